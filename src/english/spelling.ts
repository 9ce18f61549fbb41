/** Spelling of regular endings: sibilants, consonant + y, silent e, doubling after a stressed short vowel (US). */

/** Words of several syllables whose last syllable carries the stress, so that the consonant doubles. */
const STRESSED_END = new Set(
  `abet abhor abut acquit admit airdrop allot annul babysit backlog befit beget begin bootstrap cadet commit
  compel concur confer control corral crosscut debar debug defer demur deter dispel eavesdrop embed emit
  equip excel expel extol forbid forget format handicap hobnob humbug impel incur infer input intercut
  intermit kidnap leapfrog nonplus occur offset omit outbid outfit output outrun outwit overdub overlap
  overrun overstep patrol permit prefer program propel rappel rebel rebid rebut recap recur reequip refer
  refit regret remit repel rerun reset resit retrofit sandbag sidestep sublet submit transfer transmit
  transship typeset undercut underpin unplug unzip upset workshop worship zigzag`.split(/\s+/),
);

const VOWELS = /[aeiouy]+/g;

/** Vowel groups, less a silent final e: a good estimate of the number of syllables. */
export function syllables(word: string): number {
  const groups = word.replace(/qu/g, 'q').match(VOWELS)?.length ?? 0;
  const silent = /[^aeiouyl]e$|[aeiou]le$/.test(word) && groups > 1 ? 1 : 0;
  return Math.max(1, groups - silent);
}

/** Whether the last consonant doubles before a vowel ending ("plan", "refer"; not "offer", "travel", "fix"). */
function doubles(stem: string): boolean {
  if (!/(?:^|[^aeiou]|qu)[aeiouy][bcdfgklmnprstvz]$/.test(stem) || /ic$|[^aeiou]y.$/.test(stem)) return false;
  const last = stem.lastIndexOf('-');
  const word = last < 0 ? stem : stem.slice(last + 1);
  if (word === 'bus') return false;
  return STRESSED_END.has(word) || word.replace('qu', 'q').match(VOWELS)?.length === 1;
}

/** Third person or plural ending: "watches", "tries", "plays". */
export function addS(stem: string): string {
  if (/(?:[sxz]|[cs]h)$/.test(stem)) {
    // "quiz" and "gas" double as verbs; a stem in double z or s does not.
    if (/^(?:quiz|whiz)$/.test(stem)) return `${stem}zes`;
    return `${stem}es`;
  }
  if (/(?:[^aeiou]|qu)y$/.test(stem)) return `${stem.slice(0, -1)}ies`;
  return `${stem}s`;
}

/** Regular past: "planned", "tried", "agreed", "panicked". */
export function addEd(stem: string): string {
  if (stem.endsWith('e')) return `${stem}d`;
  if (/(?:[^aeiou]|qu)y$/.test(stem)) return `${stem.slice(0, -1)}ied`;
  if (/[aeio]c$/.test(stem)) return `${stem}ked`;
  return doubles(stem) ? `${stem}${stem.at(-1)}ed` : `${stem}ed`;
}

/** Present participle: "planning", "making", "lying", "seeing". */
export function addIng(stem: string): string {
  if (stem.endsWith('ie') && stem.length < 8) return `${stem.slice(0, -2)}ying`;
  if (/(?:[eoy]e|(?:^|[^a-z])be|(?:sing|ting|swing)e)$/.test(stem)) return `${stem}ing`;
  if (stem.endsWith('e')) return `${stem.slice(0, -1)}ing`;
  if (/[aeio]c$/.test(stem)) return `${stem}king`;
  return doubles(stem) ? `${stem}${stem.at(-1)}ing` : `${stem}ing`;
}

/** Comparative or superlative ending: "bigger", "happiest", "wider". */
export function addEr(stem: string, ending: 'er' | 'est'): string {
  if (stem.endsWith('e')) return stem + ending.slice(1);
  if (/[^aeiou]y$/.test(stem) && stem.length > 3) return `${stem.slice(0, -1)}i${ending}`;
  return doubles(stem) ? `${stem}${stem.at(-1)}${ending}` : stem + ending;
}
