import { type Cue, cueOf, DIRECT, directionOf } from './change.js';
import { sentenceStart } from './points.js';
import type { Hit, Scan } from './scan.js';
import type { Token } from './token.js';

type Direction = 'up' | 'down' | null;

const ADVERB =
  /^(?:seulement|encore|respectivement|meme|ainsi|plutot|que|qu'|desormais|deja|aussi|egalement|pourtant|nettement|legerement|fortement|alors|ensuite|de\s|quasi|finalement|simplement|tout|au\s|total|environ|jusqu'|lui|depuis|donc|cependant|toutefois|globalement|brutalement|brusquement|lourdement|sensiblement)$/;
const TAKES = /^(?:prend|prennent|prenait|prenaient|prendra|prendront|prendre|pris|prenant)$/;
const POSSESSIVE = /^(?:son|sa|ses|leur|leurs)$/;

/**
 * Sets the direction of every hit that is the size of a change, from its sign, the verb or noun that governs it, or the
 * figure it is listed with. Levels ("à 3,4 milliards"), the ends of "passé de X à Y" and dates stay null.
 */
export function setDirections(scan: Scan, hits: Hit[]): void {
  hits.forEach((hit, k) => {
    if (hit.direction !== undefined) return;
    if (hit.type === 'date' || hit.type === 'duration' || hit.type === 'rank') return;
    hit.direction = directionFor(scan, hits, k);
  });
}

