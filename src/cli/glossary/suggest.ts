import { existsSync } from 'node:fs';
import type { SentenceUnit } from '../../data.js';
import { need } from '../../data.js';
import { yamlLine } from '../../glossary/formats/yaml-line.js';
import { guessEntry } from '../../glossary/guess.js';
import { suggestTerms } from '../../glossary/suggest.js';
import { sentencesOf } from '../../sentences/sentences-of.js';
import { translateLine } from '../../translate/translate-line.js';
import { expandPaths } from '../../util/glob.js';
import { EXIT, UsageError } from '../command.js';
import { openEngine, openGlossary } from '../options.js';
import type { Action } from './glossary.js';
import { translated } from './preview.js';

/** `depeche glossary suggest [documents…]`: terms that no entry covers, as lines to paste, each below its context. */
export const action: Action = {
  summary: 'terms of the documents that no entry covers',
  async run(values, given) {
    const limit = Number(values.limit ?? 30);
    if (!Number.isInteger(limit) || limit < 1)
      throw new UsageError(`Unexpected --limit \`${values.limit}\`, expected a number from 1`);
    if (given.length === 0 && !existsSync('input'))
      throw new UsageError('Unexpected missing folder `input`, expected it or paths to documents');
    const glossary = await openGlossary(values.glossary as string | undefined);
    const engine = await openEngine(values.engine);
    const units: SentenceUnit[] = [];
    const places: string[] = [];
    for (const path of expandPaths(given.length > 0 ? given : ['input'])) {
      const file = await translated(path, engine, glossary);
      if (!file) continue;
      for (const { unit } of sentencesOf(need(file.data.blocks, 'blocks'))) {
        units.push(unit);
        places.push(`${file.path}:${need(file.data.lines, 'lines').point(unit.start).line}`);
      }
    }
    const rows = suggestTerms(units, glossary.entries).slice(0, limit);
    const full = rows.map(({ fr, count, score, unit }) => {
      const { text } = translateLine(fr, engine, glossary);
      const en = text === '' ? fr : text[0].toLowerCase() + text.slice(1).replace(/\.$/, '');
      return { entry: guessEntry(fr, en), count, score, place: places[unit], context: units[unit].text };
    });
    if (values.json) process.stdout.write(`${JSON.stringify(full, null, 2)}\n`);
    else
      for (const { entry, count, place, context } of full)
        process.stdout.write(`# ${count} × ${place} ${context.replace(/\s+/g, ' ')}\n${yamlLine(entry)}\n`);
    return EXIT.ok;
  },
};
