import { tokenise } from '../english/index.js';
import type { Figure } from '../figures/types.js';
import { isBound } from './amount-prepositions.js';
import type { Option } from './decoder.js';
import { dictionary } from './dictionary.js';
import { JOINT_FLOOR } from './dictionary-options.js';
import { F } from './features.js';
import { invents } from './option-guards.js';
import type { OptionMaker } from './option-maker.js';
import type { SentenceFacts } from './sentence-facts.js';
import { fillSlots, freeItem, slotName } from './slots.js';
import { itemOfUnit } from './unit-words.js';
import type { Unit } from './units.js';
import { traitsOf } from './word-traits.js';

const LOCUTION = new Set(['adv', 'prep', 'conj', 'phr', 'det', 'pron', 'intj']);

/**
 * Adds entries of several words that were not merged to `spans`, the options of the spans that begin at unit `i`: those
 * whose words stand together in English order too. Returns the number of units it has looked at.
 */
export function addLocutions(facts: SentenceFacts, maker: OptionMaker, i: number, spans: Option[][]): number {
  const { units, names, ruled } = facts;
  if (names.has(units[i])) return 0;
  const dict = dictionary();
  const first = itemOfUnit(units[i]);
  let node = dict.opening(first);
  const reach = node?.reach ?? 0;
  if (reach < 2) return 2;
  let key = first;
  const slots = new Map<string, Figure>();
  if (units[i].figure) slots.set(slotName(first), units[i].figure!);
  let shorter: { span: Option[]; option: Option; length: number }[] = [];
  let length = 2;
  for (; length <= reach && i + length <= units.length; length++) {
    const unit = units[i + length - 1];
    if (unit.words[0] !== units[i + length - 2].words.at(-1)! + 1) return length;
    if (WHOLLY.test(ruled[i]?.rule ?? '') || WHOLLY.test(ruled[i + length - 1]?.rule ?? '')) return length;
    const item = freeItem(itemOfUnit(unit), slots);
    if (item === '') return length;
    if (unit.figure) slots.set(slotName(item), unit.figure);
    key += ` ${item}`;
    node = node?.next(item);
    if (!node) return length;
    if (!node.whole) continue;
    // What a bare preposition before a figure means is a matter of the verb: "à 72 %" is "at 72%" and "to 72%".
    // "le nombre de magasins" counts them.
    const counts = key === 'nombre de' && units[i].governor !== null && hasArticle(units, i);
    const senses = counts || /^(à|de) \{\w+\}$/.test(key) ? [] : (dict.find(key) ?? []);
    if (endsLonger(units, i, key)) continue;
    for (const sense of senses) {
      if (!LOCUTION.has(sense.pos)) continue;
      // "en vue de" leaves no "en vue" behind, nor "à hauteur de {percent}" an "à hauteur de".
      if (sense.pos === 'prep') {
        for (const { span, option, length: own } of shorter)
          if (own < length) span.splice(span.indexOf(option), 1);
        shorter = shorter.filter(({ length: own }) => own === length);
      }
      sense.renderings.forEach((rendering, rank) => {
        const filled = fillSlots(
          tokenise(rendering.text.replace("one's", possessive(facts, i, i + length))),
          slots,
        );
        const { tokens } = filled;
        if (
          invents(units, traitsOf(tokens), i, i + length) ||
          !fitsNext(key, tokens, units.slice(i + length))
        )
          return;
        const values = [F.dictionary, 1, F.rank, rank, F.multiword, 1, F.locution, length];
        const option = maker.filled(filled, `dictionary ${sense.fr}`, values, JOINT_FLOOR[1]);
        const span = (spans[length - 1] ??= []);
        span.push(option);
        if (sense.pos === 'adv' || sense.pos === 'prep') shorter.push({ span, option, length });
      });
    }
  }
  return length;
}

/** Whose it is in "pour sa part": by the one that *sa* goes with. */
function possessive({ units, expected }: SentenceFacts, from: number, to: number): string {
  for (let i = from; i < to; i++) {
    if (units[i].upos !== 'DET') continue;
    if (units[i].key === 'leur') return 'their';
    const fitting = expected[i] && [...expected[i]!];
    if (fitting?.length === 1) return fitting[0];
  }
  return 'its';
}

function hasArticle(units: Unit[], i: number): boolean {
  return units[i - 1]?.upos === 'DET' || units.some((u) => u.governor === units[i] && u.upos === 'DET');
}

/** Rules that leave a locution no say: "cette année-là" is not this year. */
const WHOLLY =
  /^(pointing|what|one-to-another|on-the-day|as-of|moved-to|while-doing|still|who|the-latter|got-from)$/;

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

/** "*d'*autant que" is more than "autant que": with the word before it the entry is another. */
function endsLonger(units: Unit[], i: number, key: string): boolean {
  const before = units[i - 1];
  if (!before || before.words.at(-1)! + 1 !== units[i].words[0] || !/^(ADP|ADV|DET)$/.test(before.upos))
    return false;
  const item = itemOfUnit(before);
  return (
    item !== '' &&
    dictionary()
      .find(`${item} ${key}`)
      ?.some((s) => LOCUTION.has(s.pos)) === true
  );
}
