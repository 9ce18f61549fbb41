import { isMass } from './articles.js';
import { Surroundings } from './context.js';
import { feature, type Unit } from './units.js';

/** Slots of the table of weights; see `learn-articles.ts`. */
export const ARTICLE_SLOTS = 1 << 17;
/** Weights are stored in steps of this many nats. */
export const ARTICLE_STEP = 1 / 32;

/**
 * How likely English is to keep a French definite article ("la croissance" → "growth", "la crise" → "the crisis"): a
 * linear classifier over hashed features of the noun, what stands round it and what governs it, learned from word
 * alignments.
 */
export class ArticleModel {
  constructor(private readonly weights: Int8Array) {}

  /** Notes at each definite article of a sentence, its units in French order, the log-odds that English says "the". */
  weigh(units: Unit[]): void {
    let around: Surroundings | undefined;
    for (const [i, unit] of units.entries()) {
      // "dont le prix": whose price.
      if (!isDefiniteArticle(unit) || units[i - 1]?.key === 'dont') continue;
      around ??= new Surroundings(units);
      let sum = 0;
      for (const slot of articleSlots(unit, unit.governor!, around)) sum += this.weights[slot];
      unit.article = sum * ARTICLE_STEP;
    }
  }
}

/** Whether a unit is "le", "la" or "les" before a noun. */
export function isDefiniteArticle({ upos, key, governor }: Unit): boolean {
  return (
    upos === 'DET' &&
    /^(le|la|les|l')$/.test(key) &&
    governor !== null &&
    governor.kind !== 'verb' &&
    governor.kind !== 'figure'
  );
}

/** Slots in the table of weights for a definite article and its noun. */
export function articleSlots(article: Unit, noun: Unit, around: Surroundings): number[] {
  const plural = feature(noun.feats, 'Number') === 'Plur' ? 'p' : 's';
  const lemma = noun.lemma.toLowerCase();
  const n = `${lemma}/${plural}`;
  const relation = relationOf(noun);
  const preposition = around.caseOf(noun);
  const { governor } = noun;
  const g = governor ? governor.lemma.toLowerCase() : '';
  const kind = governor ? (governor.verb ? 'VERB' : governor.upos) : 'ROOT';
  const { shape, of, ofLemma, other, adjectives, joined, clause } = dependants(noun, article, around);
  const mass = isMass(noun);
  const start = article.anchor === 0 ? '^' : '';
  const features = [
    '',
    `k${article.key}${plural}`,
    `n${n}`,
    `N${lemma}`,
    `nm${n}${shape}`,
    `nr${n}${relation}`,
    `m${shape}${plural}`,
    `u${noun.upos}${/^\p{Lu}/u.test(noun.surface)}`,
    `r${relation}${plural}`,
    `rm${relation}${shape}${plural}`,
    `rs${relation}${start}${plural}`,
    `p${preposition}`,
    `pn${preposition}/${n}`,
    `pm${preposition}/${shape}${plural}`,
    `g${g}/${relation}${plural}`,
    `gn${g}/${n}`,
    `gp${g}/${preposition}`,
    `gu${kind}${relation}${preposition}${plural}`,
    `gd${governor ? determinerOf(governor, around) : ''}/${preposition}${plural}`,
    `gm${governor ? determinerOf(governor, around) : ''}/${preposition}${shape}`,
    `gc${governor ? around.caseOf(governor) : ''}/${preposition}${plural}`,
    `d${of}${plural}`,
    `dn${of}/${n}`,
    `D${ofLemma}`,
    `Dn${ofLemma}/${n}`,
    `o${other}${plural}`,
    `j${joined}${plural}`,
    `c${clause}`,
    `s${start}${plural}`,
    `e4${lemma.slice(-4)}${plural}`,
    `e3${lemma.slice(-3)}${plural}${shape === ''}`,
    `M${mass}${plural}`,
    `Mm${mass}${shape}${plural}`,
    `Mp${mass}${preposition}${plural}`,
    `Mr${mass}${relation}${plural}`,
    `Mk${mass}${kind}${preposition}${plural}`,
    `K${noun.kind}${noun.senses !== undefined}${plural}`,
  ];
  for (const a of adjectives) features.push(`a${a}`, `ap${a}${plural}`, `an${a}/${n}`);
  return features.map(slotOf);
}

/** What hangs on a noun, in few words. */
function dependants(noun: Unit, article: Unit, around: Surroundings) {
  let shape = '';
  let of = '';
  let ofLemma = '';
  let other = '';
  let joined = false;
  let clause = false;
  const adjectives: string[] = [];
  for (const c of around.childrenOf(noun)) {
    if (c === article) continue;
    const relation = relationOf(c);
    if (relation === 'amod') {
      adjectives.push(c.lemma.toLowerCase());
      shape += c.anchor < noun.anchor ? 'B' : 'A';
    } else if (relation === 'nmod') {
      const preposition = around.caseOf(c);
      if (preposition === 'de' && of === '') {
        of = `${c.figure ? 'F' : c.upos}${determinerOf(c, around)}`;
        ofLemma = c.lemma.toLowerCase();
        shape += 'D';
      } else if (preposition !== 'de') {
        other ||= preposition || '-';
        shape += 'O';
      }
    } else if (relation === 'acl' && c.verb) shape += 'C';
    else if (relation === 'flat') shape += 'F';
    else if (relation === 'appos') shape += 'P';
    else if (c.figure || relation === 'nummod') shape += 'N';
    else if (relation === 'conj') joined = true;
    else if (relation === 'ccomp' || relation === 'csubj') clause = true;
  }
  // In an order of their own: which of two comes first says nothing.
  return { shape: [...new Set(shape)].sort().join(''), of, ofLemma, other, adjectives, joined, clause };
}

function relationOf({ deprel }: Unit): string {
  const at = deprel.indexOf(':');
  return at < 0 ? deprel : deprel.slice(0, at);
}

/** '0' for no determiner, 'le' for the definite ones. */
function determinerOf(noun: Unit, around: Surroundings): string {
  const found = around.childrenOf(noun).find((c) => c.deprel.startsWith('det'));
  return found ? (isDefiniteArticle(found) ? 'le' : found.key) : '0';
}

function slotOf(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h ^= h >>> 15;
  return (h >>> 0) % ARTICLE_SLOTS;
}
