import type { OptionMaker } from './option-maker.js';
import { type LearnedBase, learnedBases } from './phrase-bases.js';
import { senseFeatures } from './sense.js';
import type { SentenceFacts } from './sentence-facts.js';

/** Renderings of one unit that the context classifier knows, and how much likelier the context makes each. */
interface Senses {
  renderings: LearnedBase[];
  shifts: Float64Array;
}

const NONE: Senses = { renderings: [], shifts: new Float64Array(0) };

/** How much likelier the context makes the renderings of each unit of one sentence. */
export class SenseShifts {
  /** By unit, when it was first asked for. */
  private readonly senses: (Senses | undefined)[];

  constructor(
    private readonly facts: SentenceFacts,
    private readonly maker: OptionMaker,
  ) {
    this.senses = facts.units.map(() => undefined);
  }

  /**
   * Sum over units of the shift of the longest rendering that an English text contains; the empty one when it contains
   * none. `padded`: the text between blanks, '' for no words.
   */
  of(padded: string, from: number, to: number): number {
    let sum = 0;
    for (let i = from; i < to; i++) {
      const { renderings, shifts } = (this.senses[i] ??= this.sensesOf(i));
      let best = 0;
      let length = -1;
      for (let k = 0; k < renderings.length; k++) {
        const sought = renderings[k].padded;
        if (sought.length <= length) continue;
        if (sought === '' ? to - from > 1 || padded === '' : padded.includes(sought)) {
          best = shifts[k];
          length = sought.length;
        }
      }
      sum += best;
    }
    return sum;
  }

  private sensesOf(i: number): Senses {
    const { units, ids, around } = this.facts;
    if (ids[i] < 0) return NONE;
    const renderings = learnedBases(this.facts, this.maker, i, i + 1);
    if (renderings.length < 2) return NONE;
    const features = senseFeatures(units[i], i > 0 ? units[i - 1] : undefined, units[i + 1], around);
    return { renderings, shifts: this.maker.model.senses.shifts(units[i].key, renderings, features) };
  }
}
