import type { Figure } from '../figures/types.js';
import type { Sentence, Span, Word } from '../french/types.js';
import type { TermMatch } from '../glossary/types.js';
import { markAmounts } from './by-amount.js';
import { joinDates } from './calendar-units.js';
import { dropAndThis, joinConnectors } from './connectors.js';
import type { Dictionary, Sense } from './dictionary.js';
import { CLASS_SLOTS } from './figure-classes.js';
import { markLevels } from './levels.js';
import { matchMultiwords } from './matching.js';
import { joinTimeTerms, reattachNames } from './measures.js';
import { itemOf } from './normalise.js';
import { makeProjective } from './projective.js';
import { restrictions } from './restriction.js';
import { isAcronym, type VerbGroup, verbGroups, verbKey } from './verb-groups.js';

/**
 * A unit of transfer: one word, a verb group ("n'ont pas été vendus"), a figure, or a glossary term.
 * Units are nodes of a tree of their own, drawn from the dependency tree.
 */
export interface Unit {
  kind: 'word' | 'verb' | 'figure' | 'term' | 'punct';
  /** Key into the learned phrase table. */
  key: string;
  /** The source text of the unit's words. */
  surface: string;
  /** Lemma for the dictionary. */
  lemma: string;
  upos: string;
  feats: string;
  deprel: string;
  /** Indices into `Sentence.words`, ascending. */
  words: number[];
  /** Index of the unit's head word. */
  anchor: number;
  /** Index of the governing unit in French order; -1 for the root. */
  head: number;
  /** The governing unit itself; null for the root. */
  governor: Unit | null;
  verb?: VerbGroup;
  figure?: Figure;
  term?: TermMatch;
  /** Senses of a multiword entry that this unit is. */
  senses?: Sense[];
  /** Figures that stand in the slots of the entry, by slot name. */
  slots?: Map<string, Figure>;
  /** Degree of an adjective with *plus*. */
  degree?: 'comparative' | 'superlative';
}

/** Value of one feature in a UD FEATS string, '' when it is absent. */
export function feature(feats: string, name: string): string {
  const at = feats.indexOf(`${name}=`);
  if (at < 0 || (at > 0 && feats.charCodeAt(at - 1) !== 124)) return '';
  const end = feats.indexOf('|', at);
  return feats.slice(at + name.length + 1, end < 0 ? undefined : end);
}

/** Lemma of a unit with its kind, so that inflection does not thin out the counts: for alignment and the joint model. */
export function baseKey(unit: Unit): string {
  if (unit.kind === 'figure') return unit.key;
  return unit.kind === 'verb' ? `v:${unit.lemma}` : unit.lemma.toLowerCase();
}

/** The same units as new objects with governors among themselves: reordering marks what it moves. */
export function copyUnits(units: Unit[]): Unit[] {
  const copies = units.map((u) => ({ ...u }));
  const copyOf = new Map(units.map((u, i) => [u, copies[i]]));
  for (const c of copies) if (c.governor) c.governor = copyOf.get(c.governor) ?? null;
  return copies;
}

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
  const add = (indices: number[], partial: Partial<Unit> & Pick<Unit, 'kind'>): void => {
    const members = new Set(indices);
    const anchor = anchorOf(words, indices, members);
    const head = words[anchor];
    for (const i of indices) owner[i] = units.length;
    units.push({
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
  const groups = allGroups.filter((g) => owner[g.main] < 0);
  const taken = Int32Array.from(owner, (n) => (n < 0 ? -1 : n < figureCount ? n : -2));
  const only = restrictions(words, allGroups);
  // "n'attend que 3 %" is no "attendre que".
  for (const i of only.keys()) taken[i] = -2;
  // Auxiliaries and negation belong to their verb: "n'a plus de dettes" holds no "plus de".
  for (const g of groups) for (const i of g.words) if (i !== g.main && i !== g.causative) taken[i] = -2;
  const matches = matchMultiwords(
    sentence,
    dict,
    taken,
    units.slice(0, figureCount).map((u) => CLASS_SLOTS[u.key]),
  );
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
        degree: degree.degree,
      });
      continue;
    }
    if (isAcronym(words[i].form) && /^(VERB|AUX)$/.test(words[i].upos)) {
      add([i], { kind: 'word', key: words[i].form.toLowerCase(), lemma: words[i].form, upos: 'PROPN' });
      continue;
    }
    const kind = words[i].upos === 'PUNCT' ? 'punct' : 'word';
    add([i], { kind, key: only.get(i) ?? (partitive(words, i) ? 'il~' : wordKey(words[i])) });
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
  joinTimeTerms(units);
  reattachNames(units);
  joinConnectors(units);
  dropAndThis(units);
  markAmounts(units);
  markLevels(units);
  return units;
}

/**
 * "un actionnaire de poids": a longer noun of the dictionary that begins with the term and keeps its English goes first.
 */
function outgrown({ words: own, entry }: TermMatch, words: Word[], dict: Dictionary): boolean {
  if (entry.pos !== 'noun' || own.at(-1)! - own[0] !== own.length - 1) return false;
  const items = own.map((i) => itemOf(words[i].form));
  // "premier actionnaire" is "largest shareholder".
  const before = words[own[0] - 1];
  if (before?.upos === 'ADJ') {
    const wider = dict.find([itemOf(before.form), ...items].join(' '));
    if (wider?.some((s) => s.pos === 'n' && s.renderings[0].text.endsWith(` ${entry.en}`))) return true;
  }
  if (dict.reach(items[0]) <= own.length) return false;
  let key = items.join(' ');
  for (let i = own.at(-1)! + 1; i < words.length; i++) {
    key += ` ${itemOf(words[i].form)}`;
    if (!dict.hasPrefix(key)) return false;
    const noun = dict.find(key)?.find((s) => s.pos === 'n');
    if (noun) return noun.renderings.every(({ text }) => text.split(' ').at(-1) === entry.en);
  }
  return false;
}

