import { jointInputs, jointMark, jointRelation } from '../../transfer/joint-model.js';
import { baseKey, type Unit } from '../../transfer/units.js';
import { SPECIALS } from '../../transfer/vocabulary.js';
import { indexSections } from '../../util/hash-index.js';
import { type JointSentence, JointTrainer } from './joint-trainer.js';
import { byFrequency, Ids } from './vocabulary.js';

/** Rows kept of each table, by frequency. */
const SIZES = { affiliated: 12000, around: 6000, history: 5000, output: 14000 };
/**
 * Passes over the pairs: learning rate, and the least weight of a pair. The last ones see news alone, which is what the
 * model is for: perplexity on news falls by 7 % against three passes over everything, in the same time.
 */
const PASSES = [
  { rate: 1, least: 0 },
  { rate: 0.7, least: 0 },
  { rate: 0.6, least: 0.9 },
  { rate: 0.35, least: 0.9 },
  { rate: 0.15, least: 0.9 },
];
/** One in so many of the first pairs is kept out, to see how well the model foretells. */
const HELD_OUT = 40;
const HELD_OUT_FROM = 12000;

/**
 * Learns the joint model from aligned pairs: every English word from the unit it is linked to, that unit's
 * surroundings and the three English words before it.
 *
 * @param english ids of the English words by the language model's vocabulary, most frequent first
 * @returns sections for the model file, and the perplexity on pairs kept out
 */
export function learnJoint(
  sources: Unit[][],
  english: Int32Array[],
  links: number[][],
  weights: number[],
  log: (line: string) => void,
) {
  const tags = new Ids(['<none>', '<s>', '</s>']);
  for (const u of sources.flat()) tags.id(`<${u.upos}>`);
  const keys = mostFrequent(sources, (u) => [u.key], tags.strings, SIZES.affiliated);
  const marks = mostFrequent(sources, (u) => [jointMark(u), jointRelation(u)], tags.strings, 500);
  const bases = mostFrequent(sources, (u) => [baseKey(u)], marks.strings, SIZES.around);
  const vocabulary = {
    affiliated: (text: string) => keys.find(text) ?? -1,
    around: (text: string) => bases.find(text) ?? -1,
  };
  const sentences: JointSentence[] = [];
  sources.forEach((units, s) => {
    if (units.length === 0) return;
    const inputs = jointInputs(units, vocabulary);
    sentences.push({
      ...inputs,
      words: Int32Array.from([...english[s], SPECIALS.eos]),
      affiliation: affiliation(units.length, english[s].length, links[s]),
      weight: weights[s],
    });
  });
  const isHeld = (i: number) => i < HELD_OUT_FROM && i % HELD_OUT === 7;
  const trainer = new JointTrainer(
    sentences.filter((_, i) => !isHeld(i)),
    {
      affiliated: keys.strings.length,
      around: bases.strings.length,
      history: SIZES.history,
      output: SIZES.output,
    },
  );
  const held = sentences.filter((_, i) => isHeld(i)).slice(0, 60);
  let perplexity = Number.NaN;
  for (const [i, { rate, least }] of PASSES.entries()) {
    trainer.epoch(rate, least);
    perplexity = trainer.perplexity(held);
    log(`joint model, pass ${i + 1}: perplexity ${perplexity.toFixed(2)}`);
  }
  return {
    perplexity,
    sections: {
      ...indexSections('jointKey', keys.strings),
      ...indexSections('jointBase', bases.strings),
      ...trainer.pack(),
    },
  };
}

/** The unit each English word comes from: the middle one of its links, else that of the nearest linked word. */
function affiliation(units: number, words: number, links: number[]): Int32Array {
  const of: number[][] = Array.from({ length: words }, () => []);
  for (const l of links) if ((l & 255) < words && l >> 8 < units) of[l & 255].push(l >> 8);
  const out = new Int32Array(words + 1).fill(-1);
  out[words] = units - 1;
  const middle = (j: number) => of[j].sort((a, b) => a - b)[of[j].length >> 1];
  for (let j = 0; j < words; j++) {
    for (let d = 0; d < words && out[j] < 0; d++) {
      if (j + d < words && of[j + d].length > 0) out[j] = middle(j + d);
      else if (j - d >= 0 && of[j - d].length > 0) out[j] = middle(j - d);
    }
    if (out[j] < 0) out[j] = Math.min(units - 1, j);
  }
  return out;
}

function mostFrequent(sources: Unit[][], of: (u: Unit) => string[], first: string[], limit: number): Ids {
  const counts = new Map<string, number>();
  for (const units of sources)
    for (const u of units) for (const text of of(u)) if (text) counts.set(text, (counts.get(text) ?? 0) + 1);
  const ids = new Ids(first);
  for (const text of byFrequency(counts)) {
    if (ids.strings.length >= limit) break;
    ids.id(text);
  }
  return ids;
}
