import { valuesOf } from '../claims/values.js';
import { readFigures } from '../figures/index.js';
import { isoDate } from '../parse/dates.js';
import { type Command, EXIT, UsageError } from './command.js';
import { readStdin, toLines } from './lines.js';

const HELP = `Usage: depeche figures [--date YYYY-MM-DD] < french.txt > figures.jsonl

Finds the figures of standard input, one French text a line: one JSON array a line, with the fields of the fact
sheet's claims. Offsets are 0-based UTF-16 code units of the line, end exclusive.

Options:
  --date DATE   publication date, to which relative dates refer; without it they stay unresolved (value null)
`;

export const command: Command = {
  summary: 'French lines to the figures in them, as JSON',
  help: HELP,
  options: { date: { type: 'string' }, json: { type: 'boolean' } },
  async run(values) {
    const published = values.date === undefined ? null : isoDate(String(values.date));
    if (values.date !== undefined && published !== values.date) {
      throw new UsageError(`Unexpected date \`${values.date}\`, expected one such as 2025-10-28`);
    }
    const lines = toLines(await readStdin()).map((line, i) => {
      const figures = readFigures(line, { published }).map((figure) => {
        const { start, end, quote } = figure;
        return { ...valuesOf(figure), source: { line: i + 1, column: start + 1, start, end, quote } };
      });
      return `${JSON.stringify(figures)}\n`;
    });
    process.stdout.write(lines.join(''));
    return EXIT.ok;
  },
};
