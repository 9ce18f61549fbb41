import type { Word } from '../french/types.js';

/** Whether a word is a finite verb form (or the finite auxiliary of one). */
export function isFiniteVerb({ upos, feats }: Word): boolean {
  return (upos === 'VERB' || upos === 'AUX') && feats.includes('VerbForm=Fin');
}

const OPEN = new Set(['(', '«', '“', '[']);
const CLOSE = new Set([')', '»', '”', ']']);
const JOINERS =
  /^(?:et|mais|ou|or|car|tandis|alors|que|si|quand|lorsque|puisque|comme|quoique|bien|pendant|,|;|:|–|—|-)$/;
const RELATIVES = /^(?:qui|que|dont|où|lequel|laquelle|lesquels|lesquelles|auquel|duquel|ce)$/;

/**
 * Numbers the clause of each word, in order of opening. A new clause opens at a joint (comma, conjunction) that is
 * followed by a subject and a finite verb; a relative clause after a comma and a bracket stand apart, and the clause
 * around them goes on after them.
 *
 * @param inFigure Figure index of each word; a comma inside a figure is no joint.
 * @example "Le bénéfice recule, mais la dette, qui pesait, baisse." // 0 0 0 1 1 1 1 2 2 2 1 1
 */
export function clauses(words: Word[], inFigure: number[]): number[] {
  const result: number[] = [];
  const stack: { clause: number; until: 'comma' | 'close' }[] = [];
  let next = 1;
  let current = 0;
  for (let i = 0; i < words.length; i++) {
    const { form, upos } = words[i];
    const free = inFigure[i] < 0;
    if (free && CLOSE.has(form)) {
      while (stack.length > 0 && stack.at(-1)!.until === 'comma') current = stack.pop()!.clause;
      if (stack.length > 0) current = stack.pop()!.clause;
    } else if (free && OPEN.has(form)) {
      stack.push({ clause: current, until: 'close' });
      current = next++;
    } else if (free && form === ',' && stack.at(-1)?.until === 'comma' && !inList(words, i)) {
      current = stack.pop()!.clause;
    }
    if (free && upos === 'PRON' && RELATIVES.test(words[i].lemma) && words[i - 1]?.form === ',') {
      stack.push({ clause: current, until: 'comma' });
      current = next++;
    } else if (
      free &&
      ((contrasts(words, i) && words.slice(0, i).some(isFiniteVerb)) ||
        (JOINERS.test(words[i].lemma) && opensClause(words, inFigure, i)))
    ) {
      // the joint of a clause inside brackets or a relative clause stays inside
      current = next++;
    }
    result.push(current);
  }
  return result;
}

/** "tandis que", "alors que", "lorsque": always the beginning of a clause. */
function contrasts(words: Word[], at: number): boolean {
  const { lemma } = words[at];
  return (
    lemma === 'lorsque' ||
    lemma === 'puisque' ||
    (/^(?:tandis|alors)$/.test(lemma) && words[at + 1]?.lemma === 'que')
  );
}

/** "1,1 % en 2027, puis": a comma of a list of the relative clause's own has a figure or preposition after it. */
function inList(words: Word[], comma: number): boolean {
  const after = words[comma + 1];
  return after !== undefined && /^(?:contre|soit|puis|dont|à|de)$/.test(after.lemma);
}

/** Whether a free noun or pronoun and then a finite verb follow before the next joint, and a finite verb came before. */
function opensClause(words: Word[], inFigure: number[], joint: number): boolean {
  if (!words.slice(0, joint).some(isFiniteVerb)) return false;
  let subject = false;
  for (let i = joint + 1; i < words.length && i <= joint + 14; i++) {
    if (inFigure[i] >= 0 && words[i].upos !== 'NOUN') continue;
    const { upos, form, deprel } = words[i];
    if (isFiniteVerb(words[i])) return subject;
    if (upos === 'PUNCT' && form !== "'") return false;
    if (upos === 'CCONJ' && i > joint + 1) return false;
    if (upos === 'PRON' && RELATIVES.test(words[i].lemma) && i > joint + 1) return false;
    if (!subject && isFree(words, i, joint) && !deprel.startsWith('expl')) subject = true;
  }
  return false;
}

function isFree(words: Word[], i: number, joint: number): boolean {
  const { upos, lemma } = words[i];
  if (upos === 'PRON') return /^(?:lui|il|elle|eux|on|celui|celui-ci|nous|moi|je)$/.test(lemma);
  if (upos !== 'NOUN' && upos !== 'PROPN') return false;
  for (let j = i - 1; j > joint; j--) {
    if (['DET', 'ADJ', 'NUM', 'ADV'].includes(words[j].upos)) continue;
    return words[j].upos !== 'ADP';
  }
  return true;
}
