import type { Word } from '../../french/types.js';

/**
 * "les fonds devant être versés": before an infinitive *devant* is a form of *devoir*, never "in front of". It becomes the
 * participle of the noun before it, and takes the infinitive.
 */
export function joinOwed(words: Word[]): boolean {
  let changed = false;
  words.forEach((owing, i) => {
    if (owing.form.toLowerCase() !== 'devant' || owing.upos === 'VERB') return;
    const verb = infinitiveAt(words, i + 1);
    if (verb < 0) return;
    let noun = i - 1;
    while (noun >= 0 && !/^(NOUN|PROPN)$/.test(words[noun].upos)) {
      if (/^(VERB|AUX|PUNCT)$/.test(words[noun].upos)) return;
      noun--;
    }
    if (noun < 0 || !attach(words, i, noun, verb)) return;
    changed = true;
  });
  return changed;
}

/** The verb of an infinitive that begins at word `i`, its auxiliary and clitics included; -1 for anything else. */
function infinitiveAt(words: Word[], i: number): number {
  let k = i;
  while (k < words.length && /^(PRON|ADV)$/.test(words[k].upos)) k++;
  if (!words[k] || !/VerbForm=Inf/.test(words[k].feats)) return -1;
  return words[k].upos === 'AUX' && words[k].head > k ? words[k].head : k;
}

function attach(words: Word[], owing: number, noun: number, verb: number): boolean {
  const infinitive = words[verb];
  // Where the infinitive was taken for the clause's own verb, the finite verb behind it is that.
  if (
    infinitive.head < 0 ||
    words.some((w, k) => w.head === verb && k < owing && w.deprel.startsWith('nsubj'))
  ) {
    const finite = words.findIndex(
      (w, k) =>
        k > verb &&
        w.head === verb &&
        /^(conj|parataxis|ccomp|xcomp)/.test(w.deprel) &&
        /^(VERB|ADJ|NOUN)$/.test(w.upos),
    );
    if (finite < 0) return standsAlone(words, owing, verb);
    words[finite].head = infinitive.head;
    words[finite].deprel = infinitive.deprel;
    for (const [k, w] of words.entries())
      if (w.head === verb && (k < owing || w.deprel === 'punct')) w.head = finite;
  }
  // No cycle: the noun must not hang below the infinitive.
  for (let k = noun, n = 0; k >= 0 && n < words.length; k = words[k].head, n++) if (k === verb) return false;
  Object.assign(words[owing], {
    upos: 'VERB',
    lemma: 'devoir',
    feats: 'Tense=Pres|VerbForm=Part',
    deprel: 'acl',
    head: noun,
  });
  infinitive.head = owing;
  infinitive.deprel = 'xcomp';
  return true;
}

/** "…, les trois quarts *devant* être versés en mai": the infinitive was taken for a clause of its own, with its subject. */
function standsAlone(words: Word[], owing: number, verb: number): boolean {
  const infinitive = words[verb];
  if (infinitive.head < 0 || infinitive.head > owing) return false;
  for (const [k, w] of words.entries())
    if (w.head === verb && k < owing) {
      w.head = owing;
      if (w.deprel === 'nsubj:pass') w.deprel = 'nsubj';
    }
  Object.assign(words[owing], {
    upos: 'VERB',
    lemma: 'devoir',
    feats: 'Tense=Pres|VerbForm=Part',
    deprel: 'advcl',
    head: infinitive.head,
  });
  Object.assign(infinitive, { head: owing, deprel: 'xcomp' });
  return true;
}
