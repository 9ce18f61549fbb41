import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import type { Item } from '../checks/relations.js';
import { type Block, need, type SentenceUnit } from '../data.js';
import type { Figure } from '../figures/types.js';
import type { Span } from '../french/types.js';
import { report } from '../messages/report.js';
import { sentencesOf } from '../sentences/sentences-of.js';
import { sha256 } from '../util/hash.js';
import { aboutFigures } from './about.js';
import type { About } from './about-types.js';
import { attributionOf } from './attribution.js';
import { linkComparisons } from './comparison.js';
import { Discourse } from './discourse.js';
import { readEntities } from './entities.js';
import { learnFined, learnTarget, learnThings, learnTrade } from './learn.js';
import { learnNames } from './names.js';
import { objectOf } from './object.js';
import { piecesOf } from './pieces.js';
import { type Scene, sceneOf } from './scene.js';
import { statementOf, type Told } from './statement.js';
import { completeTables, type Placed } from './table-metric.js';
import { aboutCells } from './tables.js';
import { timeOf } from './time.js';
import { follow } from './topic.js';
import { valuesOf } from './values.js';

/** Turns the figures into claims, in the order of the text. Sets `file.data.claims` and `file.data.entities`. */
export const readClaims: Plugin<[], Root> = () => (tree, file) => {
  const blocks = need(file.data.blocks, 'blocks');
  const lines = need(file.data.lines, 'lines');
  const source = String(file.value);
  const { datelines, published } = need(file.data.metadata, 'metadata');
  const scenes = [...sentencesOf(blocks)].flatMap(({ unit, block }) =>
    piecesOf(unit).map((piece) => ({
      unit: piece,
      block,
      scene: sceneOf(piece, datelineLength(unit, block, datelines)),
    })),
  );
  learnNames(scenes.map(({ scene }) => scene));
  const discourse = new Discourse(scenes);
  learnTrade(
    scenes.map(({ scene }) => scene),
    discourse,
  );
  const cells = aboutCells(tree, blocks, discourse, published);
  const ids = new Map<string, number>();
  const claimed: Item[] = [];
  const placed: Placed[] = [];
  const hashed = hashOnce();
  let sentence = 0;
  let paragraph: Block | null = null;
  for (const { unit, block, scene } of scenes) {
    if (block.kind === 'paragraph' && block !== paragraph) discourse.startParagraph();
    paragraph = block;
    learnThings(scene, discourse);
    learnTarget(scene, discourse);
    learnFined(scene, discourse);
    const abouts = cells.get(unit) ?? aboutFigures(scene, discourse, published);
    // of an overlong sentence, its hash
    const text = unit.text.length > 2000 ? hashed(unit.text) : unit.text;
    const here: Told[] = [];
    unit.figures.forEach((figure, i) => {
      const start = block.map.start(unit.offset + figure.start);
      const end = block.map.end(unit.offset + figure.end);
      // the date of a dateline is the publication date
      if (block.metadata || datelines.some((line) => start < line.end && end > line.start)) return;
      if (figure.unresolved) reportUnresolved(file, figure, start, end);
      const { subject, metric, time } = abouts[i];
      const { line, column } = lines.point(start);
      here.push({
        figure,
        claim: {
          id: contentId(figure, text, ids),
          ...valuesOf(figure),
          subject,
          metric,
          object: objectOf(scene, i, subject, metric, discourse),
          time: time === undefined ? timeOf(scene, i, abouts) : time,
          attribution: null,
          modality: null,
          comparison: null,
          statement: '',
          source: { line, column, start, end, quote: source.slice(start, end) },
        },
      });
    });
    finish(scene, here, discourse);
    for (const told of here) {
      claimed.push({ ...told, sentence, block: blocks.indexOf(block) });
      placed.push({ ...told, at: block });
    }
    sentence++;
    if (block.kind !== 'cell') remember(scene, abouts, block, discourse);
  }
  completeTables(placed, discourse.sales);
  file.data.claimed = claimed;
  file.data.claims = claimed.map(({ claim }) => claim);
  file.data.entities = readEntities(
    scenes.map(({ scene }) => scene),
    discourse,
  );
};

/** What a sentence says of its figures together: comparisons, speaker, statements. */
function finish(scene: Scene, here: Told[], discourse: Discourse): void {
  linkComparisons(scene, here);
  const said = attributionOf(scene, discourse);
  for (const { claim, figure } of here) Object.assign(claim, said(figure, claim.metric));
  for (const told of here) told.claim.statement = statementOf(told, here);
}

/** What the next sentence may refer to. */
function remember(scene: Scene, abouts: About[], block: Block, discourse: Discourse): void {
  const { figures } = scene.unit;
  const last = abouts.findLast(
    ({ metric }, i) => metric && !/^(?:date|duration|rank)$/.test(figures[i].type),
  );
  discourse.metric = last?.metric ?? null;
  discourse.last = last ?? discourse.last;
  abouts.forEach((about, i) => {
    discourse.tell(figures[i], about);
  });
  const sales = abouts.find(({ metric }) => /^(?:sales|revenue)$/.test(metric ?? ''))?.metric;
  if (sales) discourse.sales = sales;
  discourse.macro = last?.macro ?? (discourse.macro && block.kind !== 'heading');
  follow(scene, discourse);
}

function reportUnresolved(file: VFile, figure: Figure, start: number, end: number): void {
  const { point } = need(file.data.lines, 'lines');
  report(
    file,
    'figure-unresolved',
    `Unexpected relative date \`${figure.quote}\`, expected a publication date to refer to`,
    { place: { start: point(start), end: point(end) } },
  );
}

/** Length of the dateline at the start of a sentence, agency and dash included ("Paris, 20 nov. 2025 (Agence) – "). */
function datelineLength(unit: SentenceUnit, block: Block, datelines: Span[]): number {
  const start = block.map.start(unit.offset);
  const line = datelines.find((span) => span.start < start + unit.text.length && span.end > start);
  if (!line || line.start > start + 40) return 0;
  const end = line.end - start;
  const rest = /^[^–—]{0,60}?(?:\s[-–—]\s|[–—]\s?)/.exec(unit.text.slice(Math.max(0, end - 3)));
  return rest ? Math.max(0, end - 3) + rest[0].length : end;
}

/** Hash of a long text; the pieces of a sentence share it. */
function hashOnce(): (text: string) => string {
  let last = { text: '', hash: '' };
  return (text) => {
    if (text !== last.text) last = { text, hash: sha256(text) };
    return last.hash;
  };
}

/** From the figure and its sentence; a number is added for the same figure in the same words again. */
function contentId(figure: Figure, text: string, ids: Map<string, number>): string {
  const key = sha256(`${figure.type}\t${figure.value}\t${figure.range}\t${figure.quote}\t${text}`).slice(
    0,
    8,
  );
  const nth = (ids.get(key) ?? 0) + 1;
  ids.set(key, nth);
  return nth === 1 ? `c${key}` : `c${key}-${nth}`;
}
