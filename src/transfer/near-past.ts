import type { Word } from '../french/types.js';
import type { VerbGroup } from './verb-groups.js';

/**
 * "vient de boucler" is one group: the perfect of *boucler* with "just". Changes `groups`: the group of *venir* goes into
 * that of the infinitive.
 */
export function joinNearPast(words: Word[], groups: VerbGroup[]): VerbGroup[] {
  const joined = new Set<VerbGroup>();
  for (const come of groups) {
    if (come.lemma !== 'venir' || come.negated || !/^(Pres|Imp)$/.test(come.tense)) continue;
    let i = come.main + 1;
    while (words[i]?.upos === 'ADV') i++;
    if (!/^d[e'’]$/i.test(words[i]?.form ?? '')) continue;
    let main = i + 1;
    while (words[main]?.upos === 'PRON') main++;
    const doing = groups.find((g) => g.words.includes(main));
    if (!doing || !/^Inf$/.test(doing.tense)) continue;
    // Clitics of the infinitive and adverbs stay units of their own.
    const verb = doing.words.filter((k) => k > i);
    doing.words = [...new Set([...come.words, i, ...verb])].sort((a, b) => a - b);
    doing.tense = come.tense === 'Pres' ? 'PC' : 'PQP';
    doing.person = come.person;
    doing.plural = come.plural;
    doing.negator = 'just';
    joined.add(come);
  }
  return groups.filter((g) => !joined.has(g));
}
