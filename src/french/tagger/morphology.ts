import { type Lexicon, READING_CLASSES, readingClass } from '../lexicon/lexicon.js';
import { hashString, mix } from '../model/hashing.js';
import { guessLemma, type LemmaRules } from './lemma-rules.js';
import type { TagScorer } from './tagger.js';
import type { WordTable } from './word-table.js';

/** A syntactic word as the morphology sees it: the form, its tag (index of `READING_CLASSES`), and hashes. */
export interface TaggedWord {
  form: string;
  tag: number;
}

const NAMES = new Set(['PROPN', 'X', 'SYM', 'NUM', 'PUNCT'].map((t) => READING_CLASSES.indexOf(t as 'X')));
const NOUN = READING_CLASSES.indexOf('NOUN');
const DET = READING_CLASSES.indexOf('DET');
const PRON = READING_CLASSES.indexOf('PRON');
const PROPN = READING_CLASSES.indexOf('PROPN');
const ADJ = READING_CLASSES.indexOf('ADJ');

export const MAX_MORPH_FEATURES = 40;
/** Forms of one tag whose options are kept; all are dropped when there are more. */
const MAX_KNOWN = 10_000;

interface Option {
  bundle: number;
  lemma: string | undefined;
}

/** Chooses feature bundle and lemma of each word, from left to right. */
export class Morphology {
  readonly bundleIndex: Map<string, number>;
  /** By tag, then by form. */
  private readonly known: Map<string, Option[]>[] = READING_CLASSES.map(() => new Map());

  constructor(
    private readonly table: WordTable,
    private readonly lexicon: Lexicon,
    private readonly rules: LemmaRules,
    /** Bundles an unknown word may have, by tag. */
    private readonly openBundles: number[][],
  ) {
    this.bundleIndex = new Map(table.bundles.map((b, i) => [b, i]));
  }

  /** Features of every word, as bundle indices, by a trained model. */
  bundles(words: TaggedWord[], model: TagScorer, scores: Int32Array | Float32Array): Int32Array {
    const out = new Int32Array(words.length);
    for (let i = 0; i < words.length; i++) out[i] = this.choose(words, i, out, model, scores);
    return out;
  }

  /** The best bundle of word `i`, given those before it. */
  choose(
    words: TaggedWord[],
    i: number,
    chosen: Int32Array,
    model: TagScorer,
    scores: Int32Array | Float32Array,
  ): number {
    const options = this.options(words[i]!);
    if (options.length === 1) return options[0]!.bundle;
    const count = this.features(words, i, chosen, buffer);
    model.score(buffer, count, scores);
    let best = options[0]!.bundle;
    for (const { bundle } of options) if (scores[bundle]! > scores[best]!) best = bundle;
    return best;
  }

  /** The lemma of a word once its tag and features are known. */
  lemma(word: TaggedWord, bundle: number): string {
    const options = this.options(word);
    const known = options.find((o) => o.bundle === bundle && o.lemma !== undefined);
    if (known) return known.lemma!;
    if (NAMES.has(word.tag)) return word.form;
    const any = options.find((o) => o.lemma !== undefined);
    if (any) return any.lemma!;
    return guessLemma(this.rules, word.form.toLowerCase(), word.tag, this.table.bundles[bundle]!);
  }

  /** Bundles a word may have, the likeliest first; treebank readings before those of the lexicon. */
  options(word: TaggedWord): Option[] {
    const known = this.known[word.tag]!;
    const cached = known.get(word.form);
    if (cached) return cached;
    const options = this.findOptions(word);
    if (known.size > MAX_KNOWN) known.clear();
    known.set(word.form, options);
    return options;
  }

