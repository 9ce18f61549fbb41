/** Words a headline keeps small unless first or last: articles, short conjunctions and prepositions. */
const SMALL = new Set(
  'a an the and but or nor for so yet as at by in of off on per to up via vs vs. v. en de du des la le les et'.split(
    ' ',
  ),
);
/** French particles stay small only inside names; these are small words of English headlines as well. */
const PARTICLE_VERBS =
  /^(?:set|sets|pick|picks|back|step|steps|open|opens|give|gives|gave|build|builds|go|goes|come|comes|end|ends|line|lines|sign|signs|sum|hold|holds|make|makes|take|takes|call|calls|put|puts|push|pushes|move|moves|ramp|ramps|scale|scales|speed|speeds|shake|shakes|team|teams|wind|winds|start|starts|free|frees|pay|pays|lay|lays|spin|spins|sell|sells|write|writes|fend|fends|cut|cuts|kick|kicks|take|takes|left|wrap|wraps|break|breaks|split|splits|catch|catches|follow|follows|prop|props|show|shows|soak|soaks|up)$/i;

/**
 * Upper-cases the first letter of a sentence, behind quotes and brackets; names such as "iPhone" stay.
 *
 * @example capitaliseSentence('"the deal is off"') // '"The deal is off"'
 */
export function capitaliseSentence(text: string): string {
  const at = text.search(/[\p{L}\p{N}]/u);
  if (at < 0) return text;
  const first = text[at];
  const second = text[at + 1] ?? '';
  if (second !== second.toLowerCase()) return text;
  return text.slice(0, at) + first.toUpperCase() + text.slice(at + 1);
}

/**
 * Headline capitals of the US press: all words but articles, short conjunctions and prepositions; particles of
 * phrasal verbs are capital ("Sets Up"), parts of compounds too ("15-Year", "Two-Thirds", "Year-on-Year").
 *
 * @example titleCase('the bank sets aside $2 billion for a buyback') // 'The Bank Sets Aside $2 Billion for a Buyback'
 */
export function titleCase(text: string): string {
  const words = text.split(/(\s+)/);
  let last = words.length - 1;
  while (last > 0 && !/\p{L}/u.test(words[last])) last--;
  let start = true;
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (!/\p{L}/u.test(word)) continue;
    words[i] = headlineWord(word, start || i === last, words[i - 2] ?? '');
    start = /[:.?!—–]["”']?$/.test(word);
  }
  return words.join('');
}

function headlineWord(word: string, edge: boolean, previous: string): string {
  const bare = word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}.]+$/gu, '');
  const lower = bare.toLowerCase();
  if (SMALL.has(lower) && !edge) {
    const particle = /^(?:up|off)$/.test(lower) && PARTICLE_VERBS.test(previous);
    return particle
      ? capitaliseSentence(word)
      : word === word.toUpperCase() && bare.length > 1
        ? word
        : word.toLowerCase();
  }
  if (!bare.includes('-')) return capitaliseSentence(word);
  return word
    .split('-')
    .map((part, i) => (i > 0 && SMALL.has(part.toLowerCase()) ? part : capitaliseSentence(part)))
    .join('-');
}
