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
