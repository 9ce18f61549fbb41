import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import { need } from '../data.js';
import { report } from '../messages/report.js';
import { sentencesOf } from '../sentences/sentences-of.js';
import { documentLayers } from './document-layer.js';
import { addLayer, describeHidden, type Glossary, type Layer } from './glossary.js';
import { findMatches } from './match.js';

/**
 * Marks the glossary's terms in all French sentences, the document's own on top. Sets `terms` and `overridden` of
 * each, and `file.data.glossary`.
 */
export const findTerms: Plugin<[Glossary], Root> = (shared) => (tree, file) => {
  let glossary = shared;
  for (const layer of documentLayers(tree, file)) {
    glossary = addLayer(glossary, layer);
    reportHidden(file, layer, glossary);
  }
  file.data.glossary = glossary.fingerprint();
  for (const { unit } of sentencesOf(need(file.data.blocks, 'blocks'))) {
    if (unit.foreign) continue;
    const { terms, overridden } = findMatches(unit.analysis, glossary, unit.figures);
    unit.terms = terms;
    unit.overridden = overridden;
  }
};

function reportHidden(file: VFile, layer: Layer, { hides }: Glossary): void {
  for (const placed of layer.entries) {
    for (const shadowing of hides.get(placed) ?? []) {
      report(
        file,
        'glossary-shadowed',
        `\`${placed.entry.fr}\` (${placed.entry.en}) ${describeHidden(shadowing)}`,
        { place: { line: placed.line, column: 1 } },
      );
    }
  }
}
