import type { Figure } from '../figures/types.js';
import { aboutTime } from './about-time.js';
import type { About } from './about-types.js';
import { isSo, takenUp } from './anaphora.js';
import { bidTerm } from './bid.js';
import { continues, gap, isTime, lastAbout, lastKin, lastSum, multipleAgain, stale } from './continuation.js';
import { completed, counted, isWholeOf, oneIn, ownNoun, partName, people, plantSize } from './counted.js';
import { type Discourse, subjectAt } from './discourse.js';
import { expected } from './expected.js';
import { lineLabel } from './label.js';
import { marketMove } from './market-move.js';
import { type Measured, measured } from './metric.js';
import { asMeasured } from './occasion.js';
import { pricedThing } from './priced.js';
import { rankMetric, unitMetric } from './rank-metric.js';
import { isChange, type Scene } from './scene.js';
import { subjectOf } from './subject.js';
import type { Described } from './types.js';

/**
 * Subject and metric of each figure of a sentence, in order. A figure that continues another ("contre 92 millions",
 * "soit 14 %") takes over what the text does not say again.
 *
 * @param published The document's date, ISO, for "forecast year".
 */
export function aboutFigures(scene: Scene, discourse: Discourse, published: string | null): About[] {
  const { figures } = scene.unit;
  const found: (About | null)[] = figures.map(() => null);
  const quantities = figures.map((_, i) => i).filter((i) => !isTime(figures[i]));
  const label = lineLabel(scene, discourse);
  for (const i of quantities) {
    const about = aboutQuantity(label?.scene ?? scene, i, discourse, found);
    found[i] = label ? { ...about, subject: label.subject } : about;
  }
  for (let i = 0; i < figures.length; i++) found[i] ??= aboutTime(scene, i, discourse, found, published);
  return found as About[];
}

function aboutQuantity(scene: Scene, index: number, discourse: Discourse, earlier: (About | null)[]): About {
  const figure = scene.unit.figures[index];
  const span = scene.spans[index];
  const { nobody } = discourse;
  if (span[0] < 0) return { subject: nobody, metric: null, macro: false };
  if (figure.type === 'rank') {
    const subject = subjectOf(scene, asMeasured(scene, index, -1), span, discourse);
    return { subject: subject?.text ?? nobody, metric: rankMetric(scene, index), macro: false };
  }
  const taken = takenUp(scene, index, discourse);
  if (taken) return taken;
  const same = earlier.some((about) => about !== null) ? null : isSo(scene, index, discourse);
  if (same) return same;
  const size = figure.type === 'count' ? plantSize(scene, index, discourse) : null;
  if (size) return size;
  const term = discourse.target === null ? null : bidTerm(scene, index, discourse);
  if (term) return term;
  const priced = pricedThing(scene, index, discourse);
  if (priced) return priced;
  let what = measured(scene, index);
  const beside =
    what !== null &&
    !changing(scene, what) &&
    (what.noun ? tight(scene, what, span) : MULTIPLE.test(what.metric));
  const again = multipleAgain(scene, index, earlier);
  if (again) return again;
  const among = figure.type === 'ratio' ? oneIn(scene, index, discourse) : null;
  if (among) return among;
  // "trois des vingt-sept membres": of how many is no second one of the same
  const whole = figure.type === 'count' && figure.noun !== undefined && isWholeOf(scene, index);
  const continued = beside || whole ? null : continues(scene, index, earlier);
  if (continued) return withPlace(scene, span, continued, what);
  const gapped = beside ? null : gap(scene, index, earlier, discourse);
  if (gapped) return gapped;
  const apartFromMoves = /(?:multiple|^stake)$/.test(what?.metric ?? '');
  const move = apartFromMoves ? null : marketMove(scene, index, what, discourse, earlier);
  if (move) return move;
  if (figure.type === 'count' && !beside) what = counted(scene, index, what);
  if (figure.type === 'ratio' && !what?.noun) what = ownNoun(scene, index) ?? what;
  const last = lastAbout(earlier, index);
  const awaited = expected(scene, index, what, last ?? discourse.last, discourse);
  if (awaited) return awaited;
  if (!beside && last && what?.noun && stale(scene, index, what, earlier))
    return withPlace(scene, span, last, what);
  const owner = subjectOf(scene, what ?? asMeasured(scene, index, -1), span, discourse);
  const about = {
    subject: null as string | null,
    metric: completed(
      (what?.metric === 'share' ? partName(scene, index) : null) ??
        (apart(what, span) ? partName(scene, index) : null) ??
        what?.metric ??
        unitMetric(figure, scene.words) ??
        partName(scene, index),
      what?.metric === 'share of amount'
        ? lastSum(scene, earlier, index)
        : figure.type === 'money' || isLevel(figure)
          ? lastKin(scene, earlier, index)
          : last,
      discourse,
      figure,
    ),
    macro: isMacro(figure, what, owner, last),
  };
  const whose = people(owner, what, last, discourse) ?? last?.subject ?? nobody;
  about.subject = ofFirm(about.metric, whose, discourse);
  return withPlace(scene, span, about, what);
}

