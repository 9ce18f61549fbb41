import type { Sentence } from '../french/types.js';
import { sortFew } from '../util/sort-few.js';
import { type JointScore, NO_WORD, type Option } from './decoder.js';
import { F } from './features.js';
import { LearnedOptions } from './learned-options.js';
import { addLocutions } from './locution-options.js';
import type { TransferModel } from './model.js';
import { OptionMaker } from './option-maker.js';
import { MAX_PHRASE } from './phrase-table.js';
import { type SentenceFacts, sentenceFacts } from './sentence-facts.js';
import { SettledWords } from './settled-words.js';
import { type Collected, sharedPlaces } from './shared-spans.js';
import { unitOptions } from './unit-options.js';
import type { Unit } from './units.js';

/** Options of a span that the joint model is asked about. */
const MAX_OPTIONS = 10;

/**
 * All ways to render the spans of one sentence's units, best estimate first in each span. `earlier`: those of another
 * order of the same units, to take over what is the same.
 */
export function collectOptions(
  units: Unit[],
  model: TransferModel,
  joint: JointScore,
  previous: Sentence | null = null,
  business = false,
  earlier: Collected | null = null,
): Collected {
  const facts = sentenceFacts(units, model, previous, business);
  const collector = new Collector(facts, new OptionMaker(model), joint);
  const shared = earlier && sharedPlaces(facts, earlier);
  const looked: number[] = [];
  const table = units.map((_, i) => {
    if (!shared?.(i)) return collector.spansAt(i, looked);
    looked[i] = earlier!.looked[i];
    return earlier!.table[i];
  });
  return { facts, table, looked };
}

class Collector {
  private readonly learned: LearnedOptions;
  private readonly settled: SettledWords;

  constructor(
    private readonly facts: SentenceFacts,
    private readonly maker: OptionMaker,
    private readonly joint: JointScore,
  ) {
    this.settled = new SettledWords(facts);
    this.learned = new LearnedOptions(facts, maker, this.settled);
  }

  /** Options of the spans that begin at unit `i`, by length; notes in `looked` how far locutions were looked for. */
  spansAt(i: number, looked: number[]): Option[][] {
    const { units, ids } = this.facts;
    const spans: Option[][] = [unitOptions(this.facts, this.maker, this.settled, i)];
    for (let length = 1; length <= MAX_PHRASE && i + length <= units.length; length++) {
      if (ids[i + length - 1] < 0) break;
      const learned = this.learned.of(i, i + length);
      if (length === 1) for (const option of learned) spans[0].push(option);
      else spans.push(learned);
    }
    looked[i] = addLocutions(this.facts, this.maker, i, spans);
    for (let k = 0; k < spans.length; k++) spans[k] = this.placed(this.distinct(spans[k] ?? []), i);
    return spans;
  }

  /**
   * Adds what the joint model says of options that start at unit `i`, before anything stands to their left; best estimate
   * first.
   */
  private placed(options: Option[], i: number): Option[] {
    const weight = this.maker.weights[F.joint];
    for (const option of options) {
      const { ids, origins } = option;
      let score = 0;
      for (let k = 0; k < ids.length; k++) {
        const word = this.joint(
          i + origins[k],
          k > 2 ? ids[k - 3] : NO_WORD,
          k > 1 ? ids[k - 2] : NO_WORD,
          k > 0 ? ids[k - 1] : NO_WORD,
          ids[k],
        );
        score += Math.max(option.jointFloor, word);
      }
      option.jointScore = score;
      option.estimate += weight * score;
    }
    return sortFew(options, lackOf);
  }

  /** Merges equal renderings (what two sources agree on is marked so), and keeps the best. */
  private distinct(options: Option[]): Option[] {
    if (options.length < 2) return options;
    // So few that looking through them is faster than a table.
    const out: Option[] = [];
    for (const o of options) {
      const at = placeOf(out, o.text);
      if (at < 0) {
        out.push(o);
        continue;
      }
      const old = out[at];
      const kept = o.score > old.score ? o : old;
      if (kept.agreed === 0 && o.origin[0] !== old.origin[0]) this.agree(kept);
      out[at] = kept;
    }
    sortFew(out, lackOf);
    if (out.length > MAX_OPTIONS) out.length = MAX_OPTIONS;
    return out;
  }

  private agree(option: Option): void {
    const weight = this.maker.weights[F.agreed];
    option.agreed = 1;
    option.score += weight;
    option.estimate += weight;
  }
}

/** Place of the option with that text, -1 where there is none. */
function placeOf(options: Option[], text: string): number {
  for (let k = 0; k < options.length; k++) if (options[k].text === text) return k;
  return -1;
}

const lackOf = (option: Option): number => -option.estimate;
