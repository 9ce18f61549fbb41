import { writeFigure } from '../figures/index.js';
import type { Figure } from '../figures/types.js';
import type { Claim } from './types.js';
export function statementOf(claim: Claim, figure: Figure): string {
  return `${claim.subject ?? ''} ${claim.metric ?? ''}: ${writeFigure(figure)}`.trim();
}
