/** Words that the analysis of a sentence has otherwise: contractions undone, articles in one form. */
const OTHERWISE: ReadonlyMap<string, readonly string[]> = new Map([
  ['du', ['de', 'le']],
  ['des', ['de', 'le']],
  ['au', ['à', 'le']],
  ['aux', ['à', 'le']],
  ['la', ['le']],
  ['les', ['le']],
  ['une', ['un']],
]);
const PLAIN_WORD = /^\p{L}+$/u;

/**
 * First word of a term, as `termWords` has it, when that is plain to see; null when the term must be cut to know.
 *
 * @param word The term up to its first blank.
 */
export function plainFirstWord(word: string): string | null {
  if (!PLAIN_WORD.test(word) || word.toLowerCase() === 'se') return null;
  return OTHERWISE.get(word.toLowerCase())?.[0] ?? word;
}

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
      return whole.has(lower) ? word : (OTHERWISE.get(lower) ?? word);
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
