import { readFigures } from '../figures/index.js';
import { analyse, toConllu } from '../french/index.js';
import { chunksOf } from '../sentences/chunks.js';
import { type Command, EXIT } from './command.js';
import { readStdin, toLines } from './lines.js';

/** Characters written at once. */
const PIECE = 1 << 16;

const HELP = `Usage: depeche parse [--chunks] < french.txt > french.conllu

Analyses standard input, one French sentence a line: CoNLL-U with lemmas, tags, features and relations (UD version 2).

Options:
  --chunks   keep amounts and dates whole, as the pipeline does
`;

export const command: Command = {
  summary: 'French sentences to CoNLL-U',
  help: HELP,
  options: { chunks: { type: 'boolean' } },
  async run(values) {
    // Written piece by piece: the trees of a large text would fill the memory.
    let out = '';
    for (const line of toLines(await readStdin())) {
      if (line.trim() === '') continue;
      const chunks = values.chunks ? chunksOf(line, readFigures(line)) : [];
      out += `${toConllu(analyse(line, { chunks }), line).trimEnd()}\n\n`;
      if (out.length > PIECE) {
        process.stdout.write(out);
        out = '';
      }
    }
    process.stdout.write(out);
    return EXIT.ok;
  },
};
