import type { Chunk, Token } from '../types.js';

/** First and last (exclusive) word of a chunk. */
export interface ChunkRange {
  from: number;
  to: number;
  kind: Chunk['kind'];
}

/**
 * The words of each chunk: those of the tokens that lie wholly inside it. Chunks without a token, and those that
 * overlap an earlier one, are left out.
 *
 * @param tokens of one sentence, with spans in the same text as the chunks
 */
export function chunkRanges(tokens: Token[], chunks: Chunk[]): ChunkRange[] {
  const out: ChunkRange[] = [];
  let token = 0;
  for (const chunk of [...chunks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    while (token < tokens.length && tokens[token]!.start < chunk.start) token++;
    const first = token;
    while (token < tokens.length && tokens[token]!.end <= chunk.end) token++;
    if (token > first)
      out.push({ from: tokens[first]!.firstWord, to: tokens[token - 1]!.lastWord, kind: chunk.kind });
  }
  return out;
}
