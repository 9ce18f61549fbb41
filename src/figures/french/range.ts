import { shift } from '../decimal.js';
import { cueOf } from './change.js';
import { borrow, quantityHit } from './hit.js';
import { type Quantity, readQuantity } from './quantity.js';
import type { Hit, Scan } from './scan.js';
import type { Token } from './token.js';

const near = (token: Token | undefined): token is Token => token !== undefined && token.gap !== 'line';

/** Verbs that go from one level to another: "passer de 4 à 5 %" is two figures. */
const LEVEL_CHANGE =
  /^(?:pass|relev|port|ramen|abaiss|rehauss|revis|tomb|grimp|bondi|recul|augment|redui|releve|diminu|progress|chut|rehaus|evolu|rabaiss|remont|redescend|gonfl|majore|doubl|faire passer|glisse|montee?|mont)/;
/** Infinitives of changes: what is yet to come. */
const OPEN_CHANGE =
  /^(?:augmenter|progresser|reculer|diminuer|reduire|chuter|grimper|bondir|croitre|majorer)$/;
const RANGE_NOUN =
  /^(?:fourchette|croissance|hausse|baisse|progression|attend|attendent|vise|visent|table|tablent|prevoit|prevoient|coutera|coutent|entre|soit|que)$/;

/** Links between the two ends of a range and what they are worth with "entre" or "de" before. */
function linkAt(tokens: Token[], i: number): { kind: 'to' | 'and' | 'or' | 'dash'; to: number } | null {
  const token = tokens[i];
  if (!near(token)) return null;
  if (token.low === 'à' || (token.low === 'a' && token.gap === 'space')) return { kind: 'to', to: i + 1 };
  if (token.key === 'et') return { kind: 'and', to: i + 1 };
  if (token.key === 'ou') return { kind: 'or', to: i + 1 };
  if (
    /^[-\u2013\u2014]$/.test(token.text) &&
    tokens[i + 1] &&
    (token.gap === 'none') === (tokens[i + 1]!.gap === 'none')
  )
    return { kind: 'dash', to: i + 1 };
  if (token.gap === 'hyphen' && token.kind === 'number') return { kind: 'dash', to: i };
  return null;
}

/** The scale both ends share: "90 à 100 millions" is millions on both sides. */
function alignScale(low: Quantity, high: Quantity): Quantity {
  if (low.type !== 'bare' || low.numeral.scale > 0) return low;
  const { scale } = high.numeral;
  if (scale === 0) return low;
  const moved = shift(low.decimal, scale);
  // "de 900 000 à 1 million": an end already written out keeps its size
  if (
    Number(low.decimal) >= 10 ** scale ||
    (Number(moved) > Number(high.decimal) * 1.0001 && Number(low.decimal) > 1000)
  )
    return low;
  return { ...low, decimal: moved };
}

/**
 * The range that opens with quantity `low`: "entre 2 et 3 %", "de 90 à 100 millions d'euros", "18 à 22 %", "10-15 %",
 * "deux ou trois ans". `null` when the two are separate figures, as after "passer de".
 */
