import type { Root, Table } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Block, SentenceUnit } from '../data.js';
import { inheritedOf } from '../figures/index.js';
import type { Figure } from '../figures/types.js';
import type { About } from './about-types.js';
import { describe } from './describe.js';
import type { Discourse } from './discourse.js';
import { lexicon } from './lexicon.js';
import { type Scene, sceneOf } from './scene.js';
import { isFiniteVerb } from './segments.js';
import type { Claim } from './types.js';

/** What a label of a table says. */
interface Label {
  metric: string | null;
  subject: string | null;
  /** A row that splits the metric above it: a country, a division. */
  part: string | null;
  /** Its date, and what it is to the document. */
  date: Figure | null;
}

const EMPTY: Label = { metric: null, subject: null, part: null, date: null };

/**
 * What the figures of table cells are about: the row's label says what is measured, or which part of the firm it is
 * measured of; the column's header says when. A part is of the metric of the caption, or of the last row with one.
 *
 * @returns Only for sentences of table cells.
 */
export function aboutCells(
  tree: Root,
  blocks: Block[],
  discourse: Discourse,
  published: string | null,
): Map<SentenceUnit, About[]> {
  const byNode = new Map(blocks.map((block) => [block.node, block]));
  const found = new Map<SentenceUnit, About[]>();
  visit(tree, 'table', (table: Table, index, parent) => {
    const rows = table.children.map((row) => row.children.map((cell) => byNode.get(cell)));
    const headers = (rows[0] ?? []).map((cell) => labelOf(cell, discourse));
    // the corner of the table names what all of it measures
    let above =
      headers[0]?.metric ?? captionMetric(byNode, parent?.children.slice(0, index) ?? [], discourse);
    const latest = latestOf(headers, published);
    rows.forEach((cells, row) => {
      const label = row === 0 ? EMPTY : labelOf(cells[0], discourse);
      if (label.metric) above = label.metric;
      cells.forEach((cell, column) => {
        const header = headers[column] ?? EMPTY;
        for (const unit of cell?.sentences ?? []) {
          const about = cellAbout({ label, header, above, discourse, published, latest });
          found.set(
            unit,
            unit.figures.map((figure) => about(figure, row === 0 || column === 0)),
          );
        }
      });
    });
  });
  return found;
}

interface Place {
  label: Label;
  header: Label;
  above: string | null;
  discourse: Discourse;
  published: string | null;
  /** The later of two periods that the table's columns compare; '' when it compares none. */
  latest: string;
}

function cellAbout({ label, header, above, discourse, published, latest }: Place) {
  return (figure: Figure, isLabel: boolean): About => {
    const whose = label.subject ?? header.subject ?? discourse.main;
    const part = label.part ?? header.part;
    const subject = part && whose ? `${whose} ${part}` : (part ?? whose);
    const isTime = figure.type === 'date' || figure.type === 'duration';
    if (isTime && isLabel)
      return { subject: whose, metric: periodName(String(figure.value), published, latest), macro: false };
    const metric =
      (header.metric === 'organic growth' ? header.metric : null) ??
      label.metric ??
      header.metric ??
      above ??
      (isTime ? 'date' : null);
    return { subject, metric, macro: false, time: timeOf(label.date ?? header.date) };
  };
}

function latestOf(headers: Label[], published: string | null): string {
  const values = headers
    .map(({ date }) => date?.value)
    .filter((value) => typeof value === 'string')
    .filter((value) => !published || value.slice(0, 4) <= published.slice(0, 4));
  return values.length === 2 ? [...values].sort()[1]! : '';
}

function timeOf(date: Figure | null): Claim['time'] {
  if (date?.range) return { from: String(date.range[0]), to: String(date.range[1]) };
  return typeof date?.value === 'string' ? { at: date.value } : null;
}

