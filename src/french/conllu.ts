import type { Sentence, Word } from './types.js';

/**
 * One sentence as CoNLL-U, ten columns, with a `# text` line and multiword ranges; ends with an empty line.
 *
 * @param sentence spans count from the start of the document
 * @param text the whole document the spans point into
 */
export function toConllu(sentence: Sentence, text: string): string {
  const lines = [`# text = ${text.slice(sentence.start, sentence.end).replace(/\s+/gu, ' ').trim()}`];
  sentence.tokens.forEach((token, index) => {
    const next = sentence.tokens[index + 1];
    const misc = next && next.start === token.end ? 'SpaceAfter=No' : '_';
    const several = token.lastWord - token.firstWord > 1;
    if (several)
      lines.push(
        [
          `${token.firstWord + 1}-${token.lastWord}`,
          token.form,
          '_',
          '_',
          '_',
          '_',
          '_',
          '_',
          '_',
          misc,
        ].join('\t'),
      );
    for (let w = token.firstWord; w < token.lastWord; w++)
      lines.push(wordLine(sentence.words[w]!, w + 1, several ? '_' : misc));
  });
  return `${lines.join('\n')}\n\n`;
}

function wordLine(word: Word, id: number, misc: string): string {
  const { form, lemma, upos, feats, head, deprel } = word;
  return [id, form, lemma, upos, '_', feats || '_', head + 1, deprel, '_', misc].join('\t');
}
