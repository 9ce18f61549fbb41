import { setPhraseLength } from './set-phrase.js';
import type { Token } from './token.js';

/** Words whose number is part of their name: indices, laws, models, forms, generations. */
const LABELS =
  /^(?:cac|dax|ftse|sbf|nikkei|russell|stoxx|ibex|mib|smi|topix|msci|s&p|aex|bel|omx|psi|asx|kospi|tsx|article|articles|section|sections|chapter|rule|clause|paragraph|annex|appendix|title|part|page|pages|table|figure|chart|note|footnote|solvency|basel|scope|tier|phase|level|stage|type|category|class|series|model|version|windows|flight|route|highway|room|gate|platform|boeing|airbus|covid|iso|en|form|formula|psd|mifid|gdpr|industry|web|agenda|vision|horizon|euro|fortune|forbes|channel|france|canal|radio|bbc|studio|area|apollo|gpt|iphone|galaxy|playstation|xbox|ps|ryzen|core|eurostoxx|hypothesis|recital|directive|regulation|decree|law|act|amendment|resolution|opus|unit|reactor|block|lot|line|pier|terminal|bus|tram|metro|ligne|isin|siren|siret|rcs|tva|postcode|box|bp|cedex|zip|case|docket|patent|item|question|step|option|scenario|grade|division|league|pillar|axis|ifrs|ias|bill|proposition|protocol|patent|omega|carbon|bluetooth|usb|expo|ambition|strategy|project|csi|seng|exhibit|schedule|vol|suite|interstate|exit|runway|zone|hall|dock|falcon|ariane|artemis|switch|android|snapdragon|claude|gemini|llama|stream|olkiluoto|fessenheim|tranche|aster|mirage|ligue|nrj|porsche|agent|release|rcs|iban|vat|metro|tram|canto|psalm|verse)$/;
/** Registers whose numbers are printed in groups. */
const REGISTER = /^(?:siren|siret|rcs|iban|vat|tva|patent)$/;
/** Labels that also stand before real numbers when written small ("unit 3" but "a unit of 300"). */
const SMALL_LABELS =
  /^(?:article|articles|section|sections|chapter|rule|clause|paragraph|annex|appendix|page|pages|table|figure|note|footnote|scope|tier|phase|level|stage|type|category|class|form|recital|item|step|grade|pillar|version|release|notes|exhibit|schedule|patent|omega|metro)$/;

/**
 * How many tokens from `i` on are a name with a number that is no figure ("CAC 40", "Article 49.3", "S&P 500",
 * "5 p.m."); 0 when none starts here.
 */
export function nameLength(tokens: Token[], i: number): number {
  const token = tokens[i];
  const next = tokens[i + 1];
  if (!next) return 0;
  const phrase = setPhraseLength(tokens, i);
  if (phrase > 0) return phrase;
  if (token.kind === 'number') return clock(tokens, i) || form(tokens, i) || address(tokens, i);
  if (token.kind !== 'word') return 0;
  const { low } = token;
  // "eight o'clock"
  if (next.low === 'o' && tokens[i + 2]?.text.startsWith("'") && tokens[i + 3]?.low === 'clock') return 4;
  if (low === 's' && next.text === '&' && tokens[i + 2]?.low === 'p') {
    // "S&P Global", "S&P/TSX 60", "S&P 500".
    const at = tokens[i + 3]?.text === '/' ? i + 5 : i + 3;
    return tokens[at]?.kind === 'number' ? at + 1 - i : at - i;
  }
  if (low === 'stoxx' || low === 'euro' || low === 'dow' || low === 'nasdaq' || low === 'cac') {
    for (let k = i + 1; k <= i + 4 && tokens[k]?.gap === 'space'; k++) {
      if (/^(?:stoxx|europe|jones|mid|small|large|next|banks|all|tradable)$/.test(tokens[k].low)) continue;
      if (
        tokens[k].kind === 'number' &&
        tokens[k].decimals === 0 &&
        /^(?:20|30|40|50|60|90|100|120|250|600|1800)$/.test(tokens[k].text)
      )
        return k + 1 - i;
      break;
    }
  }
  if (next.kind === 'number' && next.gap !== 'line' && !isQuantified(tokens, i + 2)) {
    if (token.capital ? LABELS.test(low) : SMALL_LABELS.test(low))
      return REGISTER.test(low) ? grouped(tokens, i + 1) - i : 2 + more(tokens, i + 2);
    // "F-35", "Covid-19", "Ariane-6": a capital joined to a number.
    if (
      next.gap === 'hyphen' &&
      (token.capital || low === 'covid') &&
      !/^(?:january|february|march|april|may|june|july|august|september|october|november|december|mid|end|early|late|fiscal|than|pre|post)$/.test(
        low,
      )
    )
      return 2;
  }
  if (
    low === 'group' &&
    next.low === 'of' &&
    tokens[i + 2]?.capital &&
    /^(?:seven|eight|twenty|ten|five|thirty)$/.test(tokens[i + 2].low)
  )
    return 3;
  if (
    /^(?:big|magnificent|formula|fab|top|final|catch|channel|air|force|pier|studio)$/.test(low) &&
    token.capital &&
    next.capital &&
    /^(?:one|two|three|four|five|six|seven|eight|ten|twenty)$/.test(next.low)
  )
    return 2;
  return 0;
}

