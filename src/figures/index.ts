export { findDateline } from './dateline.js';
export { countedNoun } from './french/noun.js';
export { inheritedOf } from './french/table.js';
export { figureReader, readFigures } from './read.js';
export { type WriteOptions, writeFigure, writeNumber } from './write/figure.js';
