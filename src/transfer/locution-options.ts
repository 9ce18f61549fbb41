import { tokenise } from '../english/index.js';
import type { Figure } from '../figures/types.js';
import type { Option } from './decoder.js';
import { dictionary } from './dictionary.js';
import { JOINT_FLOOR } from './dictionary-options.js';
import { F } from './features.js';
import { invents } from './option-guards.js';
import type { OptionMaker } from './option-maker.js';
import { isBound } from './prepositions.js';
import type { SentenceFacts } from './sentence-facts.js';
import { slotted } from './slots.js';
import { itemOfUnit } from './unit-words.js';
import type { Unit } from './units.js';
import { traitsOf } from './word-traits.js';

const LOCUTION = new Set(['adv', 'prep', 'conj', 'phr', 'det', 'pron', 'intj']);

/**
 * Adds entries of several words that were not merged to `spans`, the options of the spans that begin at unit `i`: those
 * whose words stand together in English order too. Returns the number of units it has looked at.
 */
export function addLocutions(
  { units, names }: SentenceFacts,
  maker: OptionMaker,
  i: number,
  spans: Option[][],
): number {
  if (names.has(units[i])) return 0;
  const dict = dictionary();
  const first = itemOfUnit(units[i]);
  const reach = first === '' ? 0 : dict.reach(first);
  let key = first;
  const slots = new Map<string, Figure>();
  if (units[i].figure) slots.set(slotName(first), units[i].figure!);
  const shorter: [Option[], Option][] = [];
  let length = 2;
  for (; length <= reach && i + length <= units.length; length++) {
    const unit = units[i + length - 1];
    if (unit.words[0] !== units[i + length - 2].words.at(-1)! + 1) return length;
    let item = itemOfUnit(unit);
    if (item === '') return length;
    if (unit.figure) {
      const name = slotName(item);
      const second = `${name.slice(0, -1)}2}`;
      if (slots.has(name)) item = item.replace(name, second);
      slots.set(slots.has(name) ? second : name, unit.figure);
    }
    key += ` ${item}`;
    if (!dict.hasPrefix(key)) return length;
    for (const sense of dict.find(key) ?? []) {
      if (!LOCUTION.has(sense.pos)) continue;
      // "en vue de" leaves no "en vue" behind.
      if (sense.pos === 'prep') {
        for (const [span, option] of shorter) span.splice(span.indexOf(option), 1);
        shorter.length = 0;
      }
      sense.renderings.forEach((rendering, rank) => {
        const tokens = slotted(tokenise(rendering.text.replace("one's", 'its')), slots);
        if (
          invents(units, traitsOf(tokens), i, i + length) ||
          !fitsNext(key, tokens, units.slice(i + length))
        )
          return;
        const values = [F.dictionary, 1, F.rank, rank, F.multiword, 1, F.locution, length];
        const option = maker.generated(tokens, `dictionary ${sense.fr}`, values, JOINT_FLOOR[1]);
        const span = (spans[length - 1] ??= []);
        span.push(option);
        if (sense.pos === 'adv') shorter.push([span, option]);
      });
    }
  }
  return length;
}

/**
 * Whether a locution fits what comes after it: "plus de succès" is more success, and only before a number is it more than
 * that.
 */
function fitsNext(key: string, tokens: string[], after: Unit[]): boolean {
  // "plus de 70 millions supplémentaires" has its adjective in front by now.
  const next = after.find((u) => u.upos !== 'ADJ');
  if (!next) return true;
  // "les deux tiers", "jusqu'à 1 500 ouvriers"
  if (key === 'le deux') return !/^(tiers|quart)$/.test(next.lemma);
  if (key === 'jusque à') return !isBound(next);
  if (!/^(plus|moins) de$/.test(key)) return true;
  const noun = next.upos === 'NOUN' && next.kind === 'word' && !NUMERAL.test(next.lemma);
  return !noun || !tokens.some((t) => /^(than|over|under)$/.test(t));
}

const NUMERAL =
  /^(dizaine|douzaine|quinzaine|vingtaine|trentaine|quarantaine|cinquantaine|soixantaine|centaine|millier|million|milliard|moitié|tiers|quart|demi)/;

/** The slot of an item such as `{number} ans`. */
const slotName = (item: string): string => item.slice(0, item.indexOf('}') + 1);
