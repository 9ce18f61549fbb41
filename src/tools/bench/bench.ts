import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { glossaryPaths } from '../../cli/options.js';
import { readFigures } from '../../figures/index.js';
import { analyse } from '../../french/index.js';
import { combineLayers } from '../../glossary/glossary.js';
import { loadLayer } from '../../glossary/load.js';
import { sentenceSpans } from '../../sentences/sentence-spans.js';
import { dictionary } from '../../transfer/dictionary.js';
import { transferModel } from '../../transfer/model.js';
import { loadEngine } from '../../translate/engines.js';
import { translateLine } from '../../translate/translate-line.js';
import { projectRoot } from '../../util/paths.js';
import { coldStart } from './cold-start.js';
import { countWords, residentMegabytes, speedOf, speedOnce, timeOf } from './measure.js';
import { apertiumSpeed, loadRecognizers } from './rivals.js';

// npm run bench [-- TEXT [FRESH]]: speed on one thread, warm, beside other tools on the same text in the same run. TEXT
// and FRESH are files or folders. TEXT is repeated, and the best pass counts; the lines of FRESH are translated once
// each, as in practice. Without it, they are the glossary's examples.

const SENTENCE = "Le chiffre d'affaires du groupe a progressé de 7,4 % au troisième trimestre.\n";

function linesOf(target: string): string[] {
  const files = statSync(target).isDirectory()
    ? readdirSync(target)
        .filter((name) => /\.(?:md|txt)$/.test(name))
        .sort()
        .map((name) => path.join(target, name))
    : [target];
  return files
    .flatMap((file) => readFileSync(file, 'utf8').split(/\n+/))
    .filter((line) => line.trim() !== '');
}

function print(what: string, figure: string): void {
  process.stdout.write(`${what.padEnd(44)} ${figure.padStart(12)}\n`);
}

const perSecond = (speed: number): string => `${Math.round(speed).toLocaleString('en-US')} words/s`;
const milliseconds = (time: number): string => `${Math.round(time)} ms`;
const times = (ratio: number): string => `${ratio.toFixed(1)} times`;

function analyseLine(line: string): void {
  for (const { start, end } of sentenceSpans(line)) analyse(line.slice(start, end));
}

async function main(target: string, freshTarget: string | undefined): Promise<void> {
  const lines = linesOf(target);
  const text = lines.join('\n');
  print('Text', `${countWords(text).toLocaleString('en-US')} words`);

  print('Load: French analysis', milliseconds(timeOf(() => analyse('Oui.'))));
  print('Load: dictionary', milliseconds(timeOf(dictionary)));
  print('Load: translation model', milliseconds(timeOf(transferModel)));
  const glossary = combineLayers(glossaryPaths(undefined).map((file) => loadLayer(file).layer));
  const engine = (await loadEngine('transfer'))!;

  const analysis = speedOf(lines, analyseLine).wordsPerSecond;
  const figures = speedOf(lines, (line) => readFigures(line)).wordsPerSecond;
  print('French analysis, raw text to trees', perSecond(analysis));
  print('Figures alone', perSecond(figures));
  print('Memory after analysis and figures', `${Math.round(residentMegabytes())} MB`);
  const translate = (line: string) => translateLine(line, engine, glossary);
  const translation = speedOf(lines, translate).wordsPerSecond;
  print('Translation, the same text repeated', perSecond(translation));
  const examples = glossary.entries.flatMap(({ entry }) => entry.examples ?? []).map(({ fr }) => fr);
  const fresh = speedOnce(freshTarget ? linesOf(freshTarget) : examples, translate);
  print('Translation, each line once', perSecond(fresh));
  print('Memory after translation', `${Math.round(residentMegabytes())} MB`);
  print('Cold start: depeche translate', milliseconds(coldStart(['translate', '--quiet'], SENTENCE)));
  print('Cold start: depeche figures', milliseconds(coldStart(['figures'], SENTENCE)));

  const recognizers = speedOf(lines, await loadRecognizers(), { warmUp: 3, seconds: 3 }).wordsPerSecond;
  print('Recognizers-Text, French', perSecond(recognizers));
  print('  French analysis against it', times(analysis / recognizers));
  print('  figures against it', times(figures / recognizers));
  const apertium = apertiumSpeed(text);
  print('Apertium, fra-spa-eng', typeof apertium === 'string' ? apertium : perSecond(apertium));
  if (typeof apertium === 'number') print('  translation against it', times(translation / apertium));
}

await main(process.argv[2] ?? path.join(projectRoot, 'src/tools/bench/sample.txt'), process.argv[3]);
