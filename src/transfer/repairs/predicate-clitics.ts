import type { Word } from '../../french/types.js';

/**
 * "elle ne *le sera* pas avant 2028, reconnaît son patron": a finite verb has no copula. What stands before the comma is a
 * clause of its own, with *le* for what was said, and the verb behind it tells who says so.
 */
export function copulasWithClitics(words: Word[]): boolean {
  let changed = false;
  words.forEach((be, i) => {
    const at = be.head;
    const verb = words[at];
    if (!/^(cop|aux)/.test(be.deprel) || be.lemma !== 'être' || at < i || verb?.upos !== 'VERB') return;
    if (!/Mood=Ind/.test(verb.feats) || !/Mood=/.test(be.feats)) return;
    const comma = words.findIndex((w, k) => k > i && k < at && /^[,»”]$/.test(w.form));
    if (comma < 0) return;
    words.forEach((w, k) => {
      if (w.head === at && k !== i && k < comma) w.head = i;
    });
    Object.assign(be, { upos: 'VERB', head: verb.head, deprel: verb.deprel });
    Object.assign(verb, { head: i, deprel: 'parataxis' });
    changed = true;
  });
  return changed;
}

/**
 * "il *s'agit*", "le titre *bondit*": verbs in -ir look the same in the present and the simple past; where nothing else is
 * told in the simple past, it is the present.
 */
export function presentsOfIr(words: Word[]): boolean {
  const past = words.filter((w) => /Tense=Past/.test(w.feats) && /Mood=Ind/.test(w.feats));
  const alike = past.filter((w) => w.upos === 'VERB' && /ir$/.test(w.lemma) && /it$/i.test(w.form));
  if (alike.length === 0 || alike.length < past.length) return false;
  let changed = false;
  for (const word of alike) {
    if (!SECOND_GROUP.test(word.lemma)) continue;
    word.feats = word.feats.replace('Tense=Past', 'Tense=Pres');
    changed = true;
  }
  return changed;
}

/** Verbs of the second group: those of the third have another present ("il part", "il partit"). */
const SECOND_GROUP =
  /^(?!.*(?:partir|sortir|sentir|mentir|servir|dormir|courir|mourir|offrir|ouvrir|couvrir|souffrir|cueillir|acquérir|conquérir|requérir|fuir|venir|tenir|vêtir|bouillir|faillir|assaillir)$).*ir$/;
