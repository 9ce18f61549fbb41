import type { Root, Table } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Block, SentenceUnit } from '../data.js';
import type { About } from './about.js';
import type { Discourse } from './discourse.js';
import { lexicon } from './lexicon.js';
import { sceneOf } from './scene.js';
import { describe } from './subject.js';

/**
 * What the figures of table cells are about: the row's label says what is measured (or of whom), the column's header
 * when (or what), the document whose table it is.
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
  visit(tree, 'table', (table: Table) => {
    const rows = table.children.map((row) => row.children.map((cell) => byNode.get(cell)));
    const headers = rows[0] ?? [];
    rows.forEach((cells, row) => {
      const label = labelOf(cells[0], discourse);
      cells.forEach((cell, column) => {
        if (!cell) return;
        const header = labelOf(headers[column], discourse);
        for (const unit of cell.sentences)
          found.set(
            unit,
            unit.figures.map((figure) => {
              const isTime = figure.type === 'date' || figure.type === 'duration';
              const subject = label.subject ?? header.subject ?? discourse.main;
              if (isTime && (row === 0 || column === 0))
                return { subject, metric: periodName(String(figure.value), published), macro: false };
              const metric = label.metric ?? header.metric ?? labelOf(headers[0], discourse).metric ?? null;
              return { subject, metric: metric ?? (isTime ? 'date' : null), macro: false };
            }),
          );
      });
    });
  });
  return found;
}

/** Years and quarters in a header say which period a column is for. */
function periodName(value: string, published: string | null): string {
  if (/^\d{4}$/.test(value))
    return published && value >= published.slice(0, 4) ? 'forecast year' : 'fiscal year';
  return 'reporting period';
}

function labelOf(
  block: Block | undefined,
  discourse: Discourse,
): { metric: string | null; subject: string | null } {
  const unit = block?.sentences[0];
  if (!unit || unit.text.trim() === '') return { metric: null, subject: null };
  const scene = sceneOf(unit);
  const metric = scene.metrics[0]?.rows[0].en;
  if (metric) return { metric, subject: null };
  const term = unit.terms.find(({ entry }) => entry.pos === 'noun')?.entry.en;
  if (term) return { metric: term, subject: null };
  const first = scene.words.findIndex(({ upos }) => upos === 'NOUN' || upos === 'PROPN');
  if (first < 0) return { metric: null, subject: null };
  const named = describe(scene, first, discourse);
  if (named && !lexicon().is('generic', scene.words[first].lemma))
    return { metric: null, subject: named.text };
  // what the dictionary made of the label is still what is measured
  const english = unit.translation?.text;
  return {
    metric: english && english !== unit.text ? english.replace(/\s*\(.*\)$/, '').toLowerCase() : null,
    subject: null,
  };
}
