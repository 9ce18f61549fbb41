import type { OptionMaker } from './option-maker.js';
import { learnedBases } from './phrase-bases.js';
import { senseFeatures } from './sense.js';
import type { SentenceFacts } from './sentence-facts.js';

/** How much likelier the context makes the renderings of each unit of one sentence. */
export class SenseShifts {
  /** Renderings of each unit that the context classifier knows, padded with spaces, with their shifts. */
  private readonly senses: ({ text: string; shift: number }[] | undefined)[];

  constructor(
    private readonly facts: SentenceFacts,
    private readonly maker: OptionMaker,
  ) {
    this.senses = facts.units.map(() => undefined);
  }

  /** Sum over units of the shift of the rendering that the tokens contain; the empty one when they contain none. */
  of(printed: string, from: number, to: number): number {
    const text = ` ${printed} `;
    let sum = 0;
    for (let i = from; i < to; i++) {
      let best = 0;
      let length = -1;
      for (const { text: t, shift } of (this.senses[i] ??= this.sensesOf(i))) {
        if (t.length > length && (t === '' ? to - from > 1 || printed === '' : text.includes(t))) {
          best = shift;
          length = t.length;
        }
      }
      sum += best;
    }
    return sum;
  }

  private sensesOf(i: number): { text: string; shift: number }[] {
    const { units, ids, around } = this.facts;
    if (ids[i] < 0) return [];
    const renderings = learnedBases(this.facts, this.maker, i, i + 1).map((b) => ({
      text: b.text,
      prior: b.forward,
    }));
    if (renderings.length < 2) return [];
    const features = senseFeatures(units[i], units[i - 1], units[i + 1], around);
    const shifts = this.maker.model.senses.shifts(units[i].key, renderings, features);
    return renderings.map((r, k) => ({ text: r.text === '' ? '' : ` ${r.text} `, shift: shifts[k] }));
  }
}