/** "la dette *à long terme*": a phrase that the glossary makes an adjective stands where one does. */
function asAdjective(unit: Unit, words: Word[]): void {
  if (unit.term!.entry.pos !== 'adj' || /^(?:VERB|AUX)$/.test(unit.upos)) return;
  const { head, deprel } = words[unit.anchor];
  if (head < 0 || words[head].upos !== 'NOUN' || !/^(?:nmod|appos|nummod|flat|dep)/.test(deprel)) return;
  unit.upos = 'ADJ';
  unit.deprel = 'amod';
}

/**
 * "plus fort" and "le plus fort" are one unit each; the article after the noun ("la hausse la plus forte") goes in.
 * `i` is the first word of the possible unit.
 */
function comparison(
  words: Word[],
  i: number,
  owner: Int32Array,
): { words: number[]; degree: 'comparative' | 'superlative'; lemma: string } | null {
  const postposed =
    words[i].upos === 'DET' &&
    /^l[ae]s?$/i.test(words[i].form) &&
    words[i - 1]?.upos === 'NOUN' &&
    isPlus(words, i + 1);
  const plus = postposed ? i + 1 : i;
  if (!isPlus(words, plus)) return null;
  const adjective = plus + 1;
  if (words[adjective]?.upos !== 'ADJ' || owner[adjective] >= 0 || owner[plus] >= 0) return null;
  const superlative =
    postposed || /^(le|la|les|leur|leurs|son|sa|ses|l')$/i.test(words[plus - 1]?.form ?? '');
  return {
    words: postposed ? [i, plus, adjective] : [plus, adjective],
    degree: superlative ? 'superlative' : 'comparative',
    lemma: words[adjective].lemma.toLowerCase(),
  };
}

/** The comparison that an adjective closes: "*les plus* rentables", "*plus* rentable". */
function degreeOf(words: Word[], adjective: number, owner: Int32Array): ReturnType<typeof comparison> {
  for (const start of [adjective - 2, adjective - 1]) {
    const found = start < 0 ? null : comparison(words, start, owner);
    if (found?.words.at(-1) === adjective) return found;
  }
  return null;
}

function isPlus(words: Word[], i: number): boolean {
  return words[i]?.form.toLowerCase() === 'plus' && words[i].upos === 'ADV';
}

/** "en" beside an amount ("n'en attendait que 15 %", "il en a vendu deux") stands for what was counted: English needs none. */
function partitive(words: Word[], i: number): boolean {
  const { form, upos, head } = words[i];
  if (form.toLowerCase() !== 'en' || upos !== 'PRON' || head < i) return false;
  return words.some(
    (w, k) =>
      k > head &&
      w.head === head &&
      /^obj|^obl:mod|^nummod/.test(w.deprel) &&
      (w.upos === 'NUM' || w.form === '%'),
  );
}

/** The member that hangs on the outside; of several, the most nominal one (a misparsed sign or numeral is none). */
function anchorOf(words: Word[], indices: number[], members: Set<number>): number {
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

/** Number matters to English in nominal entries only; the head word shows it. */
function keyOf(key: string, words: Word[], members: number[]): string {
  // Of "un portefeuille de brevets" the first noun is the head.
  const head = members.find((i) => words[i].upos === 'NOUN');
  const plural =
    head !== undefined &&
    /[sx]$/.test(words[head].form) &&
    itemOf(words[head].form) !== words[head].form.toLowerCase();
  return `${key.replaceAll(' ', '_')}${plural ? '.p' : ''}`;
}

function figuresOf(
  slots: Map<string, number>,
  units: Unit[],
  taken: Int32Array,
): Map<string, Figure> | undefined {
  if (slots.size === 0) return undefined;
  return new Map([...slots].map(([name, word]) => [name, units[taken[word]].figure!]));
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

/** "stocks américains": a bare word behind a noun that is an adjective to the dictionary is one, whatever the tagger says. */
function trustAdjectives(units: Unit[], words: Word[], dict: Dictionary): void {
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
function breakCycles(units: Unit[]): void {
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

const ELIDED: Record<string, string> = {
  "d'": 'de',
  "qu'": 'que',
  "c'": 'ce',
  "j'": 'je',
  "l'": 'le',
  "s'": 'se',
  "n'": 'ne',
  "m'": 'me',
  "t'": 'te',
  "jusqu'": 'jusque',
  "lorsqu'": 'lorsque',
  "puisqu'": 'puisque',
  "quoiqu'": 'quoique',
};

/** Words whose gender English does not show share a key; number is kept on nouns and determiners. */
function wordKey(word: Word): string {
  // "-t-il" after its verb is "il".
  let form = word.form
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/^-(?:t-)?(?=\p{L})/u, '');
  form = ELIDED[form] ?? form;
  switch (word.upos) {
    case 'ADJ':
      return word.lemma.toLowerCase();
    case 'DET':
      if (form === 'la') return 'le';
      if (form === 'une') return 'un';
      if (form === 'sa' || form === 'ses') return 'son';
      if (form === 'ma' || form === 'mes') return 'mon';
      if (form === 'cet' || form === 'cette') return 'ce';
      if (form === 'leurs') return 'leur';
      if (form === 'nos') return 'notre';
      if (form === 'vos') return 'votre';
      return form;
    case 'PRON':
      return form === 'la' ? 'le' : form;
    default:
      return form;
  }
}
