import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { checkArithmetic } from './checks/arithmetic.js';
import { checkFigures } from './checks/number-ledger.js';
import { checkTerms } from './checks/term-ledger.js';
import { readClaims } from './claims/read-claims.js';
import { emit } from './emit/emit.js';
import { findTerms } from './glossary/find-terms.js';
import type { Glossary } from './glossary/glossary.js';
import { checkLanguage } from './language/check-language.js';
import { checkMarkdown } from './parse/check-markdown.js';
import { readMetadata } from './parse/metadata.js';
import { parseAnyText } from './parse/parse.js';
import { analyseSentences } from './sentences/analyse-sentences.js';
import { segment } from './sentences/segment.js';
import { summarise } from './summary/summarise.js';
import type { Engine } from './transfer/types.js';
import { translateDocument } from './translate/translate-document.js';

/** What a pipeline works with. */
export interface PipelineOptions {
  engine: Engine;
  glossary: Glossary;
}

/**
 * The whole way from a French document to its outputs, in order. Each step reads and sets typed fields of `file.data`
 * (see `data.ts`). A step that fails fatally stops the document; failed checks are messages, and the outputs are made.
 *
 * @example const file = await createPipeline({ engine, glossary }).process(await readDocument('input/a.md'));
 */
export function createPipeline({ engine, glossary }: PipelineOptions) {
  return (
    unified()
      // text → mdast
      .use(remarkParse)
      .use(remarkFrontmatter, ['yaml'])
      .use(remarkGfm)
      .use(parseAnyText)
      .use(checkMarkdown)
      // mdast → what the French says
      .use(readMetadata)
      .use(checkLanguage)
      .use(segment)
      .use(analyseSentences)
      .use(findTerms, glossary)
      // French → English
      .use(translateDocument, engine)
      .use(readClaims)
      .use(summarise)
      // do both sides agree?
      .use(checkFigures)
      .use(checkTerms)
      .use(checkArithmetic)
      // English and facts → files
      .use(emit)
      .freeze()
  );
}
