import { readFigures } from '../../figures/index.js';
import { analyse } from '../../french/index.js';
import { repairApostrophes } from '../../sentences/apostrophes.js';
import { chunksOf } from '../../sentences/chunks.js';
import { unitsOf } from '../../transfer/prepare.js';
import type { Unit } from '../../transfer/units.js';

/** The units of a French training sentence in French order, as the engine sees them (no glossary terms). */
export function sourceSide(printed: string): Unit[] {
  const text = repairApostrophes(printed);
  const figures = readFigures(text);
  return unitsOf({ sentence: analyse(text, { chunks: chunksOf(text, figures) }), figures, terms: [] });
}
