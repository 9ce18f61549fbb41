import { amountsLeaveObjects, datesTellWhen } from './chunks/after-parsing.js';
import { mainClausesLead } from './chunks/main-clauses.js';
import { chunkRanges } from './chunks/ranges.js';
import { relativesDepend } from './chunks/relative-clauses.js';
import { rolesAreSingle } from './chunks/single-roles.js';
import { settleChunks } from './chunks/structure.js';
import { type FrenchModels, models } from './model/models.js';
import { parseWords } from './parser/parse.js';
import type { ParserInput } from './parser/parse-words.js';
import type { TaggedWord } from './tagger/morphology.js';
import { tagTokens } from './tagger/tagger.js';
import { TAGS } from './tagger/tags.js';
import { describeToken, type TokenInfo } from './tagger/token-info.js';
import { expandContraction } from './tokens/contractions.js';
import { wordKnowledge } from './tokens/knowledge.js';
import { tokenize } from './tokens/tokenize.js';
import type { Chunk, Sentence, Token, Upos, Word } from './types.js';

/** Options of `analyse`: `offset` is added to every span; `chunks` count from the start of `text`. */
export interface AnalyseOptions {
  offset?: number;
  chunks?: Chunk[];
}

/**
 * Analyses one French sentence: tokens, words, tags, lemmas, tree.
 *
 * `analyse('Le titre recule.').words[2].lemma` is `reculer`.
 */
export function analyse(text: string, options: AnalyseOptions = {}): Sentence {
  return analyser(models())(text, options);
}

/** An `analyse` over given models; the tools use it to try models out. */
export function analyser(loaded: FrenchModels): (text: string, options?: AnalyseOptions) => Sentence {
  const { lexicon, table, clusters } = loaded;
  const infos = new Map<string, TokenInfo>();
  const describe = (form: string): TokenInfo => {
    let info = infos.get(form);
    if (!info) {
      const lower = form.toLowerCase();
      info = describeToken(form, lexicon, table.get(lower), clusters.of(lower));
      if (infos.size > 20000) infos.clear();
      infos.set(form, info);
    }
    return info;
  };
  const knowledge = wordKnowledge(lexicon, table);
  return (text, { offset = 0, chunks = [] } = {}) => {
    // Words are known by the plain hyphen and apostrophe, whichever is printed; tokens keep what is printed.
    const plain = hyphens(text).replace(/(?<=\p{L})[’ʼ]/gu, "'");
    const spans = tokenize(plain, knowledge);
    const forms = spans.map((s) => plain.slice(s.start, s.end));
    const tags = tagTokens(forms.map(describe), loaded.tagFirst, loaded.tagSecond);
    const tagged: TaggedWord[] = [];
    const tokens: Token[] = spans.map((span, i) => {
      const firstWord = tagged.length;
      tagged.push(...wordsOf(forms[i]!, tags[i]!));
      return {
        start: span.start + offset,
        end: span.end + offset,
        form: text.slice(span.start, span.end),
        firstWord,
        lastWord: tagged.length,
      };
    });
    const bundles = loaded.morphology.bundles(tagged, loaded.bundle, new Int32Array(table.bundles.length));
    const input = tagged.map(
      (word, i): ParserInput => ({
        form: word.form,
        tag: word.tag,
        lemma: loaded.morphology.lemma(word, bundles[i]!),
        feats: table.bundles[bundles[i]!]!,
        cluster: clusters.of(word.form.toLowerCase()),
      }),
    );
    const ranges =
      chunks.length === 0
        ? []
        : chunkRanges(
            tokens,
            chunks.map((c) => shifted(c, offset)),
          );
    const tree = parseWords(input, loaded, ranges.length === 0 ? undefined : settleChunks(input, ranges));
    datesTellWhen(tree, ranges);
    amountsLeaveObjects(tree, input, ranges);
    rolesAreSingle(tree, input);
    mainClausesLead(tree, input);
    relativesDepend(tree, input);
    const words: Word[] = tokens.flatMap((token, t) =>
      input.slice(token.firstWord, token.lastWord).map((word, k) => ({
        start: token.start,
        end: token.end,
        // The apostrophe stays the printed one.
        form: token.lastWord - token.firstWord === 1 ? hyphens(token.form) : word.form,
        lemma: word.lemma,
        upos: uposOf(word.tag),
        feats: word.feats,
        head: tree.heads[token.firstWord + k]!,
        deprel: tree.relations[token.firstWord + k]!,
        token: t,
      })),
    );
    return {
      start: offset,
      end: offset + text.length,
      tokens,
      words,
      chunks: chunks.map((c) => shifted(c, offset)),
    };
  };
}

const hyphens = (text: string): string => text.replace(/[\u2010\u2011]/g, '-');

const shifted = (chunk: Chunk, offset: number): Chunk => ({
  ...chunk,
  start: chunk.start + offset,
  end: chunk.end + offset,
});

const index = (name: string): number => TAGS.indexOf(name as 'ADP');
const ADP = index('ADP');
const DET = index('DET');
const PRON = index('PRON');
const ADP_DET = index('ADP+DET');
const ADP_PRON = index('ADP+PRON');

/** The words of a token: two for a contraction tagged as one. */
export function wordsOf(form: string, tag: number): TaggedWord[] {
  const pair = tag === ADP_DET || tag === ADP_PRON ? expandContraction(form) : undefined;
  if (!pair) return [{ form, tag }];
  return [
    { form: pair[0], tag: ADP },
    { form: pair[1], tag: tag === ADP_DET ? DET : PRON },
  ];
}

const UPOS = TAGS.map((name) => name.split(/[.+]/)[0] as Upos);

function uposOf(tag: number): Upos {
  return UPOS[tag]!;
}
