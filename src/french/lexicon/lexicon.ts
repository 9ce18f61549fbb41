import { dataFile } from '../../util/paths.js';
import { openSections } from '../model/sections.js';
import type { Upos } from '../types.js';
import { Automaton } from './automaton.js';

/** One reading of a form. */
export interface Reading {
  lemma: string;
  upos: Upos;
  /** UD features; closed classes have none here. */
  feats: string;
}

/** Inflected forms with their readings; read-only, loaded in a few milliseconds. */
export class Lexicon {
  private readonly automaton: Automaton;
  private readonly setOfForm: Uint16Array;
  private readonly setStarts: Uint32Array;
  private readonly setItems: Uint32Array;
  private readonly tags: Array<{ upos: Upos; feats: string }>;
  private readonly scripts: string[];
  private readonly bits: Uint32Array;

  constructor(path: string) {
    const file = openSections(path);
    this.automaton = new Automaton(
      file.text('alphabet'),
      file.u8('symbols'),
      file.u32('targets'),
      file.u32('skips'),
    );
    this.setOfForm = file.u16('setOfForm');
    this.setStarts = file.u32('setStarts');
    this.setItems = file.u32('setItems');
    this.bits = file.u32('setBits');
    this.scripts = file.text('scripts').split('\n');
    this.tags = file
      .text('tags')
      .split('\n')
      .map((line) => {
        const [upos, feats] = line.split('\t') as [Upos, string];
        return { upos, feats };
      });
  }

  /** Readings of exactly this form (case counts); [] when it is unknown. */
  readings(form: string): Reading[] {
    const rank = this.automaton.find(form);
    if (rank < 0) return [];
    const set = this.setOfForm[rank]!;
    const out: Reading[] = [];
    for (let i = this.setStarts[set]!; i < this.setStarts[set + 1]!; i++) {
      const item = this.setItems[i]!;
      const tag = this.tags[item & 0xffff]!;
      out.push({ lemma: applyScript(form, this.scripts[item >>> 16]!), ...tag });
    }
    return out;
  }

  /** Every form with its readings, in sorted order. */
  *entries(): Generator<[form: string, readings: Reading[]]> {
    for (const form of this.automaton.forms()) yield [form, this.readings(form)];
  }

  /** Bit i is set when a reading has the i-th class of `READING_CLASSES`; 0 for an unknown form. */
  classes(form: string): number {
    const rank = this.automaton.find(form);
    return rank < 0 ? 0 : this.bits[this.setOfForm[rank]!]!;
  }
}

/** Coarse classes of readings: the tags of the tagger that the lexicon can tell. */
export const READING_CLASSES = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX.Fin',
  'AUX.Inf',
  'AUX.Part',
  'AUX.Pres',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PRON',
  'PROPN',
  'SCONJ',
  'VERB.Fin',
  'VERB.Inf',
  'VERB.Part',
  'VERB.Pres',
  'SYM',
  'X',
  'PUNCT',
  'PART',
] as const;

/**
 * The coarse class of a reading: the UPOS, and for verbs the verb form (`VERB.Part` past, `VERB.Pres` present
 * participle).
 */
export function readingClass(upos: string, feats: string): string {
  if (upos !== 'VERB' && upos !== 'AUX') return upos;
  if (feats.includes('VerbForm=Inf')) return `${upos}.Inf`;
  if (feats.includes('VerbForm=Part')) return feats.includes('Tense=Pres') ? `${upos}.Pres` : `${upos}.Part`;
  return `${upos}.Fin`;
}

/** Applies a lemma script: a base-36 digit (characters to cut off the end, `z` for all) and what to append. */
export function applyScript(form: string, script: string): string {
  const cut = Number.parseInt(script[0]!, 36);
  return (cut === 35 ? '' : form.slice(0, form.length - cut)) + script.slice(1);
}

/** The shortest script that turns `form` into `lemma`. */
export function makeScript(form: string, lemma: string): string {
  let shared = 0;
  while (shared < form.length && shared < lemma.length && form[shared] === lemma[shared]) shared++;
  if (shared === 0 || form.length - shared > 34) return `z${lemma}`;
  return (form.length - shared).toString(36) + lemma.slice(shared);
}

let shared: Lexicon | undefined;

/** The project's lexicon, loaded on first use. */
export function lexicon(): Lexicon {
  shared ??= new Lexicon(dataFile('models/french-lexicon.bin'));
  return shared;
}
