import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { tokenise } from '../../english/index.js';
import { classifyEnglish, FIGURE_CLASSES } from '../../transfer/figure-classes.js';
import { packPhraseTable } from '../../transfer/phrase-table.js';
import { reorder } from '../../transfer/reorder.js';
import { SwapModel } from '../../transfer/swap.js';
import { baseKey, type Unit } from '../../transfer/units.js';
import { SPECIALS } from '../../transfer/vocabulary.js';
import { packContainer, packStrings } from '../../util/container.js';
import { indexSections } from '../../util/hash-index.js';
import { numberPairs, symmetrise, trainDirection } from './align.js';
import { readEnglish, readTrainingPairs } from './corpus.js';
import { kneserNey } from './kneser-ney.js';
import { learnArticles } from './learn-articles.js';
import { learnJoint } from './learn-joint.js';
import { learnSenses } from './learn-senses.js';
import { learnSwaps } from './learn-swaps.js';
import { learnLemmas } from './lemmas.js';
import { learnPhrases } from './phrases.js';
import { sourceSide } from './source-side.js';
import { byFrequency, Ids, Truecaser } from './vocabulary.js';

/** Words the language model knows; 16-bit ids. */
const VOCABULARY = 65000;

/**
 * Learns the translation model from the parallel and English texts below a folder.
 *
 * Usage: `tsx src/tools/mt/train.ts DATA OUTPUT [EVERY]`; EVERY = 10 takes every tenth line, for a quick try. Deterministic: the same texts give the same bytes.
 */
function main(): void {
  const [data, output, every = '1'] = process.argv.slice(2);
  if (!data || !output) {
    process.stderr.write('usage: train.ts DATA OUTPUT [EVERY]\n');
    process.exitCode = 2;
    return;
  }
  const clock = Date.now();
  const log = (what: string) =>
    process.stderr.write(`${((Date.now() - clock) / 1000).toFixed(0)} s  ${what}\n`);

  const thin = <T>(list: T[]) => list.filter((_, i) => i % Number(every) === 0);
  const pairs = thin(readTrainingPairs(data));
  const english = thin(readEnglish(data));
  log(`${pairs.length} pairs, ${english.length} English lines`);

  const tokens = pairs.map((p) => tokenise(classifyEnglish(p.en)));
  const news = english.map((line) => tokenise(classifyEnglish(line)));
  const truecaser = new Truecaser();
  for (const t of news) truecaser.learn(t);
  for (const t of tokens) truecaser.learn(t);
  const targets = tokens.map((t) => truecaser.apply(t));
  const newsCased = news.map((t) => truecaser.apply(t));
  log('English tokens');

  const vocabulary = chooseVocabulary([newsCased, targets]);
  const data4 = languageModelText([newsCased, targets.filter((_, i) => pairs[i].weight >= 0.4)], vocabulary);
  const lm = kneserNey(data4, vocabulary.strings.length, {
    bos: SPECIALS.bos,
    eos: SPECIALS.eos,
    minCounts: [3, 4, 5],
  });
  log(
    `language model: ${lm.tables.map((t) => t.length).join(' ')} cells, ${vocabulary.strings.length} words`,
  );

  const french = pairs.map((p) => sourceSide(p.fr));
  log('French units');

  const ordered = french.map((units) => reorder(units, null).units);
  const firstLinks = align(
    ordered.map((s) => s.map(baseKey)),
    targets,
    pairs.map((p) => p.weight),
  );
  log('alignments');
  const swaps = learnSwaps(french, ordered, firstLinks);
  log(`order of N de N: ${(100 * swaps.accuracy).toFixed(1)} % of the training pairs`);
  const swapModel = new SwapModel(swaps.weights);
  const articles = learnArticles(
    french,
    targets,
    firstLinks.map((l, i) => permute(l, ordered[i], french[i])),
    pairs.map((p) => p.weight),
  );
  log(`articles: ${(100 * articles.accuracy).toFixed(1)} % of the pairs kept out`);
  // From here on the keys of what was moved are others.
  const sources = french.map((units) => reorder(units, swapModel).units);
  const links = firstLinks.map((l, i) => permute(l, ordered[i], sources[i]));

  const keys = new Ids();
  const phrases = learnPhrases(
    sources.map((s) => s.map((u) => u.key)),
    targets,
    links,
    pairs.map((p) => p.weight),
    keys,
    vocabulary,
  );
  log(`phrases: ${phrases.length} sources, ${phrases.reduce((n, p) => n + p.options.length, 0)} pairs`);
  const lemmas = learnLemmas(sources, targets, links, vocabulary);
  log(`lemmas: ${lemmas.keys.length}`);

  const renderings = new Map<string, { text: string; prior: number }[]>();
  for (const { source, options } of phrases) {
    if (source.length > 1) continue;
    const list = options.map((o) => ({
      text: o.ids.map((id) => vocabulary.strings[id]).join(' '),
      prior: o.scores[0],
    }));
    renderings.set(keys.strings[source[0]], list);
  }
  const senses = learnSenses(sources, targets, links, renderings);
  log(`senses: ${senses.before.toFixed(3)} to ${senses.after.toFixed(3)} nats a unit`);

  const joint = learnJoint(
    sources,
    targets.map((t) => Int32Array.from(t, (word) => wordId(vocabulary, word))),
    links,
    pairs.map((p) => p.weight),
    log,
  );

  const table = packPhraseTable(phrases);
  mkdirSync(dirname(output), { recursive: true });
  const bytes = packContainer(
    { kind: 'transfer', order: 4 },
    {
      words: packStrings(vocabulary.strings),
      unigrams: lm.unigrams,
      unigramBackoffs: lm.unigramBackoffs,
      bigrams: lm.tables[0],
      trigrams: lm.tables[1],
      fourgrams: lm.tables[2],
      ...indexSections('word', vocabulary.strings),
      ...indexSections('source', keys.strings),
      ...indexSections('lemma', lemmas.keys),
      phraseKeys: table.keys,
      phraseOffsets: table.offsets,
      phraseOptions: table.options,
      lemmaStarts: lemmas.starts,
      lemmaTargets: lemmas.targets,
      lemmaScores: lemmas.scores,
      swaps: swaps.weights,
      senses: senses.weights,
      articles: articles.weights,
      ...joint.sections,
    },
  );
  writeFileSync(output, bytes);
  log(`${(bytes.length / 1e6).toFixed(1)} MB`);
}

