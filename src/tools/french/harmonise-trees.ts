import type { GoldSentence } from './conllu-read.js';

/**
 * PUD makes the verb of speech the root of `« … », a déclaré le ministre` and hangs the speech on it; the other
 * treebanks do the reverse. Turns such sentences round; others are returned as they are.
 */
export function speechAsRoot(sentence: GoldSentence): GoldSentence {
  const { words } = sentence;
  const root = words.findIndex((w) => w.head < 0);
  const speech = words.findIndex((w, i) => i < root && w.head === root && w.deprel.startsWith('parataxis'));
  const inverted = words.some((w, i) => i > root && w.head === root && w.deprel.startsWith('nsubj'));
  if (speech < 0 || !inverted) return sentence;
  const turned = words.map((word, i) => {
    if (i === speech) return { ...word, head: -1, deprel: 'root' };
    if (i === root) return { ...word, head: speech, deprel: 'parataxis:insert' };
    const final = i === words.length - 1 && word.upos === 'PUNCT';
    return final && word.head === root ? { ...word, head: speech } : word;
  });
  return { ...sentence, words: turned };
}
