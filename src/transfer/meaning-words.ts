import type { Unit } from './units.js';

/**
 * Words that change what a sentence says, with the English one of whose words must be there: the learned table has seen
 * them left out, or turned into their opposite. Keys are unit keys.
 */
const REQUIRED = new Map(
  (
    [
      ['désormais', /^(now|henceforth|longer|onwards?|today|currently)$/],
      ['environ', /^(about|around|approximately|roughly|some|circa|nearly)$/],
      ['seulement uniquement', /^(only|just|merely|alone|solely|simply|exclusively|until)$/],
      ['presque quasiment pratiquement', /^(almost|nearly|virtually|practically|hardly|barely|close)$/],
      ['notamment', /^(notably|including|especially|particularly|in|such|among|namely|mainly|chiefly)$/],
      ['déjà', /^(already|yet|ever|previously|before)$/],
      ['jamais', /^(never|ever)$/],
      ['sans', /^(without|no|not|free|non-.*|un.*|.*less|.*out|absent|regardless|unless)$/],
      [
        'hors hormis sauf excepté',
        /^(excluding|except|excludes|outside|out|off|ex|ex-.*|unless|barring|beyond|non-.*|over)$/,
      ],
      ['aucun', /^(no|none|not|any|n't|neither|nothing|nobody|without|never)$/],
      [
        'autre',
        /^(other|others|another|different|else|remaining|rest|further|more|elsewhere|additional|alternative|otherwise|new|next|one|each|second|similar|besides)$/,
      ],
      ['rien personne', /^(nothing|anything|no|none|not|nobody|anybody|anyone|no-one|person|one|people)$/],
      ['ni', /^(nor|or|neither|not|no|and|without|n't)$/],
      ['dont', /^(whose|which|whom|including|of|with|that|among|where|about|includes?)$/],
      [
        'dizaine douzaine quinzaine vingtaine trentaine quarantaine cinquantaine soixantaine centaine',
        /^(about|some|around|approximately|roughly|dozen|two|fortnight|quarantine|forties|fifties|thirties|sixties|twenties)$/,
      ],
      [
        'mal',
        /^(badly|poorly|ill|ill-.*|wrong.*|mis.*|bad|hard|difficult.*|trouble|struggl.*|evil|pain|hardly|un.*)$/,
      ],
      ['selon', /^(according|per|says?|said|depending|by|under|citing|accordance)$/],
      ['non', /^(not|non|non-.*|no|un.*|in.*|n't|rather|yes)$/],
      ['moins', /^(less|least|fewer|fewest|under|lower|minus|below|down|smaller|worse|half|poorer|[-−].*)$/],
    ] as [french: string, english: RegExp][]
  ).flatMap(([french, english]) => french.split(' ').map((key) => [key, english] as const)),
);

/** Whether every word that a sentence cannot lose is in a rendering of the units from `from` to `to`, exclusive. */
export function keepsMeaning(units: Unit[], tokens: string[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const english = REQUIRED.get(units[i].key);
    if (english && !says(tokens, english)) return false;
  }
  return true;
}

function says(tokens: string[], english: RegExp): boolean {
  return tokens.some((t) => english.test(t.toLowerCase()));
}
