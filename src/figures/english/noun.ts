import { inflect } from '../../english/phrase.js';
import { readRows } from '../data.js';
import { isNumberWord } from './numeral.js';
import type { ReaderState } from './rule.js';
import type { Token } from './token.js';

let symbols: Map<string, string> | null = null;

/** English unit of a measure symbol ("MW", "km"); one-letter symbols only when glued. */
export function measureAt(tokens: Token[], i: number): { unit: string; to: number } | null {
  const token = tokens[i];
  if (!token || token.gap === 'line' || (token.kind !== 'word' && token.kind !== 'symbol')) return null;
  if (!symbols) {
    symbols = new Map(readRows('figures/measures.tsv').map(([symbol, unit]) => [symbol, unit]));
    for (const [symbol, unit] of [
      ['mph', 'miles per hour'],
      ['sq', 'square'],
      ['boe', 'barrels of oil equivalent'],
      ['rpm', 'rpm'],
      ['hp', 'horsepower'],
      ['ft', 'feet'],
      ['lbs', 'pounds'],
      ['oz', 'ounces'],
      ['GB', 'GB'],
      ['TEU', 'TEU'],
    ]) {
      symbols.set(symbol, unit);
    }
  }
  if (token.text === '°' && tokens[i + 1]?.gap === 'none') {
    const unit = symbols.get(`°${tokens[i + 1].text}`);
    return unit ? { unit, to: i + 2 } : null;
  }
  // "5 A" and "3 m" are too short to be sure of; "3m" after a number was a scale.
  if (token.text.length === 1 && token.gap !== 'none') return null;
  const unit = symbols.get(token.text);
  if (!unit || unit === 'square') return null;
  const slash = tokens[i + 1]?.text === '/' && tokens[i + 1].gap === 'none';
  const whole = slash && tokens[i + 2] ? symbols.get(`${token.text}/${tokens[i + 2].text}`) : undefined;
  return whole ? { unit: whole, to: i + 3 } : { unit, to: i + 1 };
}

/** Words that end the search for a counted noun. */
const STOP = new Set(
  `a an the this that these those its their his her our your my of in on at by for from to with without into over under
  between among against about after before during since until through throughout across per via and or but nor yet so
  if as than then when while where which who whom whose what how why because although though unless whether is are was
  were be been being has have had does did do will would shall should can could may might must not no it he she they we
  you i him them us each every all both either neither said says told there here also only just even still already
  later earlier ago apart ahead behind up down out off away again however meanwhile respectively compared including
  versus vs yes plus minus less thus perhaps always across besides times percent`.split(/\s+/),
);
const IRREGULAR = new Set(
  `people men women children staff personnel police aircraft series headquarters species feet teeth mice cattle sheep
  fish salesmen spokesmen businessmen media data criteria phenomena crew offspring spacecraft workforce mw gw kwh
  personnel headcount fte ftes inches barrels works`.split(/\s+/),
);
/** Words in -s that are no plural, and verbs that may follow a number. */
const NOT_PLURAL =
  /(?:ss|us|ous|is|'s)$|^(?:has|was|does|goes|says|gas|always|news|overseas|business|access|process|progress|its|his|this|as|plus|perhaps|vs|mars|paris|reuters|whereas|afterwards|towards|comes|makes|takes|means|wants|remains|represents|includes|expects|employs|owns|holds|brings|shows|allows|followed)$/;
const METRIC = /^(?:tons?|tonnes?)$/;

/** Plural nouns that are counted although they end like something else. */
function isPlural(token: Token): boolean {
  if (token.kind !== 'word') return false;
  const { low } = token;
  if (IRREGULAR.has(low)) return true;
  return low.length > 2 && low.endsWith('s') && !NOT_PLURAL.test(low);
}

/** Words a number makes an adjective with that counts nothing: "two-tier", "four-wheel". */
const COMPOUND =
  /^(?:way|tier|track|wheel|dimensional|piece|off|time|step|part|party|sided|pronged|digit|figure|star|speed|fold|level|stage|size|hand|handed|legged|term|emission|emissions|carbon|waste|tolerance|rated|on|up|down|stop|fits|man|woman|and|in|to|point|quarter|half|third|thirds|quarters|fifths|max|plus|degree|bit)$/;

/** "a 500-employee firm", "a 15-story tower": the joined noun in the plural. */
function joinedNoun(token: Token): string | null {
  if (token.low === 'strong') return 'people';
  return COMPOUND.test(token.low) || token.capital ? null : inflect(token.low, 'pl');
}

/**
 * The plural noun a number counts, at most four words on: "three former researchers", "145 other cuts". The unit is
 * the noun in lower case; `to` is the token after it. Null when no noun is near.
 */
export function countedNoun(state: ReaderState, i: number, depth = 1): { unit: string; to: number } | null {
  const { tokens } = state;
  const joined = tokens[i];
  if (joined?.gap === 'hyphen' && joined.kind === 'word') {
    const unit = joinedNoun(joined);
    return unit ? { unit, to: i + 1 } : null;
  }
  let last = -1;
  for (let k = i; k < tokens.length && k < i + 5; k++) {
    const token = tokens[k];
    if (token.gap === 'line' || token.gap === 'none' || token.kind !== 'word') break;
    // "two ten-year bonds": the inner number is a figure of its own.
    if (k > i && token.gap === 'space' && isNumberWord(token.low)) {
      const inner = depth > 0 ? countedNoun(state, k + 1, depth - 1) : null;
      return inner && { unit: inner.unit, to: i };
    }
    if (STOP.has(token.low) && !(token.low === 'more' || token.low === 'other')) break;
    if (isPlural(token)) {
      last = k;
      // The first plural is the head, unless a second follows at once ("sales managers").
      const next = tokens[k + 1];
      if (
        !(
          next &&
          next.gap === 'space' &&
          isPlural(next) &&
          /^(?:sales|operations|systems|jobs|sports|savings|arms|goods)$/.test(token.low)
        )
      )
        break;
    }
  }
  if (last < 0) return null;
  const noun = tokens[last].low;
  const before = tokens[last - 1];
  const unit = METRIC.test(noun)
    ? 'metric tons'
    : last > i && /^(?:blast|rate|job|light|cubic|square|nautical|data|power)$/.test(before.low)
      ? `${before.low} ${noun}`
      : noun.replace('kilometres', 'kilometers').replace('metres', 'meters').replace('litres', 'liters');
  return { unit, to: last + 1 };
}
