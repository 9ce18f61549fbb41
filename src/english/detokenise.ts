const NO_SPACE_BEFORE = new Set([
  ...'.,;:!?%)]}’…‰°',
  "'",
  '...',
  "n't",
  "'s",
  "'re",
  "'ve",
  "'ll",
  "'d",
  "'m",
]);
const NO_SPACE_AFTER = new Set([...'([{‘#$€£¥₹']);
const CURRENCY_BEFORE = /^(?:(?:US|HK|NZ|NT|[CARS])?\$|[€£¥₹])$/;
const CLITIC_UPPER = /^(?:N'T|'(?:S|RE|VE|LL|D|M))$/;

/**
 * Text of a token list in US typography: inverse of `tokenise` up to spaces and the style of quotes. Double quotes
 * pair off from left to right; a dash between words gets spaces, between numbers none.
 *
 * @example detokenise(['It', 'did', "n't", 'fall', '3', '%', '(', 'or', '$', '5', ')', '.']) // "It didn't fall 3% (or $5)."
 */
export function detokenise(tokens: readonly string[]): string {
  let text = '';
  let glue = true;
  let open = false;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    const previous = tokens[i - 1] ?? '';
    const next = tokens[i + 1] ?? '';
    const written = token === '‘' || token === '’' ? "'" : token;
    if (token === '"') {
      if (open) text += '"';
      else text += glue ? '"' : ' "';
      open = !open;
      glue = open;
      continue;
    }
    if (glue || attachesLeft(token, previous, next)) text += written;
    else text += ` ${written}`;
    glue = attachesRight(token, previous, next);
  }
  return text;
}

function attachesLeft(token: string, previous: string, next: string): boolean {
  if (NO_SPACE_BEFORE.has(token) || CLITIC_UPPER.test(token)) return true;
  if (token === '/') return true;
  return (token === '–' || token === '-') && between(previous, next);
}

function attachesRight(token: string, previous: string, next: string): boolean {
  if (CURRENCY_BEFORE.test(token)) return /^[\d.]/.test(next);
  if (NO_SPACE_AFTER.has(token)) return true;
  if (token === '/') return true;
  if (token === '–' || token === '-') return between(previous, next);
  return (token === '+' || token === '−') && /^[\d$€£]/.test(next);
}

/** A dash between two numbers is a range and takes no space. */
function between(previous: string, next: string): boolean {
  return /\d$/.test(previous) && /^\d/.test(next);
}
