import type { Word } from '../../french/types.js';

/**
 * "a dit ne pas être en mesure de": *ne pas* right before an infinitive denies the infinitive, whatever verb the parser
 * hung it on.
 */
export function negateInfinitives(words: Word[]): boolean {
  let changed = false;
  for (let i = 0; i + 2 < words.length; i++) {
    if (words[i].form.toLowerCase() !== 'ne' || !/^(pas|plus|jamais)$/.test(words[i + 1].form)) continue;
    let k = i + 2;
    while (k < words.length && words[k].upos === 'PRON') k++;
    if (!words[k] || !/VerbForm=Inf/.test(words[k].feats)) continue;
    const verb = words[k].deprel.startsWith('aux') || words[k].deprel === 'cop' ? words[k].head : k;
    if (verb < 0 || (words[i].head === verb && words[i + 1].head === verb)) continue;
    words[i].head = verb;
    words[i + 1].head = verb;
    changed = true;
  }
  return changed;
}