/** Years and quarters in a header say which period a column is for. */
function periodName(value: string, published: string | null, latest: string): string {
  // of two columns, the earlier is what the later is compared with
  if (value < latest && value.length === latest.length)
    return /-Q/.test(value)
      ? 'comparison quarter'
      : /-H/.test(value)
        ? 'comparison half'
        : value.length > 7
          ? 'comparison date'
          : value.length > 4
            ? 'comparison month'
            : 'comparison year';
  // "31/12/2025" heads a column of a balance sheet
  if (value.length > 7) return 'balance sheet date';
  if (/^\d{4}$/.test(value))
    return published && value > published.slice(0, 4) ? 'forecast year' : 'fiscal year';
  return /-Q/.test(value) ? 'reporting quarter' : /-H/.test(value) ? 'reporting half' : 'reporting period';
}

/** The metric that a heading or a line right before the table names. */
function captionMetric(byNode: Map<unknown, Block>, before: unknown[], discourse: Discourse): string | null {
  const block = byNode.get(before.at(-1));
  const unit = block?.sentences.at(-1);
  // a sentence before the table is none of its captions
  const sentence = block?.kind === 'paragraph' && unit?.analysis.words.some(isFiniteVerb);
  if (!unit || unit.text.length > 120 || sentence) return null;
  return labelOf({ ...block!, sentences: [unit] }, discourse).metric;
}

function labelOf(block: Block | undefined, discourse: Discourse): Label {
  const unit = block?.sentences[0];
  if (!unit || !/[\p{L}\d]/u.test(unit.text)) return EMPTY;
  const date = unit.figures.find(({ type }) => type === 'date') ?? null;
  const scene = sceneOf(unit);
  if (TOTAL.test(unit.text)) return { ...EMPTY, date };
  if (ORGANIC.test(unit.text)) return { ...EMPTY, metric: 'organic growth', date };
  const metric = scene.metrics.find(({ first }) => scene.inFigure[first] < 0)?.rows[0].en;
  if (metric) return { ...EMPTY, metric, date };
  if (date || CHANGE.test(unit.text) || isUnit(unit.text)) return { ...EMPTY, date };
  return { ...EMPTY, ...namedIn(scene, unit, discourse) };
}

/** "Total", "Ensemble du groupe": the sum of the rows above. */
const TOTAL = /^(?:sous-)?total(?: (?:du )?groupe| général)?$|^ensemble|^groupe$/i;

/** "Organique", "À périmètre comparable": growth of that kind. */
const ORGANIC =
  /^(?:croissance |variation |évolution |var\.? )?(?:organique|(?:à )?(?:périmètre|taux de change|pcc|tcc|périm).{0,40}(?:comparables?|constants?)|comparables?|organ\.?)/i;

/** "Variation", "Évolution (en %)": says how, not what. */
const CHANGE = /^(?:variation|évolution|var\.?|écart|total|dont|part|%|en %)/i;

/** "En M€", "(millions d'euros)". */
function isUnit(text: string): boolean {
  return inheritedOf(text, '', '', '') != null && text.length < 30;
}

function namedIn(scene: Scene, unit: SentenceUnit, discourse: Discourse): Partial<Label> {
  const first = scene.words.findIndex(({ upos }) => upos === 'NOUN' || upos === 'PROPN' || upos === 'ADJ');
  const named = first < 0 ? null : describe(scene, first, discourse);
  if (named && !lexicon().is('generic', scene.words[first].lemma.toLowerCase()))
    return named.kind === 'firm' || named.kind === 'market'
      ? { subject: named.text }
      : partOf(named.kind, named.text);
  const term = unit.terms.find(({ entry }) => entry.pos === 'noun')?.entry.en;
  if (term) return { metric: term };
  const english = unit.translation?.text.replace(/\s*\(.*\)$/, '').trim();
  return english ? { part: english } : {};
}

const partOf = (kind: string, text: string): Partial<Label> => ({
  part: kind === 'place' ? `in ${text}` : text,
});
