import type { VFile } from 'vfile';
import { Document, isCollection, isMap, isSeq, type Node, visit } from 'yaml';
import { need } from '../data.js';

/** Keys whose values are short enough for one line. */
const INLINE = new Set([
  'entities',
  'terms',
  'time',
  'range',
  'comparison',
  'figures',
  'summary',
  'relations',
]);

/**
 * The fact sheet of a document, as in `data/schema/facts.schema.json`: plain data, keys in the order of the sheet.
 */
function factSheet(file: VFile) {
  const { data } = file;
  return {
    schema: 1,
    source: {
      path: file.path,
      sha256: need(data.source, 'source').sha256,
      language: need(data.language, 'language'),
      published: need(data.metadata, 'metadata').published,
      words: String(file.value)
        .split(/\s+/)
        .filter((word) => word !== '').length,
    },
    engine: need(data.engine, 'engine'),
    glossary: need(data.glossary, 'glossary'),
    title: need(data.summary, 'summary').title,
    entities: need(data.entities, 'entities'),
    claims: need(data.claims, 'claims'),
    terms: need(data.terms, 'terms'),
    checks: need(data.checks, 'checks'),
  };
}

/** The fact sheet as YAML: block style for claims, one line for each entity, term and ledger. */
export function factsYaml(file: VFile): string {
  const document = new Document(factSheet(file), { aliasDuplicateObjects: false });
  visit(document, {
    Pair(_, pair) {
      const name = String((pair.key as { value?: unknown })?.value);
      if (INLINE.has(name))
        setInline(pair.value as Node, name === 'entities' || name === 'terms' || name === 'relations');
    },
  });
  return document.toString({ lineWidth: 0 });
}

/** Puts a map or list on one line; of a list of maps, each map. The ledgers' `figures` and `terms` are maps. */
function setInline(node: Node, items: boolean): void {
  if (!isCollection(node)) return;
  if (items && isSeq(node)) for (const item of node.items) setInline(item as Node, false);
  else if (isMap(node) || isSeq(node)) node.flow = true;
}
