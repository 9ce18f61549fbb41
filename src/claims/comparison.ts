import type { Figure } from '../figures/types.js';
import type { Scene } from './scene.js';
import type { Claim } from './types.js';
export function linkComparisons(_scene: Scene, _here: { claim: Claim; figure: Figure }[]): void {}
