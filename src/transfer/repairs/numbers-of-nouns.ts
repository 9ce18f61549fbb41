import type { Word } from '../../french/types.js';

const PLURAL =
  /^(les|des|ces|mes|tes|ses|nos|vos|leurs|quelques|plusieurs|certains|certaines|différents|divers)$/i;
const SINGULAR = /^(le|la|l['’]|un|une|ce|cet|cette|mon|ma|ton|ta|son|sa|leur|notre|votre|chaque)$/i;

/** "ses *taux*", "les *prix*": a noun that looks the same in the plural has the number of its determiner. */
export function numbersOfNouns(words: Word[]): boolean {
  let changed = false;
  words.forEach((noun, i) => {
    if (
      noun.upos !== 'NOUN' ||
      !/[sxz]$/.test(noun.form) ||
      noun.lemma.toLowerCase() !== noun.form.toLowerCase()
    )
      return;
    const determiner = words.find((w) => w.head === i && w.upos === 'DET');
    const number = !determiner
      ? ''
      : PLURAL.test(determiner.form)
        ? 'Plur'
        : SINGULAR.test(determiner.form)
          ? 'Sing'
          : '';
    if (number === '' || noun.feats.includes(`Number=${number}`)) return;
    const others = noun.feats.split('|').filter((f) => f !== '' && !f.startsWith('Number='));
    noun.feats = [...others, `Number=${number}`].sort().join('|');
    changed = true;
  });
  return changed;
}

/** "de nombreux *jeunes* ménages": right before a noun it is an adjective. */
export function youngAsAdjectives(words: Word[]): boolean {
  let changed = false;
  words.forEach((young, i) => {
    const noun = words[i + 1];
    if (!/^jeunes?$/.test(young.form) || young.upos !== 'NOUN' || noun?.upos !== 'NOUN') return;
    const { head, deprel } = young;
    if (noun.head === i) Object.assign(noun, { head, deprel });
    for (const [k, w] of words.entries()) if (w.head === i && k !== i + 1) w.head = i + 1;
    Object.assign(young, { upos: 'ADJ', lemma: 'jeune', head: i + 1, deprel: 'amod' });
    changed = true;
  });
  return changed;
}

/**
 * "l'opération *reste* soumise à l'accord": between a noun and what it stays, a form of *rester* is the verb, though the
 * tagger may see the rest of something.
 */
export function stayingVerbs(words: Word[]): boolean {
  let changed = false;
  words.forEach((stay, i) => {
    if (!/^reste(nt)?$/.test(stay.form) || stay.upos === 'VERB' || i === 0) return;
    const [before, after] = [words[i - 1], words[i + 1]];
    if (!/^(NOUN|PROPN|ADJ)$/.test(before.upos) || !/^(ADJ|VERB|ADV)$/.test(after?.upos ?? '')) return;
    if (words.some((w) => w.head === i && /^(det|case)/.test(w.deprel))) return;
    const noun = stay.head;
    if (noun < 0 || noun > i || words.some((w) => w.head < 0 && /Mood=/.test(w.feats))) return;
    Object.assign(stay, {
      upos: 'VERB',
      lemma: 'rester',
      feats: `Mood=Ind|Number=${stay.form === 'reste' ? 'Sing' : 'Plur'}|Person=3|Tense=Pres|VerbForm=Fin`,
      head: words[noun].head,
      deprel: words[noun].deprel,
    });
    for (const [k, w] of words.entries())
      if (w.head === noun && k > i)
        Object.assign(w, { head: i, deprel: k < i + 3 && w.upos !== 'PUNCT' ? 'xcomp' : w.deprel });
    Object.assign(words[noun], { head: i, deprel: 'nsubj' });
    changed = true;
  });
  return changed;
}
