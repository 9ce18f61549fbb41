import type { Sentence, Word } from '../../french/types.js';
import { pairsOfSoit, thatIsToSay } from './appositions.js';
import { joinAvoirBeau } from './avoir-beau.js';
import { copulasOfClauses, participlesAsPresents, predicatesOnTop } from './finite-forms.js';
import { startsAsPrepositions } from './fixed-prepositions.js';
import { giantsAsNouns } from './giants.js';
import { joinIdiomClitics } from './idiom-clitics.js';
import { neToItsVerb } from './negations.js';
import { negateInfinitives } from './negative-infinitives.js';
import { numbersOfNouns, stayingVerbs, youngAsAdjectives } from './numbers-of-nouns.js';
import { originsAsAdjectives } from './origins.js';
import { countedOthers, sideAsPreposition } from './others.js';
import { joinOwed } from './owed.js';
import {
  measuredParticiples,
  participlesAsAdjectives,
  participlesAsNouns,
  sharedAuxiliaries,
} from './participles.js';
import { partitivesAsObjects, partitivesBehindPrepositions } from './partitives.js';
import { joinPerfects } from './perfects.js';
import { copulasWithClitics, presentsOfIr } from './predicate-clitics.js';
import { reflexivesAsVerbs, speakersAsObjects } from './reflexives.js';
import { timesAsTimes } from './since.js';
import { speakersAsSubjects } from './speakers.js';
import { strayAuxiliaries } from './stray-auxiliaries.js';
import { namesAsNames } from './titled-names.js';

/**
 * The analysis with what is known to be misread put right, each repair a small test of its own on a copy of the words.
 * The number of words and their places stay, so that everything that points at them still does.
 */
export function repairAnalysis(sentence: Sentence): Sentence {
  const words = sentence.words.map((word) => ({ ...word }));
  const repaired = REPAIRS.map((repair) => repair(words)).some(Boolean);
  return repaired ? { ...sentence, words } : sentence;
}

/** Each changes `words` and tells whether it did. */
const REPAIRS: ((words: Word[]) => boolean)[] = [
  numbersOfNouns,
  copulasWithClitics,
  presentsOfIr,
  stayingVerbs,
  youngAsAdjectives,
  joinPerfects,
  joinOwed,
  negateInfinitives,
  neToItsVerb,
  reflexivesAsVerbs,
  speakersAsObjects,
  namesAsNames,
  giantsAsNouns,
  originsAsAdjectives,
  countedOthers,
  sideAsPreposition,
  participlesAsNouns,
  participlesAsAdjectives,
  measuredParticiples,
  sharedAuxiliaries,
  timesAsTimes,
  startsAsPrepositions,
  participlesAsPresents,
  copulasOfClauses,
  strayAuxiliaries,
  predicatesOnTop,
  joinIdiomClitics,
  joinAvoirBeau,
  partitivesAsObjects,
  partitivesBehindPrepositions,
  thatIsToSay,
  pairsOfSoit,
  speakersAsSubjects,
];
