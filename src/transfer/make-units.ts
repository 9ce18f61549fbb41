import type { Figure } from '../figures/types.js';
import type { Sentence, Span, Word } from '../french/types.js';
import type { TermMatch } from '../glossary/types.js';
import { markAdverbialClitics } from './adverbial-clitics.js';
import { markAmounts } from './by-amount.js';
import { joinDates } from './calendar-units.js';
import { joinClocks } from './clock-units.js';
import { comparison, degreeOf, isMostDone } from './comparison.js';
import { dropAndThis, joinConnectors } from './connectors.js';
import type { Dictionary } from './dictionary.js';
import { emphatics } from './emphatics.js';
import { nobodyRemains, ownersTakenFrom, receiverAsSubject, receiverKeeps } from './impersonal.js';
import { markLevels } from './levels.js';
import { matchMultiwords } from './matching.js';
import { joinTimeTerms, reattachNames } from './measures.js';
import { markNotAll } from './not-all.js';
import { markObligations } from './obligations.js';
import { outgrown } from './outgrown.js';
import { markOwnClauses } from './own-clauses.js';
import { makeProjective } from './projective.js';
import { ALTHOUGH_MARK } from './repairs/avoir-beau.js';
import { IDIOM_CLITIC } from './repairs/idiom-clitics.js';
import { restrictions } from './restriction.js';
import { slotItem } from './slots.js';
import { ALTHOUGH, keyOf, partitive, SILENT, wordKey } from './unit-keys.js';
import { anchorOf, asAdjective, breakCycles, trustAdjectives } from './unit-tree.js';
import type { Unit } from './units.js';
import { isAcronym, NEGATORS, type VerbGroup, verbGroups, verbKey } from './verb-groups.js';

/**
 * Groups the words of a sentence into units, in French order.
 *
 * @example "Le groupe n'a pas vendu ses 27 % du capital" gives
 * `le groupe vendre.PC.s! son $percent de le capital`.
 */