  private findOptions({ form, tag }: TaggedWord): Option[] {
    const lower = form.toLowerCase();
    const out: Option[] = [];
    const add = (feats: string, lemma: string | undefined): void => {
      const bundle = this.bundleIndex.get(feats);
      if (bundle !== undefined && !out.some((o) => o.bundle === bundle)) out.push({ bundle, lemma });
    };
    const seen = this.table.get(lower)?.readings.find((r) => r.tag === tag);
    seen?.feats.forEach((feats, i) => {
      const lemma = seen.lemmas[i];
      // A treebank leaves some words of fixed expressions without one.
      if (lemma === '_') return;
      const names = NAMES.has(tag) && lemma?.toLowerCase() === lower;
      add(feats, names ? form : lemma);
    });
    if (NAMES.has(tag)) {
      add('', form);
      return out;
    }
    const upos = READING_CLASSES[tag]!;
    for (const source of form === lower ? [form] : [form, lower])
      for (const r of this.lexicon.readings(source)) {
        if (readingClass(r.upos, r.feats) !== upos) continue;
        const lemma = r.lemma.toLowerCase();
        if (tag === NOUN && !r.feats.includes('Number=')) {
          add(`${r.feats}${r.feats ? '|' : ''}Number=Sing`, lemma);
          add(`${r.feats}${r.feats ? '|' : ''}Number=Plur`, lemma);
        } else add(r.feats, lemma);
      }
    const dash = lower.lastIndexOf('-');
    if (out.length === 0 && dash > 0 && tag !== PRON)
      for (const { bundle, lemma } of this.options({ form: lower.slice(dash + 1), tag }))
        out.push({ bundle, lemma: lemma === undefined ? undefined : lower.slice(0, dash + 1) + lemma });
    if (out.length === 0) for (const bundle of this.openBundles[tag]!) out.push({ bundle, lemma: undefined });
    if (out.length === 0) add('', lower);
    return out;
  }

  /** Hashed features of the decision for word `i`. */
  features(words: TaggedWord[], i: number, chosen: Int32Array, out: Int32Array): number {
    let n = 0;
    const add = (template: number, a: number, b = 0, c = 0): void => {
      out[n++] = mix(mix(mix(template * 0x3c6ef372 + 0x51ed27, a), b), c);
    };
    const word = words[i]!;
    const lower = word.form.toLowerCase();
    const tag = word.tag;
    const form = hashString(lower);
    const s2 = hashString(lower.slice(-2));
    const s3 = hashString(lower.slice(-3));
    const p = words[i - 1];
    const x = words[i + 1];
    const pForm = p ? hashString(p.form.toLowerCase()) : 0;
    const xForm = x ? hashString(x.form.toLowerCase()) : 0;
    const xEnd = x ? hashString(x.form.slice(-2)) : 0;
    const pTag = p?.tag ?? -1;
    const pBundle = i > 0 ? chosen[i - 1]! : -1;
    add(1, tag);
    add(2, tag, form);
    add(3, tag, s2);
    add(4, tag, s3);
    add(5, tag, s3, pBundle);
    add(6, tag, pTag, pBundle);
    add(7, tag, pForm);
    add(8, tag, form, pBundle);
    add(9, tag, form, pForm);
    add(10, tag, x?.tag ?? -1, xForm);
    add(11, tag, xEnd, x?.tag ?? -1);
    add(12, tag, form, xEnd);
    add(13, tag, i > 1 ? chosen[i - 2]! : -1, pBundle);
    add(14, tag, hashString(lower.slice(-4)), pBundle);
    // The noun phrase so far, the last noun and the last pronoun decide agreement.
    let det = -1;
    let noun = -1;
    let pronoun = -1;
    let word1 = 0;
    for (let j = i - 1; j >= 0 && j > i - 12; j--) {
      const t = words[j]!.tag;
      if (det < 0 && t === DET) det = chosen[j]!;
      if (noun < 0 && (t === NOUN || t === PROPN)) noun = chosen[j]! + (t === PROPN ? 1000 : 0);
      if (pronoun < 0 && t === PRON) {
        pronoun = chosen[j]!;
        word1 = hashString(words[j]!.form.toLowerCase());
      }
    }
    let next = -1;
    for (let j = i + 1; j < words.length && j < i + 4; j++)
      if (words[j]!.tag === NOUN || words[j]!.tag === ADJ) {
        next = hashString(words[j]!.form.slice(-2));
        break;
      }
    add(15, tag, det, s2);
    add(16, tag, noun, s2);
    add(17, tag, pronoun, word1);
    add(18, tag, word1, form);
    add(19, tag, noun, pBundle);
    add(20, tag, noun, form);
    add(21, tag, next, form);
    add(22, tag, next, pBundle);
    add(23, tag, word.form === lower ? 0 : 1, s2);
    return n;
  }
}

const buffer = new Int32Array(MAX_MORPH_FEATURES);
