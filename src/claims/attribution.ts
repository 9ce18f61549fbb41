import type { Figure } from '../figures/types.js';
import type { Discourse } from './discourse.js';
import type { Scene } from './scene.js';
import type { Claim } from './types.js';

export function attributionOf(
  _scene: Scene,
  _discourse: Discourse,
): (figure: Figure) => Pick<Claim, 'attribution' | 'modality'> {
  return () => ({ attribution: null, modality: null });
}
