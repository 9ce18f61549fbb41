import type { Word } from '../../french/types.js';
import { dictionary } from '../dictionary.js';

/** "la rentabilité *s'est améliorée*": a participle with a reflexive pronoun is a verb in the perfect, and no adjective. */
export function reflexivesAsVerbs(words: Word[]): boolean {
  let changed = false;
  words.forEach((word, i) => {
    if (word.upos !== 'ADJ') return;
    const cop = words.findIndex((w) => w.head === i && w.deprel === 'cop' && w.lemma === 'être');
    const own = words.findIndex((w, k) => w.head === i && k < cop && /^s[e'’]$/i.test(w.form));
    const infinitive = word.form
      .toLowerCase()
      .replace(/ée?s?$/, 'er')
      .replace(/ie?s?$/, 'ir');
    if (cop < 0 || own < 0 || !/[ei]r$/.test(infinitive)) return;
    if (
      !dictionary()
        .find(infinitive)
        ?.some((s) => s.pos === 'v')
    )
      return;
    Object.assign(word, {
      upos: 'VERB',
      lemma: infinitive,
      feats: 'Gender=Masc|Number=Sing|Tense=Past|VerbForm=Part',
    });
    words[cop].deprel = 'aux:tense';
    words[own].deprel = 'expl:pv';
    changed = true;
  });
  return changed;
}
