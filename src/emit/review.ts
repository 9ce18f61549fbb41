import type { VFile } from 'vfile';
import { type Block, need, type SentenceUnit } from '../data.js';
import type { Span } from '../french/types.js';
import { REVIEW_STYLE } from './review-style.js';

/** A highlighted stretch of a sentence. Spans of one sentence don't overlap; figures go before terms. */
interface Highlight extends Span {
  kind: 'figure' | 'term';
  title: string;
  id: string;
}

/**
 * The review page: source and English side by side, sentence by sentence; figures and terms marked on both sides with
 * the same number. One file, no script, no link to anywhere, same input, same bytes.
 */
export function reviewPage(file: VFile): string {
  const { title, sentences } = need(file.data.summary, 'summary');
  const checks = need(file.data.checks, 'checks');
  const messages = file.messages.filter(({ fatal }) => fatal === true);
  const rows = need(file.data.blocks, 'blocks').map((block, i) => blockRows(block, i));
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>
${REVIEW_STYLE}</style>
<h1>${escapeHtml(title)}</h1>
<p class="meta">${escapeHtml(file.path)} · ${escapeHtml(need(file.data.metadata, 'metadata').published ?? 'no date')} · ${escapeHtml(need(file.data.engine, 'engine'))}</p>
<section class="summary">
${sentences.map((sentence) => `<p>${escapeHtml(sentence)}</p>`).join('\n')}
</section>
<ul class="checks">
<li>Figures: ${checks.figures.in_translation} of ${checks.figures.source} in the translation</li>
<li>Terms: ${checks.terms.in_translation} of ${checks.terms.source} in the translation</li>
<li>Summary: ${checks.summary.figures} figures, ${checks.summary.ungrounded.length} without source</li>
</ul>
${messages.length > 0 ? `<ul class="problems">\n${messages.map(({ reason, line, column }) => `<li>${line ?? 1}:${column ?? 1} ${escapeHtml(reason)}</li>`).join('\n')}\n</ul>\n` : ''}<table>
<thead><tr><th>Source<th>English</thead>
${rows.join('\n')}
</table>
</html>
`;
}

function blockRows(block: Block, index: number): string {
  const rows = block.sentences.map((unit, i) => sentenceRow(unit, `b${index + 1}s${i + 1}`));
  return `<tbody class="${block.kind}">${rows.map((row) => `\n${row}`).join('')}</tbody>`;
}

function sentenceRow(unit: SentenceUnit, id: string): string {
  const source = sourceHighlights(unit, id);
  const english = unit.translation?.text ?? unit.text;
  return `<tr id="${id}"><td lang="fr">${mark(unit.text, source, 'en')}<td lang="en">${mark(english, targetHighlights(unit, source), 'fr')}`;
}

function sourceHighlights(unit: SentenceUnit, id: string): Highlight[] {
  const figures = unit.figures.map(({ start, end, type, value, range, unit: of }): Omit<Highlight, 'id'> => {
    return {
      start,
      end,
      kind: 'figure',
      title: [type, range ? range.join('–') : value, of].filter((part) => part !== null).join(' '),
    };
  });
  const terms = unit.terms.map(
    ({ start, end, entry }): Omit<Highlight, 'id'> => ({ start, end, kind: 'term', title: entry.en }),
  );
  const free = terms.filter((term) => !figures.some((figure) => overlap(term, figure)));
  return [...figures, ...free]
    .sort((a, b) => a.start - b.start)
    .map((item, i) => ({ ...item, id: `${id}-${i + 1}` }));
}

/** The English of the marked stretches, as the engine aligned them. */
function targetHighlights(unit: SentenceUnit, source: Highlight[]): Highlight[] {
  const targets: Highlight[] = [];
  for (const { source: from, target, kind } of unit.translation?.alignments ?? []) {
    const origin =
      kind === 'figure' || kind === 'term'
        ? source.find((item) => item.kind === kind && overlap(item, from))
        : undefined;
    if (!origin || target.end <= target.start || targets.some((other) => overlap(other, target))) continue;
    targets.push({ ...origin, start: target.start, end: target.end });
  }
  return targets.sort((a, b) => a.start - b.start);
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function mark(text: string, highlights: Highlight[], other: 'fr' | 'en'): string {
  let html = '';
  let at = 0;
  const own = other === 'en' ? 'fr' : 'en';
  const seen = new Set<string>();
  for (const { start, end, kind, title, id } of highlights) {
    const anchor = seen.has(id) ? '' : ` id="${own}-${id}"`;
    seen.add(id);
    html += `${escapeHtml(text.slice(at, start))}<a class="${kind}"${anchor} href="#${other}-${id}" title="${escapeHtml(title)}">${escapeHtml(text.slice(start, end))}</a>`;
    at = end;
  }
  return html + escapeHtml(text.slice(at));
}

function escapeHtml(text: string): string {
  return text.replace(
    /[&<>"]/g,
    (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char]!,
  );
}
