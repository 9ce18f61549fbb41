import type { Surroundings } from './date-metric.js';
import { occasionOf, wordBefore } from './occasion.js';
import type { Scene } from './scene.js';

const LOANS = /(?:mortgage|loan|loans|lending|borrowing|bond|bonds|bond issue|interest rate|mortgage rate)$/;

/** "la plus faible depuis trente ans", "leur plus bas niveau en quatre ans", "un creux de quinze ans". */
const LOW =
  /(?:\bplus (?:bas|basse|faible|mauvais|mauvaise|petite?)s?\b|\bcreux\b|\bplancher\b|\bpire\b)[^,;.]*?(?:depuis|en|de|d['’])\s(?:plus d['’]un\s)?$/i;
const HIGH =
  /(?:\bplus (?:hauts?|hautes?|élevée?s?|fort|forte|important|importante|gros|grosse)\b|\bmeilleure?s?\b|\bpic\b|\brecord\b|\binédite?\b|\bpremière)[^,;.]*?(?:depuis|en|de|d['’])\s$/i;
/** "il a deux mois pour", "dispose de 90 jours pour", "sous trois mois", "dans un délai de". */
const LIMIT = /(?:\bdispos\S*(?: de| d['’])|\bsous|\bdans (?:les|le délai de|un délai de))\s$/i;
/** "le cofondateur, 34 ans, renonce" */
const AGED = /^\s?(?:[,).;]|et\b|$)/;

/** What lasts: "term", "maturity", "delay"; spans that something is measured over are comparison periods. */
export function durationMetric(
  scene: Scene,
  index: number,
  around: Surroundings,
): { metric: string; at: number } {
  const before = wordBefore(scene, index);
  const hit = occasionOf(scene, index, 'duration', around);
  const base = around.metric?.replace(/ (?:forecast|target)$/, '') ?? null;
  const said = inWords(scene, index, around);
  if (said !== null) return { metric: said, at: -1 };
  // "trois ans après son rachat"
  const since = /^\s?après\b/.test(scene.unit.text.slice(scene.unit.figures[index].end));
  const event = since ? eventAfter(scene, index) : null;
  if (event) return event;
  // "sur les huit premiers mois" is a span of the figure, "sur un an" what it is compared over
  if (base && /^(?:les|des|ces|ses)$/.test(scene.words[scene.spans[index][0] - 1]?.form ?? '') && !hit)
    return { metric: `${base} period`, at: -1 };
  if (base && before === 'sur' && LOANS.test(base)) return { metric: 'term', at: -1 };
  if (hit?.entry.en === 'term' && before === 'sur' && CONTRACT.test(scene.words[hit.at].lemma))
    return { metric: 'term', at: hit.at };
  if (hit && hit.distance <= 6 && !(before === 'sur' || (before === 'en' && around.metric)))
    return { metric: hit.entry.en, at: hit.at };
  if (before === 'sur' || before === 'en' || before === 'depuis' || before === 'à') {
    if (before === 'à' && hit) return { metric: hit.entry.en, at: hit.at };
    if (around.metric && before === 'sur' && !around.change) return { metric: `${base} period`, at: -1 };
    if (around.metric && before === 'en' && !around.change) return { metric: 'period', at: -1 };
    if (around.metric) return { metric: 'comparison period', at: -1 };
  }
  if (hit) return { metric: hit.entry.en, at: hit.at };
  return { metric: 'period', at: -1 };
}

/** The event named right after "après", as what so much time has passed since. */
function eventAfter({ occasions, spans }: Scene, index: number): { metric: string; at: number } | null {
  const [, last] = spans[index];
  const hit = occasions.find(({ first }) => first > last + 1 && first <= last + 4);
  const entry = hit?.rows.find(({ types, link }) => types.includes('date') && link.length === 0);
  if (!hit || !entry) return null;
  return { metric: `time since ${entry.en.replace(/ (?:date|start|year)$/, '')}`, at: hit.first };
}

const CONTRACT = /^(?:contrat|accord|bail|concession|partenariat|convention)$/;

/** What the words right before and after a duration say it is. */
function inWords(scene: Scene, index: number, { metric }: Surroundings): string | null {
  const { unit } = scene;
  const figure = unit.figures[index];
  const before = unit.text.slice(0, figure.start);
  const after = unit.text.slice(figure.end);
  // "la moyenne des dix dernières années" is what one compares with
  if (
    /\bmoyennes? (?:(?!est|était|atteint|ressort|passe)\p{L}+ )?(?:des|de|sur|d['’]) ?(?:les )?$/u.test(
      before,
    )
  )
    return 'average period';
  if (LOW.test(before)) return 'time since last low';
  if (HIGH.test(before)) return 'time since last high';
  if (/\bans$/.test(figure.quote) && AGED.test(after) && /[(,]\s$/.test(before) && isPerson(scene, index))
    return 'age';
  // "2 milliards de commandes, soit huit mois de production"
  if (metric !== null && /\bsoit (?:près d['’]|près de |environ |plus d['’]|plus de )?$/.test(before))
    return /^\s(?:de |d['’])/.test(after) ? `${metric.replace(/ (?:forecast|target)$/, '')} coverage` : null;
  // "Sur neuf mois, le chiffre d'affaires progresse"
  if (
    metric !== null &&
    /^\W*sur (?:les )?$/i.test(before) &&
    /\b(?:six|neuf|6|9)\b.*mois/i.test(figure.quote)
  )
    return 'reporting period';
  if (/^(?:sous|dans les|dans un délai)\b(?!.*\b(?:prochain|suivant|dernier))/.test(figure.quote))
    return 'deadline';
  if (LIMIT.test(before) && (figure.qualifier === 'at_most' || /^\spour\b/.test(after))) return 'deadline';
  return null;
}

/** A name or one of a firm's people stands before the comma. */
function isPerson({ spans, words, names, subjects }: Scene, index: number): boolean {
  const at = spans[index][0] - 2;
  if (at < 0) return false;
  if (names.some(({ last }) => last === at)) return true;
  return (
    subjects.some(({ last, rows }) => last <= at && at - last <= 2 && rows[0].is === 'staff') ||
    words[at].upos === 'PROPN'
  );
}
