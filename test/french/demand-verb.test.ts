import { expect, test } from 'vitest';
import { lexicon } from '../../src/french/lexicon/lexicon.js';
import { demandVerb } from '../../src/french/tagger/constraints.js';
import { TAGS } from '../../src/french/tagger/tags.js';
import { describeToken } from '../../src/french/tagger/token-info.js';

/** The tag of the third token after `demandVerb`; the model's tags are given. */
function third(text: string, given: string): string {
  const tokens = text.split(' ').map((form) => describeToken(form, lexicon(), undefined, 0));
  const tags = Int32Array.from(given.split(' '), (tag) => TAGS.indexOf(tag as 'ADJ'));
  demandVerb(tokens, tags);
  return TAGS[tags[2]!]!;
}

test.each([
  ['Le groupe cherche depuis un an un repreneur', 'DET NOUN ADJ ADP DET NOUN DET NOUN', 'VERB.Fin'],
  ['Le groupe cherche depuis un an un repreneur .', 'DET NOUN ADJ ADP DET NOUN DET NOUN PUNCT', 'VERB.Fin'],
  ['Le groupe table sur une hausse .', 'DET NOUN NOUN ADP DET NOUN PUNCT', 'VERB.Fin'],
  ['Le groupe entre en scène', 'DET NOUN ADP ADP NOUN', 'VERB.Fin'],
  ['Le chiffre entre deux dates', 'DET NOUN ADP NUM NOUN', 'ADP'],
  // An adjective of the lexicon stays one, and so does a noun or a participle in a heading.
  ['Une offre ferme de trois milliards', 'DET NOUN ADJ ADP NUM NOUN', 'ADJ'],
  ['Une offre ferme de trois milliards .', 'DET NOUN ADJ ADP NUM NOUN PUNCT', 'ADJ'],
  ['Le groupe table sur une hausse', 'DET NOUN NOUN ADP DET NOUN', 'NOUN'],
  // A text that has its verb needs no other.
  ['Le groupe cherche depuis un an trouve', 'DET NOUN ADJ ADP DET NOUN VERB.Fin', 'ADJ'],
])('%s, tagged %s: the third word is %s', (text, given, tag) => {
  expect(third(text, given)).toBe(tag);
});
