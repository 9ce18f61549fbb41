import type { Word } from '../french/types.js';
import { table } from '../util/table.js';
import { itemOf } from './normalise.js';

/** Key of a unit that English says nothing for: an expletive clitic, the *de* of a negation. */
export const SILENT = 'il~';

/** Key of *il* where it opens what there is. */
export const THERE = 'il^';

/** Key of *beau* in "ont beau promettre". */
export const ALTHOUGH = 'beau^';

/** Key of *dont* before the object that it owns: "whose rules". */
export const WHOSE = 'dont~';

/** Key of *dont* behind what it is a part of: "some *of whom*". */
export const OF_WHICH = 'dont^';

/** Number matters to English in nominal entries only; the head word shows it. */
export function keyOf(key: string, words: Word[], members: number[]): string {
  // Of "un portefeuille de brevets" the first noun is the head.
  const head = members.find((i) => words[i].upos === 'NOUN');
  const plural =
    head !== undefined &&
    /[sx]$/.test(words[head].form) &&
    itemOf(words[head].form) !== words[head].form.toLowerCase();
  return `${key.replaceAll(' ', '_')}${plural ? '.p' : ''}`;
}

const ELIDED: Record<string, string> = table({
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
});

/** Words whose gender English does not show share a key; number is kept on nouns and determiners. */
export function wordKey(word: Word): string {
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

/** "en" beside an amount ("n'en attendait que 15 %", "il en a vendu deux") stands for what was counted: English needs none. */
export function partitive(words: Word[], i: number): boolean {
  const { form, upos, head } = words[i];
  if (form.toLowerCase() !== 'en' || upos !== 'PRON' || head < i) return false;
  return words.some(
    (w, k) =>
      k > head &&
      w.head === head &&
      /^obj|^obl:mod|^nummod/.test(w.deprel) &&
      (w.upos === 'NUM' || w.form === '%' || /^(million|milliard|millier)s?$/.test(w.form)),
  );
}
