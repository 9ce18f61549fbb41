const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/**
 * An ISO date of any precision as American English says it.
 *
 * @example isoInWords('2025-10-28') // 'October 28, 2025'; '2025-Q3' is 'Q3 2025', '2025-H1' 'first half of 2025'
 */
export function isoInWords(iso: string): string {
  const [year, part, day] = iso.split('-');
  if (part === undefined) return year;
  if (part[0] === 'Q') return `${part} ${year}`;
  if (part[0] === 'H') return `${part === 'H1' ? 'first' : 'second'} half of ${year}`;
  const month = MONTHS[Number(part) - 1] ?? part;
  return day === undefined ? `${month} ${year}` : `${month} ${Number(day)}, ${year}`;
}
