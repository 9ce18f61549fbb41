/** French endings with the English ones they usually answer to; longer endings first. */
const ENDINGS: Record<string, [string, string][]> = {
  noun: [
    ['isation', 'ization'],
    ['ication', 'ication'],
    ['ologie', 'ology'],
    ['ographie', 'ography'],
    ['ateur', 'ator'],
    ['atrice', 'ator'],
    ['itude', 'itude'],
    ['isme', 'ism'],
    ['iste', 'ist'],
    ['tion', 'tion'],
    ['sion', 'sion'],
    ['eté', 'ety'],
    ['ité', 'ity'],
    ['té', 'ty'],
    ['ance', 'ance'],
    ['ance', 'ancy'],
    ['ence', 'ence'],
    ['ence', 'ency'],
    ['aire', 'ary'],
    ['oire', 'ory'],
    ['eur', 'or'],
    ['eur', 'er'],
    ['euse', 'er'],
    ['ment', 'ment'],
    ['age', 'age'],
    ['ure', 'ure'],
    ['ie', 'y'],
    ['ien', 'ian'],
    ['ique', 'ic'],
    ['ique', 'ics'],
    ['ème', 'em'],
    ['ard', 'ard'],
    ['on', 'on'],
    ['e', ''],
    ['é', 'ee'],
    ['', ''],
  ],
  adj: [
    ['isé', 'ized'],
    ['ifié', 'ified'],
    ['ique', 'ic'],
    ['ique', 'ical'],
    ['eux', 'ous'],
    ['if', 'ive'],
    ['able', 'able'],
    ['ible', 'ible'],
    ['aire', 'ary'],
    ['iste', 'ist'],
    ['iel', 'ial'],
    ['el', 'al'],
    ['al', 'al'],
    ['ant', 'ant'],
    ['ant', 'ing'],
    ['ent', 'ent'],
    ['ien', 'ian'],
    ['é', 'ed'],
    ['é', 'ated'],
    ['ain', 'an'],
    ['e', ''],
    ['', ''],
  ],
  adv: [
    ['iquement', 'ically'],
    ['eusement', 'ously'],
    ['ivement', 'ively'],
    ['ellement', 'ally'],
    ['alement', 'ally'],
    ['amment', 'antly'],
    ['emment', 'ently'],
    ['ablement', 'ably'],
    ['ement', 'ely'],
    ['ément', 'ely'],
    ['ment', 'ly'],
  ],
  verb: [
    ['iser', 'ize'],
    ['ifier', 'ify'],
    ['iquer', 'icate'],
    ['uer', 'uate'],
    ['er', 'ate'],
    ['er', 'e'],
    ['er', ''],
    ['ir', 'ish'],
  ],
};

/** First letters that differ regularly: `étudiant` → `student` is not tried, `épice` → nothing. */
const ACCENTS: [RegExp, string][] = [
  [/[éèêë]/g, 'e'],
  [/[àâ]/g, 'a'],
  [/[îï]/g, 'i'],
  [/ô/g, 'o'],
  [/[ûù]/g, 'u'],
  [/ç/g, 'c'],
  [/œ/g, 'oe'],
];

const POS: Record<string, string> = { NOUN: 'noun', ADJ: 'adj', ADV: 'adv', VERB: 'verb' };

/**
 * English words that an unknown French lemma may be, by regular endings; only those that `known` accepts, best first.
 *
 * @example cognates('prestigieux', 'ADJ', known) // ['prestigious']
 */
export function cognates(lemma: string, upos: string, known: (word: string) => boolean): string[] {
  const found: string[] = [];
  const lower = lemma.toLowerCase();
  for (const [french, english] of ENDINGS[POS[upos] ?? ''] ?? []) {
    if (!lower.endsWith(french) || lower.length - french.length < 3) continue;
    let word = lower.slice(0, lower.length - french.length) + english;
    for (const [accent, plain] of ACCENTS) word = word.replace(accent, plain);
    if (word.length >= 4 && known(word) && !found.includes(word)) found.push(word);
  }
  return found.slice(0, 3);
}