export function makeUnits(
  sentence: Sentence,
  figures: { span: Span; cls: string; figure: Figure }[],
  terms: TermMatch[],
  dict: Dictionary,
): Unit[] {
  const { words } = sentence;
  const owner = new Int32Array(words.length).fill(-1);
  const units: Unit[] = [];
  const add = (indices: number[], { kind, ...partial }: Partial<Unit> & Pick<Unit, 'kind'>): void => {
    const members = new Set(indices);
    const anchor = anchorOf(words, indices, members);
    const head = words[anchor];
    for (const i of indices) owner[i] = units.length;
    // All fields, always in this order: units of one shape are read faster.
    units.push({
      kind,
      key: '',
      surface: indices.map((i) => words[i].form).join(' '),
      lemma: head.lemma,
      upos: head.upos,
      feats: head.feats,
      deprel: head.deprel,
      words: indices,
      anchor,
      head: -1,
      governor: null,
      verb: undefined,
      figure: undefined,
      term: undefined,
      senses: undefined,
      slots: undefined,
      degree: undefined,
      ...partial,
    });
  };
  for (const { span, cls, figure } of figures) {
    const inside = within(words, span, owner);
    if (inside.length > 0) add(inside, { kind: 'figure', key: cls, lemma: cls, upos: 'NUM', figure });
  }
  const figureCount = units.length;
  const allGroups = verbGroups(words);
  for (const term of terms) {
    // Words put in between ("chiffre d'affaires *annuel* net") stay units of their own.
    const inside = term.words.filter((i) => owner[i] < 0);
    if (inside.length < term.words.length || outgrown(term, words, dict)) continue;
    const verb = term.entry.pos === 'verb' ? allGroups.find((g) => inside.includes(g.main)) : undefined;
    const compared =
      term.entry.pos === 'adj' && inside.length === 1 ? degreeOf(words, inside[0], owner) : null;
    const members = verb
      ? [...new Set([...inside, ...verb.words.filter((i) => owner[i] < 0)])].sort((a, b) => a - b)
      : (compared?.words ?? inside);
    // "s'est retiré" of *se retirer* is a perfect, whatever the analysis made of its pronoun
    const active = verb && /^s(?:e |['’])/.test(term.matched) ? { ...verb, passive: false } : verb;
    add(members, { kind: 'term', key: `#${term.entry.en}`, lemma: term.entry.fr, term, verb: active });
    if (compared) units[units.length - 1].degree = compared.degree;
    asAdjective(units[units.length - 1], words);
  }
  const groups = allGroups.filter((g) => owner[g.main] < 0 && !isMostDone(words, g.main));
  const taken = Int32Array.from(owner, (n) => (n < 0 ? -1 : n < figureCount ? n : -2));
  const only = restrictions(words, allGroups);
  // "n'attend que 3 %" is no "attendre que".
  for (const i of only.keys()) taken[i] = -2;
  const silent = emphatics(words);
  for (const i of silent) if (taken[i] === -1) taken[i] = -2;
  // Auxiliaries and negation belong to their verb: "n'a plus de dettes" holds no "plus de".
  for (const g of groups) for (const i of g.words) if (i !== g.main && i !== g.causative) taken[i] = -2;
  const matches = matchMultiwords(
    sentence,
    dict,
    taken,
    units.slice(0, figureCount).map((u) => slotItem(u.figure!, u.key)),
  );
  // "ne vend plus *de* charbon": only the negation asks for it.
  const denied = new Set(allGroups.filter((g) => g.negator !== '').map((g) => negatorOf(g, words) + 1));
  const ofVerb = new Map<number, (typeof matches)[number]>();
  for (const match of matches) {
    if (match.verb >= 0) {
      ofVerb.set(match.verb, match);
      continue;
    }
    add(match.words, {
      kind: 'word',
      key: keyOf(
        match.key,
        words,
        match.words.filter((i) => taken[i] < 0),
      ),
      lemma: match.key,
      senses: match.senses,
    });
    units[units.length - 1].slots = figuresOf(match.slots, units, taken);
    for (const i of match.slots.values()) units[taken[i]].words = [];
  }
  for (const group of groups) {
    if (owner[group.main] >= 0) continue;
    const match = ofVerb.get(group.main) ?? ofVerb.get(group.causative);
    const members = group.words.filter((i) => owner[i] < 0);
    if (match) {
      for (const i of match.words)
        if (!members.includes(i) && (owner[i] < 0 || taken[i] >= 0)) members.push(i);
      members.sort((a, b) => a - b);
    }
    const lemma = match ? match.key : group.lemma;
    const partial: Partial<Unit> = { key: verbKey({ ...group, lemma }), lemma, upos: 'VERB', verb: group };
    if (match) {
      partial.senses = match.senses;
      partial.slots = figuresOf(match.slots, units, taken);
      for (const n of match.slots.values()) units[taken[n]].words = [];
    }
    add(members, { kind: 'verb', ...partial });
    const unit = units[units.length - 1];
    if (!match) unit.anchor = group.main;
    unit.deprel = words[unit.anchor].deprel;
    unit.feats = words[group.main].feats;
  }
  for (let i = 0; i < words.length; i++) {
    if (owner[i] >= 0) continue;
    const degree = comparison(words, i, owner);
    if (degree) {
      add(degree.words, {
        kind: 'word',
        key: `${degree.degree === 'superlative' ? '++' : '+'}${degree.lemma}`,
        lemma: degree.lemma,
        upos: 'ADJ',
        degree: degree.degree,
      });
      continue;
    }
    if (isAcronym(words[i].form) && /^(VERB|AUX)$/.test(words[i].upos)) {
      add([i], { kind: 'word', key: words[i].form.toLowerCase(), lemma: words[i].form, upos: 'PROPN' });
      continue;
    }
    if (
      silent.has(i) ||
      partitive(words, i) ||
      words[i].deprel === IDIOM_CLITIC ||
      (denied.has(i) && words[i].lemma === 'de')
    ) {
      add([i], { kind: 'word', key: SILENT });
      continue;
    }
    if (words[i].deprel === ALTHOUGH_MARK) {
      add([i], { kind: 'word', key: ALTHOUGH });
      continue;
    }
    const kind = words[i].upos === 'PUNCT' ? 'punct' : 'word';
    add([i], { kind, key: only.get(i) ?? wordKey(words[i]) });
  }
  // A figure that went into the slot of an entry is no unit of its own any more.
  for (let n = units.length - 1; n >= 0; n--) if (units[n].words.length === 0) units.splice(n, 1);
  // French order is the order of the anchors; heads follow the renumbering.
  units.sort((a, b) => a.anchor - b.anchor);
  units.forEach((u, n) => {
    for (const i of u.words) owner[i] = n;
  });
  units.forEach((u, n) => {
    let h = words[u.anchor].head;
    // A head inside the unit itself can only come from a group that spans two subtrees: climb out of it.
    for (let guard = 0; h >= 0 && owner[h] === n && guard < words.length; guard++) h = words[h].head;
    u.head = h < 0 ? -1 : owner[h];
  });
  trustAdjectives(units, words, dict);
  breakCycles(units);
  makeProjective(units);
  for (const unit of units) unit.governor = unit.head < 0 ? null : units[unit.head];
  joinDates(units);
  joinClocks(units);
  joinTimeTerms(units);
  reattachNames(units);
  joinConnectors(units);
  dropAndThis(units);
  markAmounts(units);
  markLevels(units);
  markObligations(units);
  markAdverbialClitics(units);
  receiverAsSubject(units);
  receiverKeeps(units);
  ownersTakenFrom(units);
  nobodyRemains(units);
  markNotAll(units);
  markOwnClauses(units);
  return units;
}

function figuresOf(
  slots: Map<string, number>,
  units: Unit[],
  taken: Int32Array,
): Map<string, Figure> | undefined {
  if (slots.size === 0) return undefined;
  return new Map([...slots].map(([name, word]) => [name, units[taken[word]].figure!]));
}

/** The word that denies the verb of a group: "ne vend *plus*". */
function negatorOf({ words: members }: VerbGroup, words: Word[]): number {
  return members.find((i) => words[i].form.toLowerCase() in NEGATORS) ?? -1;
}

function within(words: Word[], span: Span, owner: Int32Array): number[] {
  const inside: number[] = [];
  // Binary search for the first word of the span; words are sorted by start.
  let low = 0;
  let high = words.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (words[mid].end <= span.start) low = mid + 1;
    else high = mid;
  }
  for (let i = low; i < words.length && words[i].start < span.end; i++) {
    if (owner[i] >= 0) return [];
    if (words[i].start >= span.start && words[i].end <= span.end) inside.push(i);
  }
  return inside;
}
