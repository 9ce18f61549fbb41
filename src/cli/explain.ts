import { translateLine } from '../translate/translate-line.js';
import { type Command, EXIT } from './command.js';
import { type Explained, explainText } from './explain-text.js';
import { readStdin, toLines } from './lines.js';
import { openEngine, openGlossary, TRANSLATION_OPTIONS } from './options.js';

const HELP = `Usage: depeche explain [--engine transfer] [--glossary glossary] [--json] "une phrase"
       depeche explain … < french.txt

Shows how French text is read and translated: words, tags, lemmas and the tree of each sentence, its figures and terms,
then for each piece of the English the French it comes from and the entry, rule or score that decided it. Without an
argument, standard input is explained, line by line.

Options:
  --json   one JSON array of sentences a line
`;

export const command: Command = {
  summary: 'which entry, rule or score decided each English word',
  help: HELP,
  options: { ...TRANSLATION_OPTIONS, json: { type: 'boolean' } },
  async run(values, positionals) {
    const glossary = await openGlossary(values.glossary as string | undefined);
    const engine = await openEngine(values.engine);
    for (const line of positionals.length > 0 ? positionals : toLines(await readStdin())) {
      const { sentences } = translateLine(line, engine, glossary, { traced: true });
      process.stdout.write(
        values.json ? `${JSON.stringify(sentences.map(toRecord))}\n` : sentences.map(explainText).join(''),
      );
    }
    return EXIT.ok;
  },
};

function toRecord({ input, translation }: Explained) {
  const { source, sentence, figures, terms } = input;
  return {
    source,
    words: sentence.words,
    figures,
    terms: terms.map(({ start, end, entry, layer }) => ({ start, end, fr: entry.fr, en: entry.en, layer })),
    ...translation,
  };
}
