import type { Word } from '../french/types.js';
import { lexicon } from './lexicon.js';
import { hitAt, type NameRun, type Scene } from './scene.js';

/** The name in the noun phrase around a word: the word itself, or a name beside its nouns and adjectives. */
export function nameOf({ words, names }: Scene, at: number): NameRun | null {
  const own = hitAt(names, at);
  if (own) return own;
  for (let i = at + 1; i < words.length && i - at <= 9; i++) {
    const run = names.find(({ first }) => first === i);
    if (run) {
      // "la directrice de Velmora" is not Velmora; "le fabricant de puces Helmis" is Helmis
      return words[i - 1].upos === 'ADP' || words[i - 1].upos === 'DET' ? null : run;
    }
    const { upos, form } = words[i];
    if (form === ',' && apposed(words, i + 1)) continue;
    if (
      upos === 'VERB' ||
      upos === 'AUX' ||
      upos === 'CCONJ' ||
      upos === 'PRON' ||
      (upos === 'PUNCT' && form !== "'")
    )
      return null;
  }
  return null;
}

/** "son actionnaire, le fonds Tarascon, cédera": a firm's description or its name between commas. */
function apposed(words: Word[], at: number): boolean {
  const first = words[at]?.upos === 'DET' ? at + 1 : at;
  const described = first > at && lexicon().is('generic', words[first]?.lemma.toLowerCase() ?? '');
  const name = first === at && words[at]?.upos === 'PROPN';
  if (!described && !name) return false;
  const close = words.findIndex(({ form }, i) => i > first && form === ',');
  return close > 0 && close - at <= 6;
}
