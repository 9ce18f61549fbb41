const CONTRACTED: Record<string, string[]> = {
  du: ['de', 'le'],
  des: ['de', 'le'],
  au: ['à', 'le'],
  aux: ['à', 'le'],
};
const ARTICLES: Record<string, string> = { la: 'le', les: 'le', une: 'un' };

/**
 * Cuts an entry's French into the words that the analysis of a sentence would have: contractions and elisions undone.
 *
 * @example termWords("chiffre d'affaires du groupe") // ['chiffre', 'de', 'affaires', 'de', 'le', 'groupe']
 */
export function termWords(term: string): string[] {
  const spaced = term
    .replace(/[’ʼ]/g, "'")
    .replace(/\b(d|l|s|n|j|c|m|t|qu|jusqu|lorsqu|puisqu)'/gi, (elided, head: string) =>
      elided === "'" ? elided : `${head}e `,
    )
    .replace(/([,;:()])/g, ' $1 ');
  return spaced
    .trim()
    .split(/[\s\u00a0\u202f]+/)
    .flatMap((word) => CONTRACTED[word.toLowerCase()] ?? [ARTICLES[word.toLowerCase()] ?? word]);
}

/** Further cuts of the same term: "start-up" also as "start up" and "startup". */
export function termVariants(words: string[]): string[][] {
  if (!words.some((word) => /\p{L}-\p{L}/u.test(word))) return [words];
  return [words, words.flatMap((word) => word.split('-')), words.map((word) => word.replaceAll('-', ''))];
}
