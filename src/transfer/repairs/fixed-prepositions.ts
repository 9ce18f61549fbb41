import type { Word } from '../../french/types.js';

/** Who really leaves or starts: "prêt à partir", "forcé à partir". */
const LEAVING =
  /^(prêt|apprêter|forcer|obliger|contraindre|inviter|inciter|aider|décider|préparer|pousser|encourager)$/;

/**
 * "il paiera *à partir de* juin": what the preposition begins hangs on the verb, and the preposition on it, where the
 * treebanks make *à* an adverb and the parser now and then an infinitive of *partir*.
 */
export function startsAsPrepositions(words: Word[]): boolean {
  let changed = false;
  for (let i = 0; i + 3 < words.length; i++) {
    const [at, start, of] = [words[i], words[i + 1], words[i + 2]];
    if (at.form.toLowerCase() !== 'à' || start.form !== 'partir' || of.lemma !== 'de') continue;
    const noun = of.head;
    const head = governorOf(words, i);
    if (noun <= i + 2 || head < 0 || head === noun || LEAVING.test(words[head].lemma)) continue;
    if (words[noun].head !== i && words[noun].head !== i + 1) continue;
    for (const w of words) if ((w.head === i || w.head === i + 1) && w !== start && w !== at) w.head = head;
    Object.assign(words[noun], { head, deprel: 'obl:mod' });
    Object.assign(at, { head: noun, deprel: 'case', upos: 'ADP' });
    Object.assign(start, { head: i, deprel: 'fixed', upos: 'ADP', feats: '' });
    changed = true;
  }
  return changed;
}

/** What the phrase that opens with the *à* at `i` hangs on; -1 for nothing. */
function governorOf(words: Word[], i: number): number {
  const [at, start] = [words[i], words[i + 1]];
  if (start.deprel !== 'fixed') return start.head;
  // "emploiera à partir de juin 300 personnes": the preposition of what it does not stand before.
  return at.deprel === 'case' && at.head > i ? words[at.head].head : at.head;
}
