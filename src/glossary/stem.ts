const LETTERS: Record<string, string> = { œ: 'oe', æ: 'ae' };

/** Text without accents. */
export function unaccented(text: string): string {
  if (!/[^\u0000-\u007f]/.test(text)) return text;
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[œæ]/g, (letter) => LETTERS[letter]);
}

/**
 * Key of a word in the index: its stem without accents, so that capitals may drop them ("L'ETAT", "SOCIETE").
 *
 * @example termKey('SOCIETE') === termKey('sociétés') // true
 */
export function termKey(form: string): string {
  let key = keys.get(form);
  if (key === undefined) {
    key = keyOf(form);
    if (keys.size > 30_000) keys.clear();
    keys.set(form, key);
  }
  return key;
}

/** A text has few words, each many times. */
const keys = new Map<string, string>();

function keyOf(form: string): string {
  const word = unaccented(form.toLowerCase());
  return stem(word.length > 4 && /ee?s?$/.test(word) ? word.replace(/e+s?$/, 'e') : word);
}

/**
 * Key under which all agreement forms of a word meet: case, plural, feminine, elision and apostrophe folded away.
 *
 * Too coarse to decide (*cours* and *cour* meet): matching compares the words again.
 *
 * @example stem('cotées') === stem('coté') // true
 */
export function stem(form: string): string {
  let word = form.toLowerCase().replace(/[’ʼ]/g, "'");
  if (word.length < 4) return word;
  if (word.endsWith('aux')) return `${word.slice(0, -3)}al`;
  if (/[sx]$/.test(word)) word = word.slice(0, -1);
  if (word.length > 6 && word.endsWith('trice')) return `${word.slice(0, -4)}eur`;
  if (!word.endsWith('e') || word.length < 4) return word;
  const root = word.slice(0, -1);
  if (/(?:nn|ll|tt|ss)$/.test(root)) return root.slice(0, -1);
  if (root.endsWith('v')) return `${root.slice(0, -1)}f`;
  if (root.endsWith('eus')) return root.slice(0, -1);
  if (root.endsWith('èr')) return `${root.slice(0, -2)}er`;
  return root;
}
