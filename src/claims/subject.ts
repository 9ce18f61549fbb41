import { describe, firm } from './describe.js';
import { type Discourse, subjectAt } from './discourse.js';
import { lexicon } from './lexicon.js';
import { clauseSubject, type Measured } from './metric.js';
import { placeOf, setIn } from './place.js';
import { agentAfter, ownedBy, possessed, possessor } from './possessor.js';
import { hitAt, type Scene } from './scene.js';
import type { Described } from './types.js';

/** What a central bank sets, whoever expects it. */
const BANKED = /^(?:inflation target|rate cuts?|rate hikes?)\b/;

/** What a state has as well as a firm. */
const PUBLIC =
  /^(?:debt|expenses|taxes|tax|savings|lending|pay|investment|interest expense|pension)(?: target| forecast)?$/;

/** A place's in an article about places, a firm's in one about a firm. */
const OF_FIRMS_TOO = /^(?:growth|exports|imports|job creation|savings|consumption|yield|deficit reduction)$/;

/** Whether a market has such a metric; a commodity's harvest is its country's. Undefined when no word names the metric. */
function isOnMarket(found: Measured | null): boolean | undefined {
  const of = found?.entry?.of;
  return of === undefined ? undefined : of === 'market' || of === 'share';
}

/** What an offer puts on its target, not on the bidder. */
const TARGETED =
  /^(?:offer price|premium|valuation|enterprise value|equity value|market capitalization|closing price|.* multiple$)/;

/** Who owns a metric: a name after it, the one its possessive stands for, or the subject of its clause. */
export function subjectOf(
  scene: Scene,
  found: Measured | null,
  span: [number, number],
  discourse: Discourse,
): Described | null {
  const { words } = scene;
  const noun = found?.noun;
  if (isBorn(scene, found?.verb ?? -1)) return { text: 'combined company', kind: 'other', level: null };
  if (noun) {
    // "27 % du capital de Verdalis": the holder is the clause's subject
    const held = found.entry?.whole !== null && noun.first > span[1] && (found.verb ?? -1) >= 0;
    const named = held
      ? null
      : (agentAfter(scene, noun.last, discourse) ?? possessor(scene, noun.last, span, discourse));
    if (named && !(named.kind === 'market' && isOnMarket(found) === false)) return named;
    const other = worthOf(scene, found, span, discourse);
    if (other) return other;
    const det = words[noun.first - 1];
    const whose =
      det?.upos === 'DET' && words[noun.first - 2]?.lemma === 'dont' ? antecedent(scene, noun.first - 2) : -1;
    const relative = whose < 0 ? null : describe(scene, whose, discourse);
    if (relative) return relative;
    if (det?.lemma === 'son' || det?.lemma === 'leur') {
      const owner = possessed(scene, noun.first - 1, discourse);
      if (owner) return owner;
    }
  }
  const of = found?.entry?.of;
  // a central bank's own: its target, its cuts
  if (BANKED.test(found?.metric ?? '') && discourse.isInstitution && discourse.main)
    return firm(discourse.main);
  if (PUBLIC.test(found?.entry?.en ?? '') && discourse.macro && discourse.place)
    return { text: discourse.place, kind: 'place', level: null };
  // in an article about a firm, growth that no place is named for is the firm's
  const aboutFirm = discourse.main !== null && !discourse.isInstitution && discourse.topic?.kind === 'firm';
  const placed = scene.subjects.some(({ rows }) => rows[0].is === 'place' || rows[0].place !== null);
  if (OF_FIRMS_TOO.test(found?.entry?.en ?? '') && aboutFirm && !placed && !discourse.macro) {
    const who = describe(scene, clauseSubject(scene, found?.verb ?? -1), discourse);
    return who?.kind === 'firm' ? who : discourse.topic;
  }
  const counts = scene.unit.figures[scene.inFigure[span[0]]]?.type === 'count';
  if (of === 'place' && !(counts && noun && noun.last < span[0]))
    return placeOf(scene, noun?.last ?? span[0], discourse);
  const verb = found?.verb ?? -1;
  // "sa filiale Fidaria, acquise pour 520 millions": by the firm of the text
  if (
    /^(?:acquisition|purchase) price$/.test(found?.metric ?? '') &&
    isBought(scene, verb) &&
    discourse.holder
  )
    return firm(discourse.holder);
  if (found?.ofObject) {
    const object = objectOf(scene, verb, discourse);
    if (object) return object;
  }
  if (found && TARGETED.test(found.metric) && discourse.target) return firm(discourse.target);
  const head = clauseSubject(scene, verb);
  if (head >= 0 && !(noun && head >= noun.first && head <= noun.last)) {
    const subject = words[head - 1]?.upos === 'ADP' ? null : describe(scene, head, discourse);
    // the state's debt is the country's
    if (subject && PUBLIC.test(found?.metric ?? '') && subjectAt(scene, head)?.rows[0].is === 'state')
      return placeOf(scene, head, discourse);
    if (subject && !(subject.kind === 'market' && isOnMarket(found) === false)) return subject;
    // the subject is itself a metric or an unknown noun: its owner
    const owner = ownedBy(scene, head, span, discourse);
    if (owner) return owner;
  }
  const whose = fronted(scene, discourse);
  if (whose !== null) return firm(whose);
  const where = setIn(scene, span[0]);
  if (where !== null && of !== 'share') return ofPlace(scene, where, head, found, discourse);
  // "le titre" is the main firm's, not the one of its subsidiary that was spoken of
  return of === 'share' && discourse.holder !== null && discourse.topic?.kind !== 'market'
    ? firm(discourse.holder)
    : null;
}

