import { analyseForm } from '../english/index.js';
import type { Step } from './decoder.js';
import { replaceTokens, stepAt } from './step-tokens.js';
import { feature, type Unit } from './units.js';

const AUXILIARY = /^(is|are|was|were|am|has|have|had|will|would|can|could|may|might|must|should|cannot)$/;
const PRONOUN = /^(it|he|she|they|we|I|you)$/;

/**
 * "pourquoi le titre a-t-il chuté ?" is "why *has* the share fallen?": in a question with an inverted pronoun or behind a
 * question word, the English auxiliary goes before the subject, and *do* serves where there is none.
 */
export function askQuestions(steps: Step[], units: Unit[]): void {
  if (units.at(-1)?.key !== '?' && units.at(-2)?.key !== '?') return;
  for (const verb of units) {
    if (!verb.verb || !isAsked(verb, units)) continue;
    const head = verb.verb.copula && verb.governor ? verb.governor : verb;
    const subject = units.find((u) => u.governor === head && isSubject(u));
    const at = stepAt(steps, units.indexOf(verb));
    if (!subject || at < 0 || !isPrinted(steps, units, subject)) continue;
    const first = firstOf(steps, units, subject);
    if (first < 0 || first >= at) continue;
    const moved = opener(steps[at].option.tokens, verb, subject);
    if (!moved) continue;
    replaceTokens(steps, at, moved.rest);
    replaceTokens(steps, first, [moved.first, ...steps[first].option.tokens]);
    return;
  }
}

const isSubject = ({ deprel, key }: Unit): boolean =>
  /^(nsubj|expl:subj)/.test(deprel) && !/^(qui|que)$/.test(key);

function isPrinted(steps: Step[], units: Unit[], unit: Unit): boolean {
  const k = stepAt(steps, units.indexOf(unit));
  return k >= 0 && steps[k].option.tokens.length > 0;
}

/** Whether a question is asked of a verb: "le titre a-t-il chuté", "pourquoi le titre chute". */
function isAsked({ verb, words, deprel }: Unit, units: Unit[]): boolean {
  if (/^(Inf|PP|Part|Imper)/.test(verb!.tense) || /^(acl|advcl|ccomp)/.test(deprel)) return false;
  const end = words[words.length - 1];
  const inverted = units.some(
    (u) =>
      /^-(t-)?(il|elle|on|ils|elles|nous|vous|je|tu|ce)$/i.test(u.surface) &&
      u.words[0] > words[0] &&
      u.words[0] <= end + 1,
  );
  const opening = units.reduce((a, b) => (a.anchor < b.anchor ? a : b));
  return inverted || /^(pourquoi|comment|où|quand)$/.test(opening.key);
}

/** The step that the subject's phrase begins in. */
function firstOf(steps: Step[], units: Unit[], subject: Unit): number {
  let from = units.indexOf(subject);
  const belongs = (u: Unit | null): boolean => {
    for (let at = u, n = 0; at && n < 8; at = at.governor, n++) if (at === subject) return true;
    return false;
  };
  while (from > 0 && belongs(units[from - 1])) from--;
  const k = stepAt(steps, from);
  return k >= 0 && steps[k].from === from ? k : -1;
}

/** What goes before the subject, and what stays behind it; null where the verb's form is not understood. */
function opener(tokens: string[], { verb }: Unit, subject: Unit): { first: string; rest: string[] } | null {
  const [first, ...rest] = tokens;
  if (first === undefined || PRONOUN.test(first)) return null;
  if (first === 'cannot') return { first: 'can', rest: ['not', ...rest] };
  if (AUXILIARY.test(first) && (rest.length > 0 || !/^(has|have|had)$/.test(first))) return { first, rest };
  if (/^(do|does|did)$/.test(first)) return { first, rest };
  const reading = analyseForm(first).find((a) => a.pos === 'verb');
  if (verb!.tense === 'Pres') {
    const plural = verb!.plural || feature(subject.feats, 'Number') === 'Plur' || verb!.person < 3;
    return { first: plural ? 'do' : 'does', rest: [reading?.lemma ?? first, ...rest] };
  }
  return reading?.feature === 'past' ? { first: 'did', rest: [reading.lemma, ...rest] } : null;
}
