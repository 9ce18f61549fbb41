import { analyseForm } from '../../english/index.js';
import type { Unit } from '../../transfer/units.js';
import type { Ids } from './vocabulary.js';

/** Learned translations of lemmas: entries `targets[starts[k] .. starts[k+1]]` belong to `keys[k]`. */
export interface LemmaLexicon {
  /** `v:`, `n:`, `a:` or `r:` (adverb) and the French lemma. */
  keys: string[];
  starts: Uint32Array;
  /** Vocabulary ids of English citation forms. */
  targets: Uint16Array;
  /** -20 log p(e|f), clipped to a byte. */
  scores: Uint8Array;
}

const CLASS: Record<string, string> = { VERB: 'v', NOUN: 'n', ADJ: 'a', ADV: 'r' };
const AUXILIARY = new Set([
  'be',
  'have',
  'do',
  'will',
  'would',
  'can',
  'could',
  'may',
  'should',
  'not',
  'to',
  "n't",
]);

/** Modals have no forms to inflect; *devoir* and *pouvoir* are rules. */
const MODALS = new Set(['must', 'can', 'could', 'should', 'may', 'might', 'will', 'would', 'shall']);

/** Lexicon key of a unit, or '' when its class has none. */
export function lemmaKey(unit: { upos: string; kind: string; lemma: string }): string {
  const cls = unit.kind === 'verb' ? 'v' : CLASS[unit.upos];
  return cls ? `${cls}:${unit.lemma.toLowerCase()}` : '';
}

/** Counts which English lemmas stand for which French ones; pairs seen in fewer than two sentences are dropped. */
export function learnLemmas(
  sources: Unit[][],
  targets: string[][],
  links: number[][],
  vocabulary: Ids,
): LemmaLexicon {
  const counts = new Map<string, Map<string, number>>();
  for (let s = 0; s < sources.length; s++) {
    for (const link of links[s]) {
      const unit = sources[s][link >> 8];
      const key = lemmaKey(unit);
      if (key === '') continue;
      const lemma = englishLemma(targets[s][link & 255], key[0]);
      if (
        lemma === '' ||
        (key[0] === 'v' && MODALS.has(lemma)) ||
        (AUXILIARY.has(lemma) && !/^v:(être|avoir|faire|pouvoir|devoir)$/.test(key))
      )
        continue;
      let options = counts.get(key);
      if (!options) counts.set(key, (options = new Map()));
      options.set(lemma, (options.get(lemma) ?? 0) + 1);
    }
  }
  const keys: string[] = [];
  const starts = [0];
  const ids: number[] = [];
  const scores: number[] = [];
  for (const key of [...counts.keys()].sort()) {
    const options = [...counts.get(key)!].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const total = options.reduce((n, [, c]) => n + c, 0);
    const kept = options
      .filter(([lemma, n]) => n >= 2 && n / total >= 0.03 && vocabulary.find(lemma) !== undefined)
      .slice(0, 10);
    if (kept.length === 0) continue;
    keys.push(key);
    for (const [lemma, n] of kept) {
      ids.push(vocabulary.find(lemma)!);
      scores.push(Math.min(255, Math.round(-20 * Math.log(n / total))));
    }
    starts.push(ids.length);
  }
  return {
    keys,
    starts: Uint32Array.from(starts),
    targets: Uint16Array.from(ids),
    scores: Uint8Array.from(scores),
  };
}

function englishLemma(token: string, cls: string): string {
  if (!/^\p{L}[\p{L}'-]*$/u.test(token)) return '';
  const pos = cls === 'v' ? 'verb' : cls === 'n' ? 'noun' : cls === 'a' ? 'adj' : 'adv';
  const readings = analyseForm(token);
  return (readings.find((r) => r.pos === pos) ?? (cls === 'v' ? undefined : { lemma: token }))?.lemma ?? '';
}
