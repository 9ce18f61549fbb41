import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import { need } from '../data.js';
import { report } from '../messages/report.js';
import { namedLayer } from './document-files.js';
import { FormTable } from './form-table.js';
import { type Layer, placeEntry } from './glossary.js';
import { guessEntry } from './guess.js';
import { checkEntry, toEntry } from './schema.js';

/**
 * The terms a document brings along in its front matter, the highest layers. Under `glossary:` stands a map of French
 * to English; or an array of entries as in glossary files, where `pos` may be left out; or the path of a glossary file
 * or folder, from the document's folder; or a list of those, in which paths come first. Faulty ones are messages of the
 * document, and left out.
 *
 * @example glossary: { chiffre d'affaires: sales }
 * @example glossary: terms/energy.yaml
 */
export function documentLayers(tree: Root, file: VFile): Layer[] {
  const [front] = tree.children;
  if (front?.type !== 'yaml' || !/^['"]?glossary/m.test(front.value)) return [];
  const document = parseDocument(front.value);
  // what is no YAML at all was told when the metadata were read
  if (document.errors.length > 0) return [];
  const root = document.get('glossary', true) as Node | undefined;
  if (!root) return [];
  const offset = String(file.value).indexOf(front.value, front.position?.start.offset ?? 0);
  const place = (node: Node) => need(file.data.lines, 'lines').point(offset + (node.range?.[0] ?? 0));
  const layers: Layer[] = [];
  const layer: Layer = { name: file.path, entries: [] };
  const seen = new FormTable();
  for (const { node, value } of items(root, file, place)) {
    if (typeof value === 'string') {
      const named = namedLayer(value, file, place(node));
      if (named) layers.push(named);
      continue;
    }
    const raw = withPos(value);
    const [problem] = checkEntry(raw);
    if (problem) {
      report(file, 'glossary-schema', problem.reason, { place: place(node) });
      continue;
    }
    const placed = placeEntry(toEntry(raw), file.path, place(node).line);
    if (placed.forms.some((form) => seen.rival(form, placed))) {
      const reason = `Unexpected second entry for \`${placed.entry.fr}\` in the front matter, expected one`;
      report(file, 'glossary-duplicate', reason, { place: place(node) });
      continue;
    }
    seen.addAll(placed);
    layer.entries.push(placed);
  }
  return layer.entries.length > 0 ? [...layers, layer] : layers;
}

/** Each item with its value; a map of French to English gives one for each key, a path stands alone. */
function items(
  root: Node,
  file: VFile,
  place: (node: Node) => { line: number; column: number },
): { node: Node; value: unknown }[] {
  const plain = (node: unknown): unknown =>
    isScalar(node)
      ? node.value
      : isSeq(node)
        ? node.items.map(plain)
        : isMap(node)
          ? Object.fromEntries(node.items.map(({ key, value }) => [String(plain(key)), plain(value)]))
          : null;
  if (isSeq(root)) return root.items.map((node) => ({ node: node as Node, value: plain(node) }));
  if (isMap(root)) {
    return root.items.map(({ key, value }) => {
      const more = plain(value);
      const fields = typeof more === 'object' && more !== null ? more : { en: more };
      return { node: key as Node, value: { fr: String(plain(key)), ...fields } };
    });
  }
  if (isScalar(root) && typeof root.value === 'string') return [{ node: root, value: root.value }];
  const reason =
    'Unexpected `glossary` in the front matter, expected a map of French to English, entries, or the path of a glossary';
  report(file, 'glossary-schema', reason, { place: place(root) });
  return [];
}

function withPos(value: unknown): unknown {
  const { fr, en, pos } = (value ?? {}) as Record<string, unknown>;
  // texts that no entry may have are told as they are, not analysed
  if (pos !== undefined || typeof fr !== 'string' || typeof en !== 'string') return value;
  if (checkEntry({ ...(value as object), pos: 'noun' }).length > 0)
    return { ...(value as object), pos: 'noun' };
  return { ...guessEntry(fr, en), ...(value as object) };
}
