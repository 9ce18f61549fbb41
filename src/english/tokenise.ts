/** Abbreviations that keep their full stop ("U.S." and single initials are found by shape). */
const ABBREVIATION =
  '(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Sgt|St|Jr|Sr|Inc|Corp|Co|Cos|Ltd|Bros|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Nos?|vs|etc|approx|est|al|ca|cf)\\.(?![\\p{L}\\p{N}])';

const LETTER = '[\\p{L}\\p{M}]';

/** One alternative per kind of token, longest first. */
const TOKEN = new RegExp(
  [
    '(?:https?://|www\\.)[^\\s"<>]*[^\\s"<>.,;:!?)\\]\']',
    '[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+',
    // U.S., a.m., e.g., J.P.
    '(?:\\p{L}\\.){2,}',
    ABBREVIATION,
    // A currency sign with its country: US$, C$, HK$.
    '(?:US|HK|NZ|NT|[CARS])\\$',
    // Decades and signed or separated numbers, with what is glued to them: 1990s, 21st, 5G, 12-month, -3.85.
    "'\\d0s",
    `[-−+]?\\d+(?:[.,]\\d+)*(?:${LETTER}[\\p{L}\\p{N}]*)?(?:[-‑][\\p{L}\\p{N}]+(?:[.,]\\d+)*)*`,
    // Words with inner hyphens, digits, ampersands (R&D, AT&T) and apostrophes (O'Neill, d'Orsay).
    `${LETTER}[\\p{L}\\p{M}\\p{N}]*(?:[-‑&'][\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*)*`,
    '\\.{2,}',
    '[^\\s]',
  ].join('|'),
  'uy',
);

const CLITIC = /^(.+?)('s|'re|'ve|'ll|'d|'m)$/i;

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 160 || code === 0x202f || code === 0x2009;
}

const NORMAL: Record<string, string> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‹': '"',
  '›': '"',
  '’': "'",
  '‘': "'",
  '`': "'",
  '‑': '-',
};
const TO_NORMALISE = /[“”„«»‹›’‘`‑]|''|--+/g;

/** Quotes and apostrophes in their typewriter form, "--" as a dash. */
function normalisePunctuation(text: string): string {
  return text.replace(TO_NORMALISE, (found) =>
    found.startsWith('--') ? '—' : found === "''" ? '"' : NORMAL[found],
  );
}

/**
 * Tokens of English text for translation: punctuation stands alone, clitics are split off ("company" "'s",
 * "do" "n't"), hyphenated words, numbers and abbreviations stay whole, currency signs and % are tokens. Quotes come
 * out as `"`; single quotation marks as ‘ and ’, so that an apostrophe is always `'`.
 *
 * @example tokenise("It didn't sell 3.5% for US$1.2 billion.")
 * // ['It', 'did', "n't", 'sell', '3.5', '%', 'for', 'US$', '1.2', 'billion', '.']
 */
export function tokenise(text: string): string[] {
  const source = normalisePunctuation(text);
  const tokens: string[] = [];
  let openSingle = false;
  let at = 0;
  while (at < source.length) {
    if (isSpace(source.charCodeAt(at))) {
      at++;
      continue;
    }
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(source);
    if (!match) {
      at++;
      continue;
    }
    let token = match[0];
    const before = at === 0 ? ' ' : source[at - 1];
    // "2024-2025" and "12-month" are one token, but in "5-3" after a letter the hyphen is no sign.
    if (/^[-−+]\d/.test(token) && /[\p{L}\p{N}%)]/u.test(before)) token = token[0];
    at += token.length;
    if (token === "'") {
      const next = source[at] ?? ' ';
      if (!/[\p{L}\p{N}.,!?]/u.test(before) && /[\p{L}\p{N}$€£"]/u.test(next)) {
        tokens.push('‘');
        openSingle = true;
      } else if (openSingle && !/[\p{L}]/u.test(next)) {
        tokens.push('’');
        openSingle = false;
      } else tokens.push("'");
    } else pushWord(tokens, token);
  }
  return tokens;
}

function pushWord(tokens: string[], token: string): void {
  if (token.includes("'") && token.length > 2) {
    if (/n't$/i.test(token)) {
      tokens.push(token.slice(0, -3), token.slice(-3));
      return;
    }
    const clitic = CLITIC.exec(token);
    if (clitic) {
      tokens.push(clitic[1], clitic[2]);
      return;
    }
  }
  tokens.push(token);
}