/** "le rapprochement donnera naissance au cinquième assureur": what comes of it. */
const isBorn = ({ words }: Scene, verb: number) =>
  verb >= 0 &&
  words[verb].lemma === 'donner' &&
  words.slice(verb + 1, verb + 4).some(({ lemma }) => lemma === 'naissance');

/** "Chez Velmora, le ratio combiné s'est dégradé": the firm that a sentence is set in. */
export function fronted({ words, names }: Scene, discourse: Discourse): string | null {
  const at = words.findIndex(({ lemma }, i) => lemma === 'chez' && words[i - 1]?.lemma !== 'de');
  const run = at < 0 ? undefined : names.find(({ first }) => first === at + 1 || first === at + 2);
  return run && discourse.isFirm(run.name) ? discourse.full(run.name) : null;
}

/**
 * "devient actionnaire de Helmis, ce qui, avec une capitalisation de 500 milliards pour la firme de Jeanne Morel": a firm
 * that is described in the clause of another is not that one, but the last named besides.
 */
function worthOf(
  scene: Scene,
  { metric, verb }: Measured,
  [first, last]: [number, number],
  discourse: Discourse,
): Described | null {
  const { words, names } = scene;
  if (!TARGETED.test(metric) || words[last + 1]?.lemma !== 'pour') return null;
  const at = words.findIndex(({ upos }, i) => i > last + 1 && upos !== 'DET' && upos !== 'ADJ');
  if (at < 0 || !lexicon().is('generic', words[at].lemma)) return null;
  const head = clauseSubject(scene, verb);
  const subject = head < 0 ? discourse.firm : (describe(scene, head, discourse)?.text ?? discourse.firm);
  const others = names
    .filter((run) => run.last < first && discourse.isFirm(run.name))
    .map(({ name }) => discourse.full(name))
    .filter((name) => name !== subject);
  const other = others.at(-1);
  return other === undefined ? null : firm(other);
}

/** "Fornel, dont le chiffre d'affaires": the noun or name before "dont". */
function antecedent({ words }: Scene, at: number): number {
  for (let i = at - 1; i >= 0 && at - i <= 3; i--)
    if (words[i].upos === 'NOUN' || words[i].upos === 'PROPN') return i;
  return -1;
}

/** A participle said of what is bought, without its buyer. */
const isBought = ({ words }: Scene, verb: number) =>
  verb >= 0 &&
  words[verb].deprel.startsWith('acl') &&
  words[verb].feats.includes('VerbForm=Part') &&
  words[verb + 1]?.lemma !== 'par';

/** What "valorise" puts a value on: the noun after it, or the pronoun before it. */
function objectOf(scene: Scene, verb: number, discourse: Discourse): Described | null {
  const { words, inFigure } = scene;
  if (
    words.some(
      ({ upos, head, deprel }, i) => upos === 'PRON' && head === verb && i < verb && deprel.includes('obj'),
    )
  )
    return discourse.firm === null ? null : firm(discourse.firm);
  for (let i = verb + 1; i < words.length && i <= verb + 6 && inFigure[i] < 0; i++) {
    const object = describe(scene, i, discourse);
    if (object) return object;
  }
  return discourse.target === null ? null : firm(discourse.target);
}

/** A firm's metric in a sentence set in a place is the firm's there; anything else is the place's. */
function ofPlace(
  scene: Scene,
  text: string,
  head: number,
  found: Measured | null,
  { main, isInstitution }: Discourse,
): Described {
  const own = hitAt(scene.metrics, head) !== undefined;
  if (main !== null && !isInstitution && own && found?.noun && found.entry?.of === 'company')
    return { text: `${main} in ${text}`, kind: 'other', level: null };
  return { text, kind: 'place', level: null };
}
