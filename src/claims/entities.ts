import type { Block } from '../data.js';
import { sentencesOf } from '../sentences/sentences-of.js';
import { nameRuns } from './subject.js';
import type { Entity } from './types.js';

const FIRM = /\b(?:SA|SE|SAS|Inc|Corp|Ltd|plc|AG|Group|Groupe|Bank|Banque|Capital|Holding|Partners)\b/;

/** Names of the document, most frequent first, then in order of the text. */
export function readEntities(blocks: Block[]): Entity[] {
  const found = new Map<string, Entity>();
  for (const { unit } of sentencesOf(blocks)) {
    for (const { name } of nameRuns(unit.analysis)) {
      const id = slug(name);
      if (id === '') continue;
      const entity = found.get(id) ?? {
        id,
        name,
        type: FIRM.test(name) ? 'organization' : 'other',
        mentions: 0,
      };
      entity.mentions++;
      found.set(id, entity);
    }
  }
  return [...found.values()].sort((a, b) => b.mentions - a.mentions);
}

function slug(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}
