import { type TranslatedLine, translateLine } from '../translate/translate-line.js';
import { type Command, EXIT } from './command.js';
import { readStdin, toLines } from './lines.js';
import { openEngine, openGlossary, TRANSLATION_OPTIONS } from './options.js';

const HELP = `Usage: depeche explain [--engine transfer] [--glossary glossary] [--json] < french.txt

Shows for each French line which figure, term, entry, rule or score decided each English word.
`;

export const command: Command = {
  summary: 'which entry, rule or score decided each English word',
  help: HELP,
  options: { ...TRANSLATION_OPTIONS, json: { type: 'boolean' } },
  async run(values) {
    const glossary = await openGlossary(values.glossary as string | undefined);
    const engine = await openEngine(values.engine);
    for (const line of toLines(await readStdin())) {
      const { sentences } = translateLine(line, engine, glossary);
      process.stdout.write(
        values.json ? `${JSON.stringify(sentences.map(toRecord))}\n` : sentences.map(toText).join(''),
      );
    }
    return EXIT.ok;
  },
};

type Explained = TranslatedLine['sentences'][number];

function toRecord({ input, translation }: Explained) {
  const { source, figures, terms } = input;
  return {
    source,
    figures,
    terms: terms.map(({ start, end, entry, layer }) => ({ start, end, fr: entry.fr, en: entry.en, layer })),
    ...translation,
  };
}

function toText({ input, translation }: Explained): string {
  const { source, sentence, figures, terms } = input;
  const rows = [`# ${source}`];
  sentence.words.forEach(({ form, lemma, upos, head, deprel, start, end }, i) => {
    rows.push(['word', `${start}-${end}`, i + 1, form, lemma, upos, head + 1, deprel].join('\t'));
  });
  for (const { start, end, quote, type, value, range, unit, form } of figures) {
    rows.push(
      ['figure', `${start}-${end}`, quote, type, range?.join('..') ?? value, unit ?? '', form.rule].join(
        '\t',
      ),
    );
  }
  for (const { start, end, matched, entry, layer } of terms) {
    rows.push(['term', `${start}-${end}`, matched, entry.en, layer].join('\t'));
  }
  for (const { stage, id, source: span, text } of translation.trace ?? []) {
    rows.push(
      [
        stage,
        span ? `${span.start}-${span.end}` : '',
        span ? source.slice(span.start, span.end) : '',
        text,
        id,
      ].join('\t'),
    );
  }
  for (const word of translation.unknown) rows.push(`unknown\t\t${word}`);
  if (translation.fallback) rows.push(`fallback\t\t${translation.fallback}`);
  return `${[...rows, `= ${translation.text}`].join('\n')}\n\n`;
}
