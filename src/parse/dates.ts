const MONTHS: Record<string, number> = {};
const NAMES = [
  'janvier janv jan',
  'février fevrier févr fevr fév fev',
  'mars',
  'avril avr',
  'mai',
  'juin',
  'juillet juil',
  'août aout',
  'septembre sept sep',
  'octobre oct',
  'novembre nov',
  'décembre decembre déc dec',
];
NAMES.forEach((names, i) => {
  for (const name of names.split(' ')) MONTHS[name] = i + 1;
});

/** A full date in French print: "28 octobre 2025", "1er nov. 2025", "28/10/2025", "2025-10-28". No flags, no groups. */
export const FULL_DATE = String.raw`(?:\d{1,2}(?:er)?\s+\p{L}{3,9}\.?\s+\d{4}|\d{1,2}[./]\d{1,2}[./]\d{4}|\d{4}-\d{2}-\d{2})`;

/**
 * Reads a full French date; day before month in numbers.
 *
 * @returns The ISO date, or null when it is none of the calendar.
 * @example isoDate('1er nov. 2025') // '2025-11-01'
 */
export function isoDate(text: string): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})/.exec(text);
  if (iso) return calendarDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numbers = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text);
  if (numbers) return calendarDate(Number(numbers[3]), Number(numbers[2]), Number(numbers[1]));
  const words = /^(\d{1,2})(?:er)?\s+(\p{L}+)\.?\s+(\d{4})$/u.exec(text);
  if (!words) return null;
  return calendarDate(Number(words[3]), MONTHS[words[2].toLowerCase()] ?? 0, Number(words[1]));
}

function calendarDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (month < 1 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}
