import type { Word } from '../../french/types.js';

const PERIOD = /^(an|année|mois|semaine|jour|trimestre|semestre|décennie|siècle|heure)$/;
const STATE = /^(en|sous|dans|à|hors|sans)$/;

/**
 * "le groupe est *depuis un an* en négociation": what somebody is in is the predicate, and the time, which the analysis
 * may take for it because it comes first, says since when.
 */
export function timesAsTimes(words: Word[]): boolean {
  let changed = false;
  words.forEach((time, i) => {
    if (!PERIOD.test(time.lemma) && time.upos !== 'NUM') return;
    const own = words.flatMap((w, k) => (w.head === i ? [k] : []));
    const copula = own.find((k) => words[k].deprel === 'cop');
    const since = own.find(
      (k) => words[k].deprel === 'case' && /^(depuis|pendant|durant)$/.test(words[k].lemma),
    );
    if (copula === undefined || since === undefined || since < copula) return;
    const state = stateBehind(words, i);
    if (state < 0) return;
    const subject = own.some((k) => words[k].deprel.startsWith('nsubj')) ? -1 : time.head;
    const { head, deprel } = subject < 0 ? time : words[subject];
    for (const k of own) if (k < since || k > state) words[k].head = state;
    Object.assign(words[state], { head, deprel });
    Object.assign(time, { head: state, deprel: 'obl:mod' });
    if (subject >= 0) Object.assign(words[subject], { head: state, deprel: 'nsubj' });
    changed = true;
  });
  return changed;
}

/** The noun of "en négociation" behind the time at `i`, on it or beside it; -1 for none. */
function stateBehind(words: Word[], i: number): number {
  return words.findIndex(
    (w, k) =>
      k > i &&
      k <= i + 4 &&
      /^(nmod|obl)/.test(w.deprel) &&
      (w.head === i || w.head === words[i].head) &&
      words.some((c) => c.head === k && c.deprel === 'case' && STATE.test(c.lemma)),
  );
}