/** A percent sign, scale or currency behind makes a real number of it. */
function isQuantified(tokens: Token[], i: number): boolean {
  const token = tokens[i];
  return (
    token !== undefined &&
    token.gap !== 'line' &&
    (/^[%€$£]$/.test(token.text) ||
      /^(?:percent|million|billion|euros|dollars|basis|percentage|per|bn|m|points)$/.test(token.low))
  );
}

/** "Articles 5 and 6", "pages 12-15". */
function more(tokens: Token[], i: number): number {
  if (
    /^(?:and|or|to)$/.test(tokens[i]?.low ?? '') &&
    tokens[i + 1]?.kind === 'number' &&
    !isQuantified(tokens, i + 2) &&
    /^[.,;)]?$/.test(tokens[i + 2]?.text ?? '')
  )
    return 2;
  return tokens[i]?.gap === 'hyphen' && tokens[i].kind === 'number' ? 1 : 0;
}

/** The token after the groups of a register's number: "552 032 534 00012". */
function grouped(tokens: Token[], from: number): number {
  let i = from;
  while (tokens[i]?.kind === 'number' && tokens[i].gap !== 'line' && tokens[i].decimals === 0) i++;
  return i;
}

const STREET =
  /^(?:street|avenue|road|lane|square|boulevard|drive|plaza|court|terrace|way|place|rue|quai|allée|cours|impasse|st|ave|rd|blvd)$/;

/** "10 Downing Street", "34 Avenue Montaigne", "12 Rue de la Paix": a house number, and the name of its street. */
function address(tokens: Token[], i: number): number {
  if (tokens[i].decimals > 0 || tokens[i].grouped || tokens[i].text.length > 4) return 0;
  for (let k = i + 1; k <= i + 3; k++) {
    const token = tokens[k];
    if (!token?.capital || token.gap !== 'space' || token.kind === 'number') return 0;
    if (STREET.test(token.low)) return k + 1 - i;
  }
  return 0;
}

/** "5 p.m.", "9 am", "8 o'clock", "6 GMT". */
function clock(tokens: Token[], i: number): number {
  const next = tokens[i + 1];
  if (next.gap === 'line') return 0;
  if (/^(?:a\.m\.|p\.m\.|am|pm|gmt|cet|cest|est|edt)$/.test(next.low)) return 2;
  return next.low === 'o' && tokens[i + 2]?.text.startsWith("'") ? 4 : 0;
}

/** "10-K", "20-F", "401(k)", "24/7", "50/50". */
function form(tokens: Token[], i: number): number {
  const next = tokens[i + 1];
  if (next.gap === 'hyphen' && /^[KQF]$/.test(next.text)) return 2;
  // "a 401(k)", "a 403(b) plan"
  if (
    /^\d{3}$/.test(tokens[i].text) &&
    next.text === '(' &&
    next.gap === 'none' &&
    tokens[i + 3]?.text === ')'
  )
    return 4;
  if (/^(?:529|1031)$/.test(tokens[i].text) && /^(?:plans?|exchanges?)$/.test(next.low)) return 2;
  if (tokens[i].text === '24' && next.text === '/' && tokens[i + 2]?.text === '7') return 3;
  if (
    tokens[i].text === '50' &&
    (next.text === '/' || next.gap === 'hyphen') &&
    tokens[i + (next.text === '/' ? 2 : 1)]?.text === '50'
  )
    return next.text === '/' ? 3 : 2;
  return 0;
}
