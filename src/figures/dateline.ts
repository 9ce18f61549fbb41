import type { Figure } from './types.js';

const PUBLISHED =
  /(?:^|\n)[\s#>*_|•·,–-]*(?:à\s?\d{1,2}\s?[h:]\s?\d{0,2})?[\s|•·,–-]*(?:publi[ée]e?|mise? à jour|mise? en ligne|modifi[ée]e?|paru|post[ée]|date|communiqué)(?:\s+de presse)?(?:\s*:|\s+du|\s+le)?\s*$/iu;
const PLACE =
  /^[\s#>*_]*(?:\p{Lu}[\p{L}'’ .-]{1,40}(?:\s*\([^)]{1,30}\))?\s*,?\s*)?(?:le\s+)?(?:\p{L}+\s+)?$/u;
const AFTER =
  /^\s*(?:[,àa]*\s*\d{1,2}\s?[h:]\s?\d{0,2})?[\s*_]*(?:\([^)\n]{1,40}\)\s*)?(?:[–—-]+(?:\s|$)|:\s|\/\/?\s|$)/u;
const BYLINE = /^[\s#>*_]*(?:par\s)?[^.\n]{0,60}[,|•·–-]\s*(?:publi[ée] le|le)\s+$/iu;

/**
 * Whether a full date is the dateline or byline of its block ("Paris, le 11 juin 2026 –", "Publié le 14 janvier 2026"): that
 * is the publication date, no figure. `longer` says that the text goes on after this block; `from` is
 * where the dateline before it ended ("Publié le … – Mis à jour le …").
 */
export function isDateline(
  figure: Figure,
  block: string,
  published: string | null | undefined,
  longer: boolean,
  from = 0,
): boolean {
  if (!/day-month-year|numeric/.test(figure.form.rule) || figure.start > 90) return false;
  const before = block.slice(from, figure.start);
  const after = block.slice(figure.end);
  if (PUBLISHED.test(before)) return true;
  if (published && figure.value !== published) return false;
  // a document's first lines that name the day it came out
  if (longer && published && from === 0) return true;
  if (BYLINE.test(before)) return true;
  if (!PLACE.test(before) || !AFTER.test(after)) return false;
  // the date alone is a phrase, unless a document goes on after it
  return after.trim() !== '' || (longer && published != null);
}
