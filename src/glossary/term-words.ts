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
 * @param whole Contractions to leave whole.
 * @example termWords("chiffre d'affaires du groupe") // ['chiffre', 'de', 'affaires', 'de', 'le', 'groupe']
 */
export function termWords(term: string, whole: ReadonlySet<string> = new Set()): string[] {
  const spaced = term
    .replace(/[’ʼ]/g, "'")
    .replace(/(?<![\p{L}-])(d|l|s|n|j|c|m|t|qu|jusqu|lorsqu|puisqu)'/giu, (elided, head: string) =>
      elided === "'" ? elided : `${head}e `,
    )
    .replace(/([,;:()])/g, ' $1 ');
  return spaced
    .trim()
    .split(/[\s\u00a0\u202f]+/)
    .flatMap((word) => {
      const lower = word.toLowerCase();
      return (whole.has(lower) ? undefined : CONTRACTED[lower]) ?? [ARTICLES[lower] ?? word];
    });
}

/**
 * All cuts of a term, the usual one first: "start-up" also as "start up" and "startup", *des* also as the article that
 * it is in "lever des fonds".
 */
export function termVariants(term: string): string[][] {
  const usual = termWords(term);
  const cuts = /\sdes\s/i.test(term) ? [usual, termWords(term, new Set(['des']))] : [usual];
  if (!usual.some((word) => /\p{L}-\p{L}/u.test(word))) return cuts;
  return cuts.flatMap((words) => [
    words,
    words.flatMap((word) => word.split('-')),
    words.map((word) => word.replaceAll('-', '')),
  ]);
}
