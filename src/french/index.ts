export { analyse } from './analyse.js';
export { toConllu } from './conllu.js';
export { splitSentences } from './sentences.js';