function directionFor(scan: Scan, hits: Hit[], k: number): Direction {
  const { tokens } = scan;
  const hit = hits[k]!;
  const before = tokens[hit.from - 1];
  if (hit.sign && hit.type === 'count') return null;
  if (hit.sign === '+') return 'up';
  if (hit.sign === '-') return hit.type === 'money' || (before && before.low === 'à') ? null : 'down';
  if (hit.type === 'ratio' && hit.rule !== 'ratio.fraction' && hit.rule !== 'ratio.half') return null;
  const after = comparedAfter(tokens, hit);
  if (after) return after;
  if (!before || tokens[hit.from]!.gap === 'line') return null;
  // "prend 27 % du capital": a stake, no change
  if (TAKES.test(before.key) && tokens[hit.to]?.low === 'du' && tokens[hit.to + 1]?.key === 'capital')
    return null;
  const start = sentenceStart(tokens, hit.from);
  let at = hit.from - 1;
  let of = /^(?:de|d')$/.test(tokens[hit.from]!.low);
  while (
    at >= start &&
    (ADVERB.test(tokens[at]!.key) ||
      locution(tokens, at) > 0 ||
      (hit.type === 'ratio' && /^(?:les|la)$/.test(tokens[at]!.key)))
  )
    at -= Math.max(1, locution(tokens, at));
  if (at < start) return null;
  const link = tokens[at]!;
  if (link.low === 'de' || link.low === "d'") {
    of = true;
    at--;
    while (at >= start && ADVERB.test(tokens[at]!.key)) at--;
  }
  if (of) {
    if (fromTo(tokens, hits, k)) return null;
    const listed = /^(?:puis|et|ou|,)$/.test(tokens[at]?.text ?? '')
      ? inherited(tokens, hits, k, start)
      : null;
    return (
      listed ??
      governed(scan, hits, k, at, start) ??
      (namesBetween(tokens, hits, k) ? inherited(tokens, hits, k, start) : null)
    );
  }
  if (link.low === 'à' || link.key === 'au' || link.key === 'aux')
    return levelOfChange(tokens, hit, at, start);
  if (link.key === 'contre' || link.key === 'apres') return inherited(tokens, hits, k, start);
  const cue = cueOf(link.key);
  if (directionOf(cue) && cue.endsWith('verb') && DIRECT.test(link.key))
    return objectOf(hit, directionOf(cue));
  if (hit.type === 'percent' && growth(tokens, hits, k, at, start)) return 'up';
  if (link.text === ':' || link.text === '(') return link.text === ':' ? nounBefore(tokens, at, start) : null;
  if (pronounEn(tokens, at, start)) return inherited(tokens, hits, k, start);
  if (link.kind === 'number' || link.text === ',' || link.key === 'et' || link.key === 'puis' || link.capital)
    return inherited(tokens, hits, k, start);
  return null;
}

/** Adverbs of several words between a verb and its figure ("a gagné *d'un coup* 3 %"), without spaces. */
const LOCUTIONS = /(?:^|\s)(d'unseulcoup|d'uncoup|enséance|enmoyenne|autotal)$/;

/** How many tokens the adverbial locution that ends at `at` takes; 0 when there is none. */
function locution(tokens: Token[], at: number): number {
  let text = '';
  for (let n = 1; n <= 4 && at - n + 1 >= 0; n++) {
    text = tokens[at - n + 1]!.low.replace(/’/g, "'") + text;
    if (LOCUTIONS.exec(text)?.[1] === text) return n;
  }
  return 0;
}

/** "0,4 point de moins", "un cinquième de plus", "3 % de hausse", "4 % de croissance". */
function comparedAfter(tokens: Token[], hit: Hit): Direction {
  const of = tokens[hit.to];
  const word = tokens[hit.to + 1];
  if (!of || !word || of.gap === 'line') return null;
  if (of.low !== 'de') return null;
  if (word.key === 'plus') return 'up';
  if (word.key === 'moins') return 'down';
  const cue = cueOf(word.key);
  return hit.type === 'percent' && cue.endsWith('noun') ? directionOf(cue) : null;
}

/** Money and counts after a direct verb are changes only as prices ("gagne 1,20 dollar") or cuts ("supprimer 1 200 postes"). */
function objectOf(hit: Hit, direction: Direction): Direction {
  if (hit.type === 'money') return hit.scale === 0 && Number(hit.value) < 10_000 ? direction : null;
  if (hit.type === 'count')
    return direction === 'down' &&
      hit.unit !== null &&
      /^(?:jobs|positions|employees|full-time equivalents)$/.test(hit.unit)
      ? 'down'
      : null;
  return direction;
}

/** "de 5,8 % à 5,4 %": the first end of a move between levels. */
function fromTo(tokens: Token[], hits: Hit[], k: number): boolean {
  const hit = hits[k]!;
  for (let n = k + 1; n < hits.length && n < k + 3; n++) {
    const next = hits[n]!;
    if (next.from - hit.to > 10 || betweenVerbs(tokens, hit.to, next.from)) return false;
    const link = tokens[next.from - 1];
    // "a reculé de 12 dollars à 2 641 dollars": a step and a level are of different sizes
    const sizes = Number(next.value) / Number(hit.value);
    if (next.type === hit.type && next.unit === hit.unit && link?.low === 'à')
      return hit.range === null && sizes < 4 && sizes > 0.25;
  }
  return false;
}

/** Only names, articles and small words between the figure of the same kind before and this one: "et le Dax de 0,9 %". */
function namesBetween(tokens: Token[], hits: Hit[], k: number): boolean {
  const hit = hits[k]!;
  for (let n = k - 1; n >= 0 && n > k - 4; n--) {
    const last = hits[n]!;
    if (last.type !== hit.type || last.unit !== hit.unit) continue;
    const words = tokens.slice(last.to, hit.from);
    return (
      words.length <= 14 &&
      words.every(
        (t) =>
          t.kind !== 'word' ||
          t.capital ||
          t.key.length <= 3 ||
          /^(?:celui|celle|ceux|celles|points?|pour|dans|chez|puis|contre|euros?|dollars?)$/.test(t.key),
      )
    );
  }
  return false;
}

/** A verb between two figures: the second belongs to another statement. */
function betweenVerbs(tokens: Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (cueOf(tokens[at]!.key) !== '') return true;
  return false;
}

/** The verb or noun that governs "de X": scans left through the noun's complements, and stops at an indefinite article. */
function governed(scan: Scan, hits: Hit[], k: number, from: number, start: number): Direction {
  const { tokens } = scan;
  const hit = hits[k]!;
  let at = from;
  // "a reculé, à données comparables, de 3 %": one aside is skipped
  if (tokens[at]?.text === ',') {
    let open = at - 1;
    while (open > start && tokens[open]!.text !== ',' && at - open < 10) open--;
    if (tokens[open]?.text === ',') at = open - 1;
    else return null;
  }
  if (tokens[at]?.text === ')') {
    while (at > start && tokens[at]!.text !== '(') at--;
    at--;
  }
  for (let left = 14; at >= start && left > 0; at--, left--) {
    const token = tokens[at]!;
    if (/^[,;:()«»]$/.test(token.text)) return null;
    if (token.kind === 'number') {
      // a date between ("en 2024 de 3 %") does not block, another amount does
      const other = hits.slice(Math.max(0, k - 4), k).find((h) => h.from <= at && at < h.to);
      if (other && other.type !== 'date' && other.type !== 'duration') return null;
      continue;
    }
    if (token.kind !== 'word') continue;
    const cue = cueOf(token.key);
    const direction = directionOf(cue);
    if (direction) {
      if (hit.type === 'money' && cue === 'up-noun' && token.key.startsWith('gain')) return null;
      if (token.key === 'supprime' || /^pris/.test(token.key)) return null;
      return direction;
    }
    if (cue === 'loss') {
      if (hit.type === 'percent' && at >= from - 1) return 'down';
      if (hit.type === 'money' && at >= from - 1) return null;
      continue;
    }
    if (cue === 'level' && !participleOfNoun(tokens, at)) return null;
    if (token.key === 'un' || token.key === 'une') return null;
    // "franchi à la hausse le seuil de 5 %"
    if (/^(?:seuil|barre|cap|niveau)$/.test(token.key)) return null;
  }
  return null;
}

/** "la hausse attendue de 3 %": a participle right after a change noun does not end the search. */
const participleOfNoun = (tokens: Token[], at: number) =>
  at > 0 && cueOf(tokens[at - 1]!.key).endsWith('noun');

/** "porte son recul à 6 %", "son gain se limite à 8,2 %", "a limité ses pertes à 0,7 %", "la croissance ralentit à 0,8 %". */
function levelOfChange(tokens: Token[], hit: Hit, from: number, start: number): Direction {
  if (hit.type !== 'percent') return null;
  for (let at = from - 1, left = 10; at >= start && left > 0; at--, left--) {
    const token = tokens[at]!;
    if (/^[,;:()«»%€$]$/.test(token.text)) return null;
    if (token.kind === 'number' && tokens[at + 1]?.key !== 'er') return null;
    const cue = cueOf(token.key);
    if (cue === '' || cue === 'level' || cue.endsWith('verb')) continue;
    const own = POSSESSIVE.test(tokens[at - 1]?.key ?? '');
    if (cue === 'loss') return own ? 'down' : null;
    if (token.key === 'croissance') return 'up';
    return own ? directionOf(cue) : null;
  }
  return null;
}

/** "la croissance a atteint 3 %", "croissance : 3 %": growth is a change, whatever its verb. */
function growth(tokens: Token[], hits: Hit[], k: number, from: number, start: number): boolean {
  const floor = k > 0 ? hits[k - 1]!.to : 0;
  for (let at = from, left = 8; at >= start && at >= floor && left > 0; at--, left--) {
    const token = tokens[at]!;
    if (/^[,;()«»]$/.test(token.text)) return false;
    if (token.key === 'croissance') return tokens[at + 1]?.key !== 'externe';
    if (/^(?:marge|taux|part|inflation|chomage|rendement)$/.test(token.key)) return false;
  }
  return false;
}

/** "une reprise graduelle : 1,1 % en 2027" */
function nounBefore(tokens: Token[], from: number, start: number): Direction {
  for (let at = from - 1, left = 5; at >= start && left > 0; at--, left--) {
    const cue: Cue = cueOf(tokens[at]!.key);
    if (cue.endsWith('noun')) return directionOf(cue);
  }
  return null;
}

/** "le consensus n'en attendait que 15 %": "en" stands for the change named before. */
function pronounEn(tokens: Token[], from: number, start: number): boolean {
  for (let at = from, left = 4; at > start && left > 0; at--, left--)
    if (tokens[at]!.key === 'en' && /^(?:n'|qui|il|elle|ils|elles)$/.test(tokens[at - 1]!.key)) return true;
  return false;
}

/** The direction of the figure of the same kind before, when only names and small words stand between. */
function inherited(tokens: Token[], hits: Hit[], k: number, start: number): Direction {
  const hit = hits[k]!;
  for (let n = k - 1; n >= 0 && n > k - 4; n--) {
    const last = hits[n]!;
    if (last.from < start) return null;
    if (last.type !== hit.type || last.unit !== hit.unit) continue;
    if (!last.direction) return null;
    if (last.sign) return null;
    for (let at = last.to; at < hit.from; at++) {
      const cue = cueOf(tokens[at]!.key);
      if (
        (cue !== '' &&
          cue !== 'loss' &&
          !/^(?:passe|table|vise|porte|reste|compte|signe|lance)$/.test(tokens[at]!.key)) ||
        tokens[at]!.text === ';'
      )
        return pronounEn(tokens, hit.from - 1, start) ? last.direction : null;
    }
    return last.direction;
  }
  return null;
}
