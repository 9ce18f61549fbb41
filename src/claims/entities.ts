import type { Discourse } from './discourse.js';
import type { Scene } from './scene.js';
import type { Entity } from './types.js';

/** Names of the document, most frequent first, then in order of the text. */
export function readEntities(scenes: Scene[], discourse: Discourse): Entity[] {
  const found = new Map<string, Entity>();
  for (const scene of scenes) {
    for (const run of scene.names) {
      const known = scene.subjects.find(({ first, last }) => first <= run.first && last >= run.last)?.rows[0];
      const name = known ? known.en : discourse.full(run.name);
      const id = slug(name);
      if (id === '') continue;
      const place = known && (known.is === 'place' || known.is === 'city');
      const entity = found.get(id) ?? {
        id,
        name,
        type: place ? 'place' : discourse.isFirm(name) ? 'organization' : 'other',
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
