import { PLACING, SPEAKING } from './noun-readings.js';
import { isOfTrade } from './other-trade.js';
import type { Unit } from './units.js';

/** What misreadings ask of the units of a span: bits, so that one number answers for all its units. */
export const UNIT_TRAIT = {
  against: 1,
  of: 2,
  to: 4,
  verb: 8,
  noun: 16,
  article: 32,
  degree: 64,
  digits: 128,
  bound: 256,
  quote: 512,
  relative: 1024,
  par: 2048,
  number: 4096,
  place: 8192,
  recipient: 16384,
  including: 32768,
  trade: 65536,
  speaking: 131072,
  adjective: 262144,
} as const;

/** The traits that a key alone gives. */
const BY_KEY = new Map<string, number>([
  ['contre', UNIT_TRAIT.against],
  ['de', UNIT_TRAIT.of],
  ['de~', UNIT_TRAIT.of],
  ['de~s', UNIT_TRAIT.of],
  ['le~', UNIT_TRAIT.of],
  ['à', UNIT_TRAIT.to],
  ['plus', UNIT_TRAIT.bound],
  ['moins', UNIT_TRAIT.bound],
  ['dont', UNIT_TRAIT.relative],
  ['par', UNIT_TRAIT.par],
  ['nombre', UNIT_TRAIT.number],
  ['notamment', UNIT_TRAIT.including],
]);

/** "60", "9e", "21ème". */
export function isDigits(surface: string): boolean {
  return /^\d+(?:er|ère|re|e|es|ème|èmes|nd|nde)?$/.test(surface);
}

/** Traits of one unit. */
export function traitsOfUnit(unit: Unit): number {
  const { key, upos, kind } = unit;
  return (
    (BY_KEY.get(key) ?? 0) |
    (unit.verb ? UNIT_TRAIT.verb : 0) |
    (upos === 'NOUN' ? UNIT_TRAIT.noun : 0) |
    (upos === 'DET' ? UNIT_TRAIT.article : 0) |
    (unit.degree === undefined ? 0 : UNIT_TRAIT.degree) |
    (kind === 'word' && isDigits(unit.surface) ? UNIT_TRAIT.digits : 0) |
    (kind === 'punct' && /^[«»“”"]$/.test(key) ? UNIT_TRAIT.quote : 0) |
    (upos === 'ADP' && PLACING.test(key) ? UNIT_TRAIT.place : 0) |
    (upos === 'ADJ' ? UNIT_TRAIT.adjective : 0) |
    (upos === 'ADP' && SPEAKING.test(key) ? UNIT_TRAIT.speaking : 0) |
    (upos === 'PRON' && /^(lui|leur)$/.test(key) ? UNIT_TRAIT.recipient : 0) |
    (isOfTrade(unit) ? UNIT_TRAIT.trade : 0)
  );
}
