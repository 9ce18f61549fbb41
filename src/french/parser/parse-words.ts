import { READING_CLASSES } from '../lexicon/lexicon.js';
import { hashString, mix } from '../model/hashing.js';

/** What the parser reads of one word. */
export interface ParserInput {
  form: string;
  lemma: string;
  /** Index of `READING_CLASSES`. */
  tag: number;
  feats: string;
  /** Word class from plain text, 0 when unknown. */
  cluster: number;
}

/**
 * The words of a sentence without its punctuation, as columns of numbers, in parsing order; position `n`, the root,
 * comes last, and position `n + 1` stands for "no word".
 */
export interface ParseWords {
  n: number;
  /** Index in the sentence of each word. */
  source: Int32Array;
  /** Hash of the marks between a word and the one before it in parsing order; 0 for none. */
  gap: Int32Array;
  form: Int32Array;
  lemma: Int32Array;
  /** Universal POS with verb form. */
  tag: Int32Array;
  /** Closed classes by their form, open ones by tag, number and gender. */
  fine: Int32Array;
  /** Number, gender and person. */
  agree: Int32Array;
  /** Word class from plain text. */
  cluster: Int32Array;
  suffix: Int32Array;
  /** Role of a word between two others: 1 verb, 4 conjunction, 16 noun, 32 preposition, 64 relative word. */
  role: Int32Array;
  /** Roles of the marks in the gap: 2 comma, 8 bracket or dash, 128 colon or semicolon, 256 quote, 512 other. */
  gapRole: Int32Array;
}

const CLOSED = new Set(
  ['ADP', 'SCONJ', 'CCONJ', 'DET', 'PRON', 'PUNCT', 'AUX.Fin', 'AUX.Inf', 'AUX.Part', 'AUX.Pres'].map((t) =>
    READING_CLASSES.indexOf(t as 'ADP'),
  ),
);
const ROLE = READING_CLASSES.map((t) => {
  if (t.startsWith('VERB')) return 1;
  if (t === 'CCONJ' || t === 'SCONJ') return 4;
  if (t === 'NOUN' || t === 'PROPN') return 16;
  return t === 'ADP' ? 32 : 0;
});
const PUNCT = READING_CLASSES.indexOf('PUNCT');

/**
 * Lays out the words of a sentence for the parser, from right to left when `mirrored`. Punctuation is left out, unless
 * there is nothing else.
 */
export function layOutWords(input: ParserInput[], mirrored: boolean): ParseWords {
  const words = layOutForward(input);
  return mirrored ? mirrorWords(words, input) : words;
}

/** The same words from right to left: all but the gaps between them are known already. */
export function mirrorWords(words: ParseWords, input: ParserInput[]): ParseWords {
  const { n } = words;
  const reversed = (column: Int32Array): Int32Array => {
    const out = column.slice();
    out.subarray(0, n).reverse();
    return out;
  };
  const mirrored: ParseWords = {
    n,
    source: reversed(words.source),
    gap: new Int32Array(n + 2),
    form: reversed(words.form),
    lemma: reversed(words.lemma),
    tag: reversed(words.tag),
    fine: reversed(words.fine),
    agree: reversed(words.agree),
    cluster: reversed(words.cluster),
    suffix: reversed(words.suffix),
    role: reversed(words.role),
    gapRole: new Int32Array(n + 2),
  };
  for (let i = 0; i <= n; i++) fillGap(mirrored, i, input, true);
  return mirrored;
}

function layOutForward(input: ParserInput[]): ParseWords {
  const kept: number[] = [];
  for (let i = 0; i < input.length; i++) if (input[i]!.tag !== PUNCT) kept.push(i);
  if (kept.length === 0) kept.push(...input.keys());
  const n = kept.length;
  const column = (): Int32Array => new Int32Array(n + 2);
  const words: ParseWords = {
    n,
    source: Int32Array.from(kept),
    gap: column(),
    form: column(),
    lemma: column(),
    tag: column(),
    fine: column(),
    agree: column(),
    cluster: column(),
    suffix: column(),
    role: column(),
    gapRole: column(),
  };
  for (let i = 0; i < n; i++) {
    const { form, lemma, tag, feats } = input[kept[i]!]!;
    const lower = form.toLowerCase();
    words.form[i] = hashString(lower);
    words.lemma[i] = hashString(lemma);
    words.tag[i] = tag;
    const agree = agreement(feats);
    words.agree[i] = agree;
    words.fine[i] = CLOSED.has(tag) ? mix(words.lemma[i]!, tag) : mix(tag + 77, agree);
    words.cluster[i] = input[kept[i]!]!.cluster;
    words.suffix[i] = hashString(lower.slice(-3));
    words.role[i] = ROLE[tag]! | (feats.includes('PronType=Rel') ? 64 : 0);
  }
  for (let i = 0; i <= n; i++) fillGap(words, i, input, false);
  const { form, lemma, tag, fine, agree, cluster, suffix } = words;
  for (const column of [form, lemma, tag, fine, agree, cluster, suffix]) {
    column[n] = 101;
    column[n + 1] = 102;
  }
  return words;
}

function fillGap(words: ParseWords, i: number, input: ParserInput[], mirrored: boolean): void {
  const step = mirrored ? -1 : 1;
  const start = mirrored ? input.length - 1 : 0;
  const from = i === 0 ? start : words.source[i - 1]! + step;
  const to = i === words.n ? (mirrored ? -1 : input.length) : words.source[i]!;
  for (let j = from; j !== to; j += step) {
    const { form } = input[j]!;
    words.gap[i] = mix(words.gap[i]!, hashString(form));
    words.gapRole[i]! |= markRole(form);
  }
}

function markRole(form: string): number {
  if (form === ',') return 2;
  if (/^[()[\]{}–—-]+$/.test(form)) return 8;
  if (form === ':' || form === ';') return 128;
  return /^["«»“”'‘’]+$/.test(form) ? 256 : 512;
}

function agreement(feats: string): number {
  let code = 0;
  if (feats.includes('Number=Sing')) code |= 1;
  if (feats.includes('Number=Plur')) code |= 2;
  if (feats.includes('Gender=Masc')) code |= 4;
  if (feats.includes('Gender=Fem')) code |= 8;
  if (feats.includes('Person=1') || feats.includes('Person=2')) code |= 16;
  return code;
}
