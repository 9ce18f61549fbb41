import { VFile } from 'vfile';
import { report } from '../messages/report.js';
import { translateLine } from '../translate/translate-line.js';
import { type Command, EXIT } from './command.js';
import { readStdin, toLines } from './lines.js';
import { openEngine, openGlossary, TRANSLATION_OPTIONS } from './options.js';
import { printMessages } from './print-messages.js';

const HELP = `Usage: depeche translate [--engine transfer] [--glossary glossary] [--json] [--quiet] < french.txt > english.txt

Translates standard input, one French sentence a line: one English line for each, in order.
Words without translation come through and are listed on standard error.

Options:
  --engine NAME     translation engine (transfer)
  --glossary PATH   your glossary, a folder or a YAML file (glossary)
  --json            one JSON object a line: text, unknown
  --quiet           no list of unknown words
`;

export const command: Command = {
  summary: 'French lines to English lines',
  help: HELP,
  options: { ...TRANSLATION_OPTIONS, json: { type: 'boolean' }, quiet: { type: 'boolean' } },
  async run(values) {
    const glossary = await openGlossary(values.glossary as string | undefined);
    const engine = await openEngine(values.engine);
    const file = new VFile({ path: 'stdin' });
    const seen = new Set<string>();
    let out = '';
    for (const [i, line] of toLines(await readStdin()).entries()) {
      const place = { line: i + 1, column: 1 };
      let result = { text: line.replace(/\s+/g, ' ').trim(), unknown: [] as string[] };
      try {
        const { text, unknown } = translateLine(line, engine, glossary);
        result = { text: text || result.text, unknown };
      } catch (cause) {
        report(
          file,
          'translation-failed',
          `Unexpected failure of the engine (${(cause as Error).message}), expected English`,
          { place, cause },
        );
      }
      for (const word of result.unknown) {
        if (!seen.has(word))
          report(
            file,
            'translation-unknown',
            `Unexpected word \`${word}\` without translation, expected a dictionary entry`,
            { place },
          );
        seen.add(word);
      }
      out += values.json ? `${JSON.stringify(result)}\n` : `${result.text}\n`;
      if (out.length > 1 << 16) {
        process.stdout.write(out);
        out = '';
      }
    }
    process.stdout.write(out);
    if (!values.quiet) await printMessages([file]);
    return EXIT.ok;
  },
};
