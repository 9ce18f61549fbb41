import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import { need } from '../data.js';
import { sentencesOf } from '../sentences/sentences-of.js';
import type { Glossary } from './glossary.js';
import { matchTerms } from './match.js';

/** Marks the glossary's terms in all French sentences. Sets `terms` of each, and `file.data.glossary`. */
export const findTerms: Plugin<[Glossary], Root> = (glossary) => (_, file) => {
  file.data.glossary = glossary.fingerprint();
  for (const { unit } of sentencesOf(need(file.data.blocks, 'blocks'))) {
    if (!unit.foreign) unit.terms = matchTerms(unit.analysis, glossary, unit.figures);
  }
};
