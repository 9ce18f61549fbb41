import { absolutes } from './absolute.js';
import { allAndAll, originInside } from './adjective-place.js';
import { placeAdverbs } from './adverb-group.js';
import { bareKinds, bareRoles, onlyOnes, othersAlone } from './bare-roles.js';
import { complementPrepositions } from './complement-prepositions.js';
import type { Step } from './decoder.js';
import { definitePast } from './definite-past.js';
import { reportHearsay } from './hearsay.js';
import { governInfinitives } from './infinitives.js';
import { restoreArticles } from './lost-articles.js';
import { sayAny, sayNotAll } from './not-all.js';
import { placeObjects } from './object-clitics.js';
import { onceDone } from './once-done.js';
import { partedPrepositions } from './parted-prepositions.js';
import { askQuestions } from './questions.js';
import { countsWithoutOf, smallLetters } from './small-letters.js';
import { agreeWithPronoun, agreeWithSubject, pluralIdentity } from './subject-number.js';
import type { Unit } from './units.js';
import { valuedAt } from './valued-at.js';

/*
 * What two neighbouring choices must agree on, and the search, which sees words and no grammar, does not: the form of a
 * verb after a preposition or a modal, and the place of an adverb in a verb group. Runs on the finished choice; a changed
 * step is a copy, because options are shared.
 */

/** The steps with those agreements made. */
export function agree(steps: Step[], units: Unit[]): Step[] {
  const out = [...steps];
  placeObjects(out, units);
  sayNotAll(out, units);
  sayAny(out, units);
  smallLetters(out, units);
  countsWithoutOf(out);
  partedPrepositions(out, units);
  governInfinitives(out, units);
  placeAdverbs(out, units);
  reportHearsay(out, units);
  absolutes(out, units);
  onceDone(out, units);
  valuedAt(out, units);
  complementPrepositions(out, units);
  restoreArticles(out, units);
  askQuestions(out, units);
  definitePast(out, units);
  agreeWithSubject(out, units);
  agreeWithPronoun(out, units);
  pluralIdentity(out, units);
  bareRoles(out, units);
  bareKinds(out, units);
  othersAlone(out, units);
  onlyOnes(out, units);
  originInside(out, units);
  allAndAll(out, units);
  return out;
}
