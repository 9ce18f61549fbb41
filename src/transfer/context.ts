import type { EntryContext } from '../glossary/types.js';
import type { Unit } from './units.js';

/** What surrounds a unit in the tree, by unit index; built once per sentence. */
export class Surroundings {
  private readonly children: number[][];
  private readonly lemmas: Set<string>;

  constructor(private readonly units: Unit[]) {
    this.children = units.map(() => []);
    units.forEach((u, i) => {
      if (u.head >= 0) this.children[u.head].push(i);
    });
    this.lemmas = new Set(units.map((u) => u.lemma.toLowerCase()));
  }

  /** Whether all conditions of an entry's context hold for unit `i`. */
  holds(context: EntryContext, i: number): boolean {
    if (context.near && !context.near.some((l) => this.lemmas.has(l))) return false;
    if (context.gov && !this.governor(context.gov, i)) return false;
    if (context.subj && !this.dependant(context.subj, i, /^nsubj/)) return false;
    if (context.obj && !this.object(context.obj, i)) return false;
    if (context.prep && !this.preposition(context.prep, i)) return false;
    if (context.mod && !this.dependant(context.mod, i, /^(amod|nmod|acl|appos|compound|obl)/)) return false;
    return true;
  }

  private object(values: string[], i: number): boolean {
    if (
      values.includes('%none') &&
      !this.children[i].some((c) => /^(obj|ccomp|xcomp)/.test(this.units[c].deprel))
    )
      return true;
    // A measured amount is often attached as an oblique ("céder 3 %").
    return this.dependant(values, i, /^(obj|obl|xcomp|nummod)/, true);
  }

  private governor(values: string[], i: number): boolean {
    const h = this.units[i].head;
    return h >= 0 && matches(values, this.units[h]);
  }

  private dependant(values: string[], i: number, relation: RegExp, bare = false): boolean {
    return this.children[i].some(
      (c) =>
        relation.test(this.units[c].deprel) &&
        matches(values, this.units[c]) &&
        !(bare && this.units[c].deprel.startsWith('obl') && this.caseOf(c) !== ''),
    );
  }

  private preposition(values: string[], i: number): boolean {
    return this.children[i].some((c) => values.includes(this.caseOf(c)));
  }

  private caseOf(i: number): string {
    for (const c of this.children[i]) {
      if (this.units[c].deprel.startsWith('case') || this.units[c].deprel.startsWith('mark'))
        return this.units[c].key;
    }
    return '';
  }
}

function matches(values: string[], unit: Unit): boolean {
  const lemma = unit.lemma.toLowerCase();
  for (const value of values) {
    if (value === lemma) return true;
    if (value.charCodeAt(0) !== 37) continue;
    if (value === '%money' && unit.figure?.type === 'money') return true;
    if (value === '%percent' && unit.figure?.type === 'percent') return true;
    if (value === '%figure' && unit.figure) return true;
    if ((value === '%org' || value === '%person') && unit.upos === 'PROPN') return true;
  }
  return false;
}
