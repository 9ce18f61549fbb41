import type { About } from './about-types.js';
import { lastAbout } from './continuation.js';
import { describe } from './describe.js';
import { type Discourse, subjectAt } from './discourse.js';
import { clauseSubject, isMove, type Measured } from './metric.js';
import { possessor } from './possessor.js';
import type { Scene } from './scene.js';
import { verbOf } from './subject-head.js';
import type { Described } from './types.js';

/** "Helmis bondit de 11 % à 38,90 euros", "Francfort a cédé 0,5 %", "Dorvane (-3,85 %)". */
export function marketMove(
  scene: Scene,
  index: number,
  what: Measured | null,
  discourse: Discourse,
  earlier: (About | null)[],
): About | null {
  const figure = scene.unit.figures[index];
  if (figure.type === 'count' || figure.type === 'rank') return null;
  const points = figure.unit === 'pp' || figure.unit === 'bp';
  const span = scene.spans[index];
  const bracketed = inBrackets(scene, span);
  if (bracketed >= 0) {
    const named = describe(scene, bracketed, discourse);
    const unsigned = figure.direction === null && figure.type === 'percent' && !points;
    if (named?.kind === 'firm' && figure.direction === null && (unsigned || HOLDING.test(lemmas(scene))))
      return { subject: named.text, metric: 'stake', macro: false };
    if (named && figure.type === 'percent') return level(named);
  }
  // "céder un tiers de ses bureaux"
  if (figure.type === 'ratio' && scene.words[span[1] + 1]?.lemma === 'de') return null;
  // "double son bénéfice": the object moves
  if (figure.type === 'ratio' && what?.noun && what.noun.first > span[1] && what.noun.first - span[1] <= 3)
    return null;
  const verb = verbOf(scene, span);
  if (!isMove(scene, verb)) return null;
  const head = clauseSubject(scene, verb);
  if (head < 0) return null;
  const same = likeThat(scene, head, index, earlier, discourse);
  if (same) return same;
  if (what?.noun && what.noun.first > verb && what.noun.last < span[0]) return null;
  const firm = describe(scene, head, discourse)?.kind === 'firm';
  // "Lanterne rouge de l'indice, Maison Corvane a chuté": an index that a firm is in
  if (
    firm &&
    !points &&
    figure.type === 'percent' &&
    what?.noun &&
    what.noun.last < head &&
    what.metric === 'index level'
  )
    return level(describe(scene, head, discourse)!);
  if (what?.noun && head >= what.noun.first && head <= what.noun.last) return null;
  if (what?.noun && what.noun.first < verb && !modifies(scene, what.noun.first, head, span[0])) return null;
  // "à magasins comparables, elles ont baissé de 1,4 %": what was spoken of goes on moving
  const apart =
    isObject(scene, index) ||
    (what?.noun &&
      what.noun.first > span[1] &&
      (scene.words[span[1] + 1].lemma === 'de' || what.noun.first - span[1] <= 3));
  const spoken = apart ? null : (lastAbout(earlier, index)?.metric ?? discourse.metric);
  const subject = describe(scene, head, discourse);
  if (scene.words[head].upos === 'PRON' && spoken && subject)
    return discourse.macro && discourse.last && lastAbout(earlier, index) === null
      ? { ...discourse.last, metric: spoken }
      : { subject: subject.text, metric: spoken, macro: discourse.macro };
  if (!subject || subject.kind === 'other' || subject.kind === 'thing') return null;
  if (subject.kind === 'place' && subject.level === null) return null;
  // points are of a rate or a margin; a central bank has no shares
  const bank = subjectAt(scene, head)?.rows[0].place ?? null;
  if (subject.kind === 'firm' && (points || bank !== null)) return null;
  if (subject.kind === 'firm' && figure.type === 'money' && what && what.entry?.of !== 'share') return null;
  // "Helmis flambe de 11 % après avoir relevé sa prévision": what follows is another matter, unless "de" links it
  const later = what?.noun && what.noun.first > span[1] && scene.words[span[1] + 1]?.lemma !== 'de';
  if (subject.kind === 'firm' && what?.noun && !later && !shareLike(what)) return null;
  return level(subject);
}

/** Between the subject and its verb: "le baril de Brent, pour livraison en janvier, lâchait 2 %". */
function modifies({ clause }: Scene, noun: number, head: number, first: number): boolean {
  if (clause[head] !== clause[first]) return noun < head;
  return clause[noun] !== clause[first] || noun > head;
}

/** "celle de Lormet a cédé 1,9 %": the metric of the figure before, of another. */
function likeThat(
  scene: Scene,
  head: number,
  index: number,
  earlier: (About | null)[],
  discourse: Discourse,
): About | null {
  if (scene.words[head].lemma !== 'celui') return null;
  const owner = possessor(scene, head, scene.spans[index], discourse);
  const last = lastAbout(earlier, index);
  if (!owner || !last) return null;
  // "celles de la maintenance ont reculé": a part of the firm spoken of
  const whose = discourse.holder;
  const part =
    owner.kind === 'other' &&
    whose !== null &&
    last.subject?.startsWith(whose) &&
    !owner.text.includes(whose);
  return { ...last, subject: part ? `${whose} ${owner.text}` : owner.text };
}

const shareLike = (what: Measured) => what.entry?.of === 'share' || what.entry?.of === 'market';

function level(subject: Described): About {
  if (subject.kind === 'firm') return { subject: subject.text, metric: 'share price', macro: false };
  const text = subject.kind === 'place' ? `${subject.text} stock market` : subject.text;
  return { subject: text, metric: subject.level ?? 'price', macro: false };
}

/** "Nihara (30 %) et TanPetro (25 %) complètent le tour de table": who holds how much. */
const HOLDING =
  /\b(?:détenir|capital|actionnaire|actionnariat|participation|tour de table|consortium|contrôler|posséder)\b/;

const lemmas = ({ words }: Scene) => words.map(({ lemma }) => lemma).join(' ');

/** "elle prévoit de céder 500 millions d'actifs": the sum is what is sold, nothing moves by it. */
function isObject({ words, spans, unit }: Scene, index: number): boolean {
  return unit.figures[index].type === 'money' && words[spans[index][0] - 1]?.upos === 'VERB';
}

/** The word before an opening bracket that holds nothing but the figure; -1 otherwise. */
function inBrackets({ words }: Scene, [first, last]: [number, number]): number {
  return words[first - 1]?.form === '(' && words[last + 1]?.form === ')' ? first - 2 : -1;
}