function chooseVocabulary(texts: string[][][]): Ids {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const line of text) for (const t of line) counts.set(t, (counts.get(t) ?? 0) + 1);
  const frequent = byFrequency(counts).filter((word) => counts.get(word)! >= 2);
  const ids = new Ids([...SPECIALS.strings, ...Object.values(FIGURE_CLASSES)]);
  for (const word of frequent.slice(0, VOCABULARY)) ids.id(word);
  return ids;
}

/** Id of an English word; names and other unknown words have classes of their own. */
function wordId(vocabulary: Ids, word: string): number {
  return vocabulary.find(word) ?? (/^\p{Lu}/u.test(word) ? SPECIALS.name : SPECIALS.unknown);
}

/** One id sequence with three sentence starts before each sentence, so that every 4-gram lies inside one. */
function languageModelText(texts: string[][][], vocabulary: Ids): Uint16Array {
  let length = 0;
  for (const text of texts) for (const line of text) length += line.length + 4;
  const out = new Uint16Array(length);
  let at = 0;
  for (const text of texts) {
    for (const line of text) {
      for (let i = 0; i < 3; i++) out[at++] = SPECIALS.bos;
      for (const t of line) out[at++] = wordId(vocabulary, t);
      out[at++] = SPECIALS.eos;
    }
  }
  return out;
}

/** Symmetrised links of each pair, `source * 256 + target`. */
function align(sources: string[][], targets: string[][], weights: number[]): number[][] {
  const french = new Ids(['']);
  const english = new Ids(['']);
  const side = (lines: string[][], ids: Ids) => {
    const starts = new Int32Array(lines.length + 1);
    lines.forEach((l, i) => {
      starts[i + 1] = starts[i] + l.length;
    });
    const out = new Int32Array(starts[lines.length]);
    let at = 0;
    for (const l of lines) for (const w of l) out[at++] = ids.id(w);
    return { ids: out, starts };
  };
  const f = side(sources, french);
  const e = side(
    targets.map((t) => t.map(stem)),
    english,
  );
  const w = Float32Array.from(weights);
  const rounds = { uniform: 3, diagonal: 4 };
  const cells = numberPairs(f, e);
  const forward = trainDirection(f, e, w, cells, rounds, false);
  const backward = trainDirection(f, e, w, cells, rounds, true);
  return sources.map((s, i) =>
    symmetrise(
      forward.subarray(e.starts[i], e.starts[i + 1]),
      backward.subarray(f.starts[i], f.starts[i + 1]),
      s.length,
      targets[i].length,
    ),
  );
}

/** The same links for the same units in another order. */
function permute(links: number[], from: Unit[], to: Unit[]): number[] {
  const place = new Map(to.map((u, i) => [u, i]));
  return links.map((l) => place.get(from[l >> 8])! * 256 + (l & 255)).sort((a, b) => a - b);
}

/** Coarse form of an English word for alignment: case and common endings do not matter there. */
function stem(word: string): string {
  const w = word.toLowerCase();
  if (w.length < 5) return w;
  return w.replace(/(?:'s|ies|ied|ing|ed|es|s|ly)$/, '').slice(0, 9);
}

main();
