import type { EntryContext } from '../glossary/types.js';
import type { Unit } from './units.js';

const NONE: Unit[] = [];

/** What surrounds a unit in the tree; built once per sentence, whatever the order of the units. */
export class Surroundings {
  /** By the anchor of the governor, which no two units share. */
  private readonly children: Unit[][] = [];
  private readonly lemmas = new Set<string>();
  private readonly classes: Unit[] = [];

  constructor(units: Unit[]) {
    for (const u of units) {
      this.lemmas.add(u.lemma.toLowerCase());
      if (u.figure || u.upos === 'PROPN') this.classes.push(u);
      if (!u.governor) continue;
      const siblings = this.children[u.governor.anchor];
      if (siblings) siblings.push(u);
      else this.children[u.governor.anchor] = [u];
    }
  }

  childrenOf(unit: Unit): Unit[] {
    return this.children[unit.anchor] ?? NONE;
  }

  /** Whether all conditions of an entry's context hold for a unit. */
  holds(context: EntryContext, unit: Unit): boolean {
    if (
      context.near &&
      !context.near.some((l) => this.lemmas.has(l)) &&
      !this.classes.some((u) => matches(context.near!, u))
    ) {
      return false;
    }
    if (context.gov && !(unit.governor && matches(context.gov, unit.governor))) return false;
    if (context.subj && !this.subject(context.subj, unit)) return false;
    if (context.obj && !this.object(context.obj, unit)) return false;
    if (context.prep && !this.childrenOf(unit).some((c) => context.prep!.includes(this.caseOf(c))))
      return false;
    if (context.mod && !this.dependant(context.mod, unit, /^(amod|nmod|acl|appos|compound|obl)/))
      return false;
    return true;
  }

  /** Key of the preposition or subordinator of a unit, '' when it has none. */
  caseOf(unit: Unit): string {
    for (const { deprel, key } of this.childrenOf(unit))
      if (deprel.startsWith('case') || deprel.startsWith('mark')) return key;
    return '';
  }

  private object(values: string[], unit: Unit): boolean {
    if (values.includes('%none') && !this.childrenOf(unit).some((c) => /^(obj|ccomp|xcomp)/.test(c.deprel)))
      return true;
    if (this.isPatient(values, unit)) return true;
    // A measured amount is often attached as an oblique ("céder 3 %"); with a preposition it is another thing.
    return this.childrenOf(unit).some(
      (c) =>
        /^(obj|obl|xcomp|nummod)/.test(c.deprel) &&
        matches(values, c) &&
        !(c.deprel.startsWith('obl') && this.caseOf(c) !== ''),
    );
  }

  /** "l'accord *trouvé*", "l'accord a été *trouvé*", "l'accord qu'ils ont *trouvé*": what something was done to. */
  private isPatient(values: string[], unit: Unit): boolean {
    const { verb, governor, deprel } = unit;
    if (!verb) return false;
    if (verb.passive && this.dependant(values, unit, /^nsubj/)) return true;
    if (!governor || !/^acl/.test(deprel) || !matches(values, governor)) return false;
    const children = this.childrenOf(unit);
    return children.length === 0 || !children.some((c) => /^(nsubj|obj)/.test(c.deprel))
      ? verb.tense === 'PP'
      : children.some((c) => c.deprel.startsWith('obj') && /^qu[e']/.test(c.key));
  }

  /** The subject, also the noun of "un plan *prévoyant* des départs" and "un plan *qui prévoit* des départs". */
  private subject(values: string[], unit: Unit): boolean {
    if (this.dependant(values, unit, /^nsubj/)) return true;
    if (!unit.verb || !unit.governor || !/^acl/.test(unit.deprel)) return false;
    const own = this.childrenOf(unit).some((c) => c.deprel.startsWith('nsubj') && c.key !== 'qui');
    return unit.verb.tense !== 'PP' && !unit.verb.passive && !own && matches(values, unit.governor);
  }

  private dependant(values: string[], unit: Unit, relation: RegExp): boolean {
    return this.childrenOf(unit).some((c) => relation.test(c.deprel) && matches(values, c));
  }
}

function matches(values: string[], unit: Unit): boolean {
  const lemma = unit.lemma.toLowerCase();
  for (const value of values) {
    // The head of a term or locution is its first word: "chiffre d'affaires" is a "chiffre".
    if (value === lemma || (unit.kind !== 'verb' && lemma.startsWith(`${value} `))) return true;
    if (value.charCodeAt(0) !== 37) continue;
    if (value === '%money' && unit.figure?.type === 'money') return true;
    if (value === '%percent' && unit.figure?.type === 'percent') return true;
    if (value === '%figure' && unit.figure) return true;
    if ((value === '%org' || value === '%person') && unit.upos === 'PROPN') return true;
  }
  return false;
}
