import { expect } from 'vitest';

/** Every claim's slice of the source is its quote, and its line and column lead there. */
export function assertGrounded(
  source: string,
  claims: { source: { start: number; end: number; quote: string; line: number; column: number } }[],
): void {
  const lines = source.split(/(?<=\n|\r(?!\n))/);
  for (const { start, end, quote, line, column } of claims.map((claim) => claim.source)) {
    expect(source.slice(start, end)).toBe(quote);
    const before = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length, 0);
    expect(before + column - 1).toBe(start);
  }
}
