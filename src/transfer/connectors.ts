import { table } from '../util/table.js';
import { absorb } from './absorb.js';
import { SILENT } from './unit-keys.js';
import type { Unit } from './units.js';

/** Locutions that link a sentence to the one before, by their words, with their English. */
const CONNECTORS: Record<string, string> = table({
  'par contre': 'by contrast',
  'en revanche': 'by contrast',
  'par ailleurs': 'in addition',
  'en outre': 'in addition',
  'en conséquence': 'as a result',
  'par conséquent': 'as a result',
  'malgré tout': 'even so',
  'au contraire': 'on the contrary',
});

const OPENERS = new Set(Object.keys(CONNECTORS).map((locution) => locution.split(' ')[0]));

/**
 * "L'accord exclut par contre les objets", "le titre a en revanche souffert": what links a main clause to what was said
 * stands first in English, with a comma. `units` in French order, heads settled.
 */
export function joinConnectors(units: Unit[]): void {
  for (let n = 1; n + 2 < units.length; n++) {
    if (!OPENERS.has(units[n].key)) continue;
    const locution = `${units[n].key} ${units[n + 1].key}`;
    const text = CONNECTORS[locution];
    if (!text) continue;
    const verb = mainVerb(units, n);
    if (!verb || units[n + 2].kind === 'punct') continue;
    // A sentence that begins with a time, a clause or a link of its own keeps the locution where it is.
    const first = units.find((u) => u.kind !== 'punct');
    if (!first || !startsClause(first, verb)) continue;
    const connector = units[n];
    if (!absorb(units, n, n + 2, connector)) continue;
    Object.assign(connector, {
      kind: 'word',
      key: locution.replace(' ', '_'),
      surface: locution,
      upos: 'ADV',
      deprel: CONNECTOR,
      lemma: locution,
      senses: [{ fr: locution, renderings: [{ text: `${text} ,`, plural: '' }], pos: 'adv', context: null }],
    });
    connector.governor = verb;
    connector.head = units.indexOf(verb);
  }
}

/** ", et ce, pour …": English goes on without it. */
export function dropAndThis(units: Unit[]): void {
  for (let n = 1; n + 2 < units.length; n++) {
    if (units[n].key !== 'et') continue;
    const [before, and, it, comma] = units.slice(n - 1, n + 3);
    if (before.key !== ',' || it.key !== 'ce' || it.upos !== 'PRON') continue;
    if (comma.key === ',') Object.assign(comma, { kind: 'word', key: SILENT });
    else if (!/^(ADP|SCONJ)$/.test(comma.upos)) continue;
    and.key = SILENT;
    it.key = SILENT;
  }
}

/** Relation of a locution that goes to the front of its clause. */
export const CONNECTOR = 'advmod:front';

/** The sentence's own verb where the locution stands inside its group or right behind it. */
function mainVerb(units: Unit[], n: number): Unit | null {
  const before = units[n - 1];
  const inside = units.find(
    (u) => u.kind === 'verb' && u.words[0] < units[n].words[0] && u.words.at(-1)! > units[n + 1].words[0],
  );
  const verb = inside ?? (before.kind === 'verb' ? before : null);
  if (!verb?.verb || verb.verb.copula || /^(Inf|PP|Part|Imper)/.test(verb.verb.tense)) return null;
  return verb.governor === null ? verb : null;
}

/** Whether a unit is within the subject of a verb. */
function startsClause(first: Unit, verb: Unit): boolean {
  let top = first;
  for (let steps = 0; top.governor && top.governor !== verb && steps < 20; steps++) top = top.governor;
  return top.governor === verb && top.deprel.startsWith('nsubj');
}
