import type { LearnedOption } from '../../transfer/phrase-table.js';
import { extractPhrases } from './extract.js';
import { Ids } from './vocabulary.js';

/** Options kept per source phrase. */
const MAX_OPTIONS = 16;
const MIN_PROBABILITY = 0.012;

interface Learned {
  source: number[];
  options: LearnedOption[];
}

/**
 * Phrase pairs seen in at least two sentences, with the four usual scores: relative frequencies in both directions
 * (absolute discounting) and lexical weights in both directions (Koehn et al. 2003).
 */
export function learnPhrases(
  sources: string[][],
  targets: string[][],
  links: number[][],
  weights: number[],
  keys: Ids,
  vocabulary: Ids,
): Learned[] {
  const targetIds = new Ids();
  const f = sources.map((s) => s.map((k) => keys.id(k)));
  const e = targets.map((t) => t.map((w) => targetIds.id(w)));
  const lexical = lexicalWeights(f, e, links, weights);

  const seen = frequentPhrases(f);
  const pairs = new Map<string, Map<string, { weight: number; sentences: number }>>();
  const targetTotals = new Map<string, number>();
  for (let i = 0; i < f.length; i++) {
    extractPhrases(f[i], e[i], links[i], weights[i], (source, target, weight) => {
      if ((seen.get(source) ?? 0) < 2) return;
      let options = pairs.get(source);
      if (!options) pairs.set(source, (options = new Map()));
      const count = options.get(target);
      if (count) {
        count.weight += weight;
        count.sentences++;
      } else options.set(target, { weight, sentences: 1 });
      targetTotals.set(target, (targetTotals.get(target) ?? 0) + weight);
    });
  }

  const learned: Learned[] = [];
  for (const [key, options] of pairs) {
    const source = key.split(' ').map(Number);
    let total = 0;
    for (const c of options.values()) total += c.weight;
    const kept: LearnedOption[] = [];
    for (const [target, count] of options) {
      if (count.sentences < (source.length > 2 ? 3 : 2)) continue;
      const words = target === '' ? [] : target.split(' ').map(Number);
      const ids = words.map((w) => vocabulary.find(targetIds.strings[w]) ?? -1);
      if (ids.includes(-1)) continue;
      const forward = Math.max(count.weight - 0.3 * (count.weight / count.sentences), 1e-4) / total;
      if (forward < MIN_PROBABILITY) continue;
      const backward = (count.weight * 0.8) / (targetTotals.get(target) ?? 1);
      kept.push({
        ids,
        origins: lexical.origins(source, words),
        scores: [
          Math.log(forward),
          Math.log(Math.min(1, backward)),
          lexical.forward(source, words),
          lexical.backward(source, words),
        ],
      });
    }
    if (kept.length === 0) continue;
    kept.sort((a, b) => b.scores[0] - a.scores[0] || b.scores[1] - a.scores[1]);
    kept.length = Math.min(kept.length, MAX_OPTIONS);
    learned.push({ source, options: kept });
  }
  return learned;
}

/** Source phrases seen at least twice, found length by length: a phrase can only be frequent if its parts are. */
function frequentPhrases(f: number[][]): Map<string, number> {
  const seen = new Map<string, number>();
  for (let length = 1; length <= 4; length++) {
    const next = new Map<string, number>();
    for (const s of f) {
      for (let i = 0; i + length <= s.length; i++) {
        if (length > 1) {
          if (!seen.has(s.slice(i, i + length - 1).join(' '))) continue;
          if (!seen.has(s.slice(i + 1, i + length).join(' '))) continue;
        }
        const phrase = s.slice(i, i + length).join(' ');
        next.set(phrase, (next.get(phrase) ?? 0) + 1);
      }
    }
    // Only the phrases of the last length and those already kept matter for the next one.
    for (const [phrase, n] of next) if (n >= 2) seen.set(phrase, n);
  }
  return seen;
}

/** Word translation probabilities from the links, and the lexical weight of a phrase pair as a best-link product. */
function lexicalWeights(f: number[][], e: number[][], links: number[][], weights: number[]) {
  const joint = new Map<number, number>();
  const fTotal = new Map<number, number>();
  const eTotal = new Map<number, number>();
  const NULL = 1048575;
  const add = (a: number, b: number, w: number) => {
    const key = a * 1048576 + b;
    joint.set(key, (joint.get(key) ?? 0) + w);
    fTotal.set(a, (fTotal.get(a) ?? 0) + w);
    eTotal.set(b, (eTotal.get(b) ?? 0) + w);
  };
  for (let s = 0; s < f.length; s++) {
    const linkedF = new Uint8Array(f[s].length);
    const linkedE = new Uint8Array(e[s].length);
    for (const link of links[s]) {
      linkedF[link >> 8] = linkedE[link & 255] = 1;
      add(f[s][link >> 8], e[s][link & 255], weights[s]);
    }
    f[s].forEach((w, i) => {
      if (!linkedF[i]) add(w, NULL, weights[s]);
    });
    e[s].forEach((w, j) => {
      if (!linkedE[j]) add(NULL, w, weights[s]);
    });
  }
  const p = (a: number, b: number, totals: Map<number, number>, by: number) =>
    (joint.get(a * 1048576 + b) ?? 0) / (totals.get(by) ?? 1);
  const floor = 1e-5;
  return {
    /** Place of the source unit that each English word most likely comes from. */
    origins(source: number[], target: number[]): number[] {
      return target.map((b, k) => {
        let best = Math.min(source.length - 1, k);
        let most = 0;
        source.forEach((a, i) => {
          const score = p(a, b, fTotal, a);
          if (score > most) [most, best] = [score, i];
        });
        return best;
      });
    },
    forward(source: number[], target: number[]): number {
      let sum = 0;
      for (const b of target) {
        let best = p(NULL, b, fTotal, NULL);
        for (const a of source) best = Math.max(best, p(a, b, fTotal, a));
        sum += Math.log(Math.max(best, floor));
      }
      return sum;
    },
    backward(source: number[], target: number[]): number {
      let sum = 0;
      for (const a of source) {
        let best = p(a, NULL, eTotal, NULL);
        for (const b of target) best = Math.max(best, p(a, b, eTotal, b));
        sum += Math.log(Math.max(best, floor));
      }
      return sum;
    },
  };
}
