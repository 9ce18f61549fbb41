export { readFigures } from './read.js';
export type { Figure, FigureContext, FigureForm, FigureType, FigureValue, Qualifier } from './types.js';
