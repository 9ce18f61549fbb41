import type { Sense } from './dictionary.js';
import { heldSenses, inflections, lookup } from './dictionary-options.js';
import { isFunctionWord } from './function-words.js';
import type { SentenceFacts } from './sentence-facts.js';

interface Settled {
  said: Set<string>;
  unsaid: Set<string>;
}

/**
 * What the entries settle about the verbs of one sentence: where a context holds ("*trouver* un accord"), the words of the
 * senses that hold are meant ("reach"), and those of the others are not ("find").
 */
export class SettledWords {
  /** By unit, when it was first asked for; null where nothing is settled. */
  private readonly settled: (Settled | null | undefined)[] = [];

  constructor(private readonly facts: SentenceFacts) {}

  /** Whether the tokens say of a unit what its entries rule out, and nothing that they have for it. */
  contradicts(tokens: string[], from: number, to: number): boolean {
    for (let i = from; i < to; i++) {
      let settled = this.settled[i];
      if (settled === undefined) this.settled[i] = settled = this.settle(i);
      if (!settled) continue;
      const { said, unsaid } = settled;
      if (tokens.some((t) => unsaid.has(t)) && !tokens.some((t) => said.has(t))) return true;
    }
    return false;
  }

  private settle(i: number): Settled | null {
    const { units, around, since } = this.facts;
    const unit = units[i];
    if (unit.senses || unit.kind !== 'verb') return null;
    const senses = lookup(unit);
    const held = heldSenses(senses, unit, around);
    // The surest of contexts: what is acted on, or acts, by its words.
    if (
      !held.some(({ context }) => (context!.obj ?? context!.subj)?.every((lemma) => !lemma.startsWith('%')))
    )
      return null;
    const words = (list: Sense[]) =>
      new Set(
        list
          .flatMap((s) => s.renderings.flatMap((r) => inflections(unit, s, r, since.has(unit))))
          .flatMap(({ tokens }) => tokens.filter((t) => !isFunctionWord(t))),
      );
    const said = words(held);
    const unsaid = words(senses.filter((s) => !held.includes(s)));
    for (const word of said) unsaid.delete(word);
    return unsaid.size > 0 ? { said, unsaid } : null;
  }
}
