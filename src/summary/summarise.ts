import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import { type Block, need, type SentenceUnit } from '../data.js';
import { sentencesOf } from '../sentences/sentences-of.js';
import { scoreSentences } from './score.js';

/** Sentences of a summary, at most; at least four where the document has as many. */
const MAX_SENTENCES = 6;
const MIN_SENTENCES = 4;
/** Words of English after which the summary is long enough, if it has its least number of sentences. */
const ENOUGH_WORDS = 190;

/** What a sentence loses for each one already taken from its paragraph. */
const CROWDING = 1;

/** Picks title and sentences of the summary from the translation. Sets `file.data.summary`. */
export const summarise: Plugin<[], Root> = () => (_, file) => {
  const blocks = need(file.data.blocks, 'blocks');
  const title = titleOf(
    blocks,
    need(file.data.metadata, 'metadata').datelines.map(({ start }) => start),
  );
  file.data.summary = { title, sentences: pick(blocks) };
};

function english(unit: SentenceUnit): string {
  return (unit.translation?.text ?? unit.text).replace(/\s+/g, ' ').trim();
}

/** The front matter's title, the first heading of the highest rank, or the first sentence without its side clauses. */
function titleOf(blocks: Block[], datelines: number[]): string {
  const headings = blocks.filter(({ kind, sentences }) => kind === 'heading' && sentences.length > 0);
  const title =
    headings.find(({ metadata }) => metadata) ??
    headings.find(({ node }) => node.type === 'heading' && node.depth === 1) ??
    headings[0];
  const heading = title?.sentences.map(english).join(' ').replace(/\.$/, '');
  if (heading) return heading;
  const prose = [...sentencesOf(blocks)].filter(
    ({ unit }) => !datelines.includes(unit.start) || unit.text.length > 60,
  );
  const lead = prose[0] ? english(prose[0].unit) : 'Untitled';
  const cut = lead.length > 90 ? lead.search(/[,;] (?:which|who|after|while|as|a|the|an)\b| –/) : -1;
  return (cut > 30 ? lead.slice(0, cut) : lead).replace(/[.;:,]$/, '') || 'Untitled';
}

function pick(blocks: Block[]): string[] {
  const rest = scoreSentences(blocks);
  const chosen: typeof rest = [];
  let words = 0;
  while (rest.length > 0 && chosen.length < MAX_SENTENCES) {
    if (chosen.length >= MIN_SENTENCES && words >= ENOUGH_WORDS) break;
    // each paragraph has its matter: a second sentence of one must be worth more
    const worth = rest.map(
      ({ score, block }) => score - CROWDING * chosen.filter((other) => other.block === block).length,
    );
    const [next] = rest.splice(worth.indexOf(Math.max(...worth)), 1);
    chosen.push(next);
    words += english(next.unit).split(' ').length;
  }
  return chosen.sort((a, b) => a.order - b.order).map(({ unit }) => english(unit));
}
