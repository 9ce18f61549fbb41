/** English morphology and typography: everything a generator needs once it knows which words it wants. */
export { american } from './american.js';
export { article } from './article.js';
export { capitaliseSentence, titleCase } from './capitals.js';
export { detokenise } from './detokenise.js';
export { analyseForm, lemmatise } from './lemmatise.js';
export { isUncountable } from './nouns.js';
export { numberWord, ordinal, ordinalWord } from './number-words.js';
export { inflect, inflectPhrase } from './phrase.js';
export { lowerInitial, properCase } from './proper-words.js';
export { tokenise } from './tokenise.js';
export { type VerbGroupSpec, verbGroup } from './verb-group.js';
export { complementOf, isStative, verbPatterns } from './verb-patterns.js';