export function readRange(scan: Scan, low: Quantity): Hit | null {
  const { tokens } = scan;
  const link = linkAt(tokens, low.to);
  if (!link) return null;
  const opener = tokens[low.from - 1];
  const between = near(tokens[low.from]!) && opener?.key === 'entre';
  const of = near(tokens[low.from]!) && (opener?.low === 'de' || opener?.low === "d'");
  if (link.kind === 'and' && !between) return null;
  if (link.kind !== 'and' && between) return null;
  let at = link.to;
  if (
    /^(?:le|la|les|l')$/.test(tokens[at]?.low ?? '') ||
    (tokens[at]?.low === "d'" && tokens[at + 1]?.key === 'environ')
  )
    at++;
  if (tokens[at]?.key === 'environ') at++;
  const next = tokens[at];
  if (
    !next ||
    next.gap === 'line' ||
    (next.kind !== 'number' && next.kind !== 'word' && !'$€£¥'.includes(next.text))
  )
    return null;
  const high = readQuantity(tokens, at);
  if (!high || (high.type === 'ratio' && low.type !== 'bare' && low.type !== 'ratio')) return null;
  if (low.type !== 'bare' && high.type !== 'bare' && (low.type !== high.type || low.unit !== high.unit))
    return null;
  if (
    low.type === 'bare' &&
    high.type === 'bare' &&
    !between &&
    link.kind !== 'or' &&
    !(of && !levelChange(scan, low)) &&
    !(scan.short && (link.kind === 'dash' || link.kind === 'to'))
  )
    return null;
  if (link.kind === 'dash' && low.type === 'bare' && high.type === 'bare' && (!scan.short || low.from > 0))
    return null;
  let first = alignScale(low, high);
  let second = high;
  if (first.type === 'bare' && second.type !== 'bare')
    first = { ...first, type: second.type, unit: second.unit, rule: second.rule, assumed: second.assumed };
  else if (second.type === 'bare' && first.type !== 'bare') {
    // "entre 3 euros et 5", "de 10 % à 15"
    if (!between && !of) return null;
    // "a crû de 4,5 % à 6,6 milliards"
    if (second.numeral.scale >= 6 && first.type !== 'money' && first.type !== 'count') return null;
    second = { ...second, type: first.type, unit: first.unit, rule: first.rule, assumed: first.assumed };
  }
  if (second.type === 'duration' || first.type === 'duration')
    return durationRange(scan, low, high, between, of, link.kind);
  const a = Number(first.decimal);
  const b = Number(second.decimal);
  if (!(a < b) && !(between && a <= b)) return null;
  if (link.kind === 'or' && (low.type !== 'bare' || b > a * 5)) return null;
  if (link.kind === 'to' && !between && levelChange(scan, low)) return null;
  if (link.kind === 'to' && !of && !between && low.type !== 'bare') {
    // "a gagné 2,30 euros à 45,60 euros": the size of a move, then the level it led to
    if (high.type === 'bare' || b > 3 * a) return null;
    const verb = cueOf(tokens[low.from - 1]?.key ?? '');
    if (verb.endsWith('verb')) return null;
  }
  return rangeHit(scan, low, high, [a, b], first.type === 'bare' ? second : first, between, of);
}

function rangeHit(
  scan: Scan,
  low: Quantity,
  high: Quantity,
  range: [number, number] | [string, string],
  unit: Quantity,
  between: boolean,
  of: boolean,
): Hit {
  const from = between ? low.from - 1 : of && !complement(scan, low.from - 1) ? low.from - 1 : low.from;
  const rule = between ? 'between' : 'range';
  return {
    ...quantityHit(
      high.type === 'bare' ? { ...high, type: unit.type, unit: unit.unit, rule: unit.rule } : high,
    ),
    value: null,
    range,
    from,
    numberFrom: from,
    rule: `${unit.rule}.${rule}`,
    sign: '',
    words: low.numeral.words && high.numeral.words,
    decimals: Math.max(low.numeral.decimals, high.numeral.decimals),
    parts: { lowDecimals: low.numeral.decimals, highDecimals: high.numeral.decimals },
  };
}

/** "deux à trois ans", "entre six et neuf mois", "dix à quinze jours". */
function durationRange(
  scan: Scan,
  low: Quantity,
  high: Quantity,
  between: boolean,
  of: boolean,
  kind: string,
): Hit | null {
  if (!high.iso) return null;
  if (kind === 'to' && !between && levelChange(scan, low)) return null;
  const a = low.iso ?? high.iso.replace(/\d+(?:\.\d+)?/, low.decimal);
  if (low.type !== 'bare' && low.type !== 'duration') return null;
  if (!low.iso && Number(low.decimal) >= Number(high.decimal)) return null;
  return rangeHit(scan, low, high, [a, high.iso], high, between, of);
}

/** Whether a verb that goes from level to level governs the quantity: the nearest verb or noun to its left. */
function levelChange(scan: Scan, low: Quantity): boolean {
  const { tokens } = scan;
  const of = tokens[low.from - 1];
  if (!of || (of.low !== 'de' && of.low !== "d'")) return false;
  for (let k = low.from - 2, left = 9; k >= 0 && left > 0; k--, left--) {
    const token = tokens[k]!;
    if (/^[.;:]$/.test(token.text) || tokens[k + 1]!.gap === 'line') return false;
    if (token.kind !== 'word') continue;
    if (RANGE_NOUN.test(token.key)) return false;
    // "prévoit d'augmenter ses prix de 4 à 5 %": by how much is still open
    if (low.type !== 'money' && OPEN_CHANGE.test(token.key) && percentAhead(tokens, low)) return false;
    if (LEVEL_CHANGE.test(token.key)) return !(tokens[low.from - 2]?.key === 'que');
  }
  return false;
}

function percentAhead(tokens: Token[], low: Quantity): boolean {
  return tokens.slice(low.to, low.to + 5).some(({ text }) => text === '%');
}

/** Whether "de" before a range is a noun's complement ("une croissance de 18 à 22 %") and so stays outside its quote. */
function complement(scan: Scan, de: number): boolean {
  const before = scan.tokens[de - 1];
  if (!before || !near(scan.tokens[de]!)) return false;
  if (before.kind !== 'word') return false;
  return !/^(?:que|puis|et|ou|attend|attendent|attendait|sera|serait|soit|est|coutera|va|varie|varient|iront|situe|mais|avec|pour|qu')$/.test(
    before.key,
  );
}

const WHOSE = /^(?:ses|leurs|nos|vos|ces|mes|tes)$/;

/** Bare numbers before a quantity they share the unit of: "310 et 265 salariés", "12, 15 puis 18 %", "34 des 60 M€". */
export function readList(scan: Scan, first: Quantity): Hit[] | null {
  const { tokens } = scan;
  if (first.from < scan.listEnd) return null;
  const bare: Quantity[] = [first];
  let at = first.to;
  for (let k = 0; k < 30; k++) {
    // a chain that ends without a unit ends so for each of its members
    scan.listEnd = at;
    const link = tokens[at];
    if (!near(link)) return null;
    let next = at;
    // "90 de ses 640 agences"
    const part = link.low === 'de' && WHOSE.test(tokens[at + 1]?.key ?? '');
    if (part) next = at + 2;
    else if (link.text === ',' || /^(?:et|ou|puis|à|des|contre)$/.test(link.low)) next = at + 1;
    else if (link.text === '/' && link.gap === 'none') next = at + 1;
    else return null;
    if (link.text === ',' && tokens[next]?.key === 'puis') next++;
    if (/^(?:les|de)$/.test(tokens[next]?.low ?? '')) next++;
    const token = tokens[next];
    if (!token || token.gap === 'line' || (token.kind !== 'number' && token.kind !== 'word')) return null;
    const quantity = readQuantity(tokens, next);
    if (!quantity || quantity.type === 'ratio') return null;
    if (quantity.type === 'bare') {
      if (quantity.numeral.words !== first.numeral.words) return null;
      bare.push(quantity);
      at = quantity.to;
      continue;
    }
    if (link.low === 'des' && quantity.type === 'duration') return null;
    return bare.map((one) => {
      const aligned = alignScale(one, quantity);
      if (quantity.iso)
        return borrow({ ...aligned, iso: quantity.iso.replace(/\d+(?:\.\d+)?/, aligned.decimal) }, quantity);
      return borrow(aligned, quantity, {
        scale: aligned.numeral.scale || (aligned.decimal !== one.decimal ? quantity.numeral.scale : 0),
      });
    });
  }
  return null;
}