/** "un quart de point", "10,4 %" that tells no change: no count's. */
const isLevel = ({ type, direction, unit }: Figure) =>
  type === 'percent' && (direction === null || unit !== '%');

/** "soit 2 fois l'Ebitda": what its own words say, whatever came before. */
const MULTIPLE = /(?:multiple|leverage ratio|pay ratio|subscription rate)$/;

/** What a plant or product has none of. */
const FIRM_ONLY =
  /^(?:(?:share of )?(?:revenue|sales|net income|net loss|EBITDA|customers)|funding raised|runway|cash|net debt|dividends?|dividend per share|market capitalization|valuation|patents?|patent filings|break-even|cash burn|equity|free cash flow|operating income)(?: target| forecast)?$/;

/** "L'usine ouvrira en 2027. Elle vise 40 millions de revenus": the firm's, whose plant it is. */
function ofFirm(
  metric: string | null,
  subject: string | null,
  { topic, holder, isInstitution }: Discourse,
): string | null {
  const plant = topic?.kind === 'thing' && subject === topic.text;
  return plant && holder !== null && !isInstitution && FIRM_ONLY.test(metric ?? '') ? holder : subject;
}

function isMacro(
  { type }: Figure,
  what: Measured | null,
  owner: Described | null,
  last: About | null,
): boolean {
  if (type === 'count') return false;
  if (what === null) return last?.macro ?? false;
  return what.entry?.of === 'place' || owner?.kind === 'place';
}

/** "en croissance de 3,4 %": a change of what was just told, no growth of its own. */
function changing({ words }: Scene, { noun }: Measured): boolean {
  return noun !== null && isChange(words[noun.first].lemma) && words[noun.first - 1]?.lemma === 'en';
}

const BESIDE =
  /^(?:de|à|le|un|entre|sous|autour|environ|\(|:|être|limiter|estimer|évaluer|fixer|supérieur|inférieur|compris|ramener|porter)$/;

/** The metric's noun stands right beside the figure. */
function tight(
  { words, inFigure, unit }: Scene,
  { noun }: Measured,
  [first, last]: [number, number],
): boolean {
  if (!noun) return false;
  if (noun.first > last)
    return (
      noun.first - last <= 4 &&
      words
        .slice(last + 1, noun.first)
        .every(({ upos, lemma }) => lemma === 'de' || upos === 'DET' || upos === 'ADJ')
    );
  const between = words.slice(noun.last + 1, first);
  // "les sociétaires 66 %": who has it, not what is counted
  if (
    between.length === 0 &&
    noun.rows.every(({ types }) => types.every((type) => type === 'count')) &&
    inFigure[first] >= 0
  )
    return unit.figures[inFigure[first]].type === 'count';
  return (
    between.length <= 4 &&
    between.every(({ lemma, upos }) => BESIDE.test(lemma) || upos === 'ADV' || upos === 'ADJ')
  );
}

/** "720 en France", "85 personnes à Toronto": the part of the firm that stands there. */
function withPlace(scene: Scene, [, last]: [number, number], about: About, what: Measured | null): About {
  const { words } = scene;
  if (about.macro || about.subject === null) return about;
  const at = what?.noun && what.noun.first > last ? what.noun.last + 1 : last + 1;
  if (!/^(?:en|à|au)$/.test(words[at]?.lemma ?? '')) return about;
  const place = [at + 1, at + 2]
    .map((i) => subjectAt(scene, i)?.rows[0])
    .find((entry) => entry !== undefined);
  if (!place || (place.is !== 'place' && place.is !== 'city') || about.subject.includes(place.en))
    return about;
  return { ...about, subject: `${about.subject} in ${place.en}` };
}

/** The metric's noun is none of the words right after the figure, nor before it. */
const apart = (what: Measured | null, [, last]: [number, number]) =>
  what?.noun != null && what.noun.first > last + 4;
