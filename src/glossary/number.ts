import type { Sentence } from '../french/types.js';

const PLURAL =
  /^(?:les|des|ces|ses|mes|tes|leurs|nos|vos|plusieurs|quelques|certaine?s|diver(?:s|ses)|différente?s|tou(?:s|tes)|quels|quelles|aux|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante|cent|cents|mille)$/;
const SINGULAR =
  /^(?:le|la|l'|un|une|ce|cet|cette|son|sa|mon|ma|ton|ta|notre|votre|leur|chaque|aucune?|quel|quelle|tout|toute)$/;

/**
 * Whether a noun term is plural. English needs to know where French does not show it: "prix", "cours", acronyms,
 * borrowed words. The determiner or numeral before the term decides, then the tagger.
 *
 * @param words Indices of the term's words.
 */
export function isPlural(sentence: Sentence, words: number[]): boolean {
  const all = sentence.words;
  for (let i = words[0] - 1; i >= 0 && i >= words[0] - 3; i--) {
    const { form, upos, feats } = all[i];
    const lower = form.toLowerCase().replace(/’/g, "'");
    if (upos === 'DET' || upos === 'NUM' || PLURAL.test(lower) || SINGULAR.test(lower)) {
      if (PLURAL.test(lower)) return true;
      if (SINGULAR.test(lower)) return false;
      if (/^[\d\s\u00a0\u202f,.]+$/.test(lower))
        return Number.parseFloat(lower.replace(/[^\d,]/g, '').replace(',', '.')) >= 2;
      if (/Number=/.test(feats)) return /Number=Plur/.test(feats);
    }
    // "ses *principaux* actionnaires"
    if (upos !== 'ADJ') break;
  }
  const head = words.find((index) => !words.includes(all[index].head)) ?? words[0];
  // an adjective that took the place of the head tells the number, too
  return [head, ...words].some(
    (index) => /Number=Plur/.test(all[index].feats) && isNominal(all[index].upos, index, words, head),
  );
}

function isNominal(upos: string, index: number, words: number[], head: number): boolean {
  if (index === head || index === words[0]) return true;
  return upos === 'ADJ' && index === words[0] + 1;
}
