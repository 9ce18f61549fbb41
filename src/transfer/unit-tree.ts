import type { Word } from '../french/types.js';
import type { Dictionary } from './dictionary.js';
import { itemOf } from './normalise.js';
import { feature, type Unit } from './units.js';

/** The member that hangs on the outside; of several, the most nominal one (a misparsed sign or numeral is none). */
export function anchorOf(words: Word[], indices: number[], members: Set<number>): number {
  let best = -1;
  for (const i of indices) {
    if (members.has(words[i].head)) continue;
    if (best < 0 || nominality(words[i]) > nominality(words[best])) best = i;
  }
  return best < 0 ? indices[0] : best;
}

function nominality({ upos }: Word): number {
  return upos === 'VERB'
    ? 4
    : /^(NOUN|SYM|PROPN)$/.test(upos)
      ? 3
      : upos === 'PUNCT'
        ? 0
        : upos === 'ADP'
          ? 1
          : 2;
}

/** "la dette *à long terme*": a phrase that the glossary makes an adjective stands where one does. */
export function asAdjective(unit: Unit, words: Word[]): void {
  if (unit.term!.entry.pos !== 'adj' || /^(?:VERB|AUX)$/.test(unit.upos)) return;
  const { head, deprel } = words[unit.anchor];
  if (head < 0 || words[head].upos !== 'NOUN' || !/^(?:nmod|appos|nummod|flat|dep)/.test(deprel)) return;
  unit.upos = 'ADJ';
  unit.deprel = 'amod';
}

/** "stocks américains": a bare word behind a noun that is an adjective to the dictionary is one, whatever the tagger says. */
export function trustAdjectives(units: Unit[], words: Word[], dict: Dictionary): void {
  for (let n = 1; n < units.length; n++) {
    const unit = units[n];
    const noun = units[n - 1];
    if (
      unit.kind !== 'word' ||
      unit.senses ||
      unit.upos !== 'NOUN' ||
      unit.head !== n - 1 ||
      noun.upos !== 'NOUN'
    )
      continue;
    if (!/^(nmod|appos|flat|amod)/.test(unit.deprel) || !/^\p{Ll}/u.test(unit.surface)) continue;
    if (unit.words[0] !== noun.words.at(-1)! + 1 || units.some((u) => u.head === n)) continue;
    const gender = feature(noun.feats, 'Gender');
    const own = feature(words[unit.anchor].feats, 'Gender');
    if (gender && own && gender !== own) continue;
    if (!dict.find(itemOf(unit.lemma))?.some((s) => s.pos === 'adj')) continue;
    unit.upos = 'ADJ';
    unit.deprel = 'amod';
    unit.key = unit.lemma.toLowerCase();
  }
}

/** Grouping can turn a tree into a graph with a cycle; such a unit becomes a child of the root. */
export function breakCycles(units: Unit[]): void {
  for (let n = 0; n < units.length; n++) {
    let h = units[n].head;
    for (let steps = 0; h >= 0; steps++) {
      if (h === n || steps > units.length) {
        units[n].head = -1;
        break;
      }
      h = units[h].head;
    }
  }
}
