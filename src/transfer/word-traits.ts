import { analyseForm } from '../english/index.js';
import { isFunctionWord } from './function-words.js';

/** What guards and misreadings ask of the words of a rendering: bits, so that one number answers for all its words. */
export const TRAIT = {
  negative: 1,
  just: 2,
  mark: 4,
  number: 8,
  both: 16,
  verbal: 32,
  /** More than a function word. */
  content: 64,
  the: 128,
  preposition: 256,
  auxiliary: 512,
  only: 1024,
  many: 2048,
  capital: 4096,
  ing: 8192,
  /** A form of a verb that says little without its object. */
  light: 16384,
} as const;

const NEGATIVE =
  /^(not|n't|no|never|nor|neither|none|nothing|nobody|nowhere|without|cannot|un\w{4,}|in\w{6,}|dis\w{5,}|fail\w*|lack\w*|refus\w+)$/i;

const MARK = /^[.;:!?()[\]"“”…]$/;

const NUMBER_WORD =
  /^(?:\d.*|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|hundreds|thousand|thousands|million|millions|billion|billions|trillion|dozen|dozens|twice|double|doubled|triple|tripled|half)(?:-.*)?)$/i;

const AUXILIARY =
  /^(has|have|had|is|are|was|were|been|will|would|shall|did|does|may|might|could|should|must)$/i;

const VERBAL = new Set(
  "be is are was were been being am have has had having do does did will would shall should can could may might must 's 're 've 'll 'd".split(
    ' ',
  ),
);

const PREPOSITION = /^(during|in|of|at|by|for|from|with|on|over|under|within|through|to)$/i;

/** English verbs that say little without their object: half of "made a mistake", "took place". */
const LIGHT_VERBS = new Set('make take get do give put set go come have hold keep'.split(' '));

/** Words whose traits are kept; all are dropped when there are more. */
const MAX_KNOWN = 50_000;
const known = new Map<string, number>();

/** Traits that one of the words has. */
export function traitsOf(tokens: string[]): number {
  let traits = 0;
  for (const token of tokens) {
    let own = known.get(token);
    if (own === undefined) {
      own = traitsOfWord(token);
      if (known.size >= MAX_KNOWN) known.clear();
      known.set(token, own);
    }
    traits |= own;
  }
  return traits;
}

function traitsOfWord(token: string): number {
  return (
    (NEGATIVE.test(token) ? TRAIT.negative : 0) |
    (token === 'just' ? TRAIT.just : 0) |
    (MARK.test(token) ? TRAIT.mark : 0) |
    (NUMBER_WORD.test(token) ? TRAIT.number : 0) |
    (/^both$/i.test(token) ? TRAIT.both : 0) |
    (VERBAL.has(token) ? TRAIT.verbal : 0) |
    (isFunctionWord(token) ? 0 : TRAIT.content) |
    (/^the$/i.test(token) ? TRAIT.the : 0) |
    (PREPOSITION.test(token) ? TRAIT.preposition : 0) |
    (AUXILIARY.test(token) ? TRAIT.auxiliary : 0) |
    (/^only$/i.test(token) ? TRAIT.only : 0) |
    (/^(many|several|numerous)$/i.test(token) ? TRAIT.many : 0) |
    (/^\p{Lu}\p{Ll}+$/u.test(token) ? TRAIT.capital : 0) |
    (token.endsWith('ing') ? TRAIT.ing : 0) |
    (lightVerb(token) === undefined ? 0 : TRAIT.light)
  );
}

/** The verb that says little of which the token is a form: "take" for "took"; undefined for other words. */
export function lightVerb(token: string): string | undefined {
  const verbs = analyseForm(token).filter((a) => a.pos === 'verb');
  return [token, ...verbs.map((a) => a.lemma)].find((lemma) => LIGHT_VERBS.has(lemma));
}
