export type { Block, Metadata, SentenceUnit } from './data.js';
export { combineLayers, type Glossary, type Layer } from './glossary/glossary.js';
export { loadLayer } from './glossary/load.js';
export type { Entry, TermMatch } from './glossary/types.js';
export { createPipeline, type PipelineOptions } from './pipeline.js';
export { readDocument } from './read/read.js';
export type { Engine, Translation, TranslationInput } from './transfer/types.js';
export { loadEngine } from './translate/engines.js';
export { type TranslatedLine, translateLine } from './translate/translate-line.js';
