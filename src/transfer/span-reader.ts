import { MISREADINGS, type Misreading } from './misreadings.js';
import { otherTrade } from './other-trade.js';
import { UNIT_TRAIT } from './unit-traits.js';
import type { Unit } from './units.js';

/** Looks for the misreadings that a span of units can have. */
export class SpanReader {
  private readonly suspects: Suspect[];

  /**
   * @param marks traits of each unit, see `unit-traits.ts`
   * @param business the document is about firms and amounts
   */
  constructor(
    private readonly units: Unit[],
    marks: number[],
    private readonly from: number,
    private readonly to: number,
    business: boolean,
  ) {
    let traits = 0;
    for (let i = from; i < to; i++) traits |= marks[i];
    this.suspects = suspectsOf(traits, business);
  }

  /** Whether a learned rendering is a known misreading. `traits`: those of its words, see `word-traits.ts`. */
  misreads(tokens: string[], traits: number): boolean {
    for (const { misreading, words } of this.suspects)
      if ((words === 0 || (words & traits) !== 0) && misreading(this.units, tokens, this.from, this.to))
        return true;
    return false;
  }
}

/** A misreading, with the traits of words of which one must be there; 0 for any. */
interface Suspect {
  misreading: Misreading;
  words: number;
}

/** Suspects by the traits of units and whether the document is about firms; all are dropped when there are more. */
const suspectsByTraits = new Map<number, Suspect[]>();
const MAX_SUSPECTS = 4000;

function suspectsOf(traits: number, business: boolean): Suspect[] {
  const key = traits * 2 + (business ? 1 : 0);
  const known = suspectsByTraits.get(key);
  if (known) return known;
  const suspects: Suspect[] = [];
  for (const [misreading, own, words] of MISREADINGS)
    if (own === 0 || (own & traits) !== 0) suspects.push({ misreading, words });
  if (business && traits & UNIT_TRAIT.trade) suspects.push({ misreading: otherTrade, words: 0 });
  if (suspectsByTraits.size >= MAX_SUSPECTS) suspectsByTraits.clear();
  suspectsByTraits.set(key, suspects);
  return suspects;
}
