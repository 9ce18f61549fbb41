import type { OptionMaker } from './option-maker.js';
import { type LearnedBase, learnedBases } from './phrase-bases.js';
import { senseFeatures } from './sense.js';
import type { SentenceFacts } from './sentence-facts.js';

/** Renderings of one unit that the context classifier knows, and how much likelier the context makes each. */
interface Senses {
  renderings: LearnedBase[];
  shifts: number[];
}

/** Place of the longest rendering of one of `units` units that a text contains, -1 when it contains none. */
function longestWithin(padded: string, renderings: LearnedBase[], units: number): number {
  let place = -1;
  let length = -1;
  for (let k = 0; k < renderings.length; k++) {
    const sought = renderings[k].padded;
    if (sought.length <= length) continue;
    if (sought === '' ? units > 1 || padded === '' : padded.includes(sought)) {
      place = k;
      length = sought.length;
    }
  }
  return place;
}

const NONE: Senses = { renderings: [], shifts: [] };

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
   * Sum over units of the shift of the longest rendering that the text of an option contains; the empty one when it
   * contains none.
   */
  of({ padded, contained }: LearnedBase, from: number, to: number): number {
    let sum = 0;
    for (let i = from; i < to; i++) {
      const { renderings, shifts } = (this.senses[i] ??= this.sensesOf(i));
      let found = contained[i - from];
      // Most often the same units stand under a phrase.
      if (found?.renderings !== renderings) {
        found = { renderings, place: longestWithin(padded, renderings, to - from) };
        contained[i - from] = found;
      }
      if (found.place >= 0) sum += shifts[found.place];
    }
    return sum;
  }

  /** The same for a text that depends on the sentence. `padded`: the text between blanks, '' for no words. */
  ofText(padded: string, from: number, to: number): number {
    let sum = 0;
    for (let i = from; i < to; i++) {
      const { renderings, shifts } = (this.senses[i] ??= this.sensesOf(i));
      const place = longestWithin(padded, renderings, to - from);
      if (place >= 0) sum += shifts[place];
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
