/** Corpus BLEU (Papineni et al. 2002) and chrF2 (Popović 2015) over plain lines; for tuning, close to sacreBLEU's. */
export class Scorer {
  private readonly references: { counts: Map<string, number>[]; length: number }[];
  private readonly characters: Map<string, number>[][];

  constructor(references: string[]) {
    this.references = references.map((r) => {
      const tokens = words(r);
      return { counts: ngrams(tokens, 4, ' '), length: tokens.length };
    });
    this.characters = references.map((r) => ngrams([...r.replace(/\s+/g, '')], 6, ''));
  }

  /** BLEU in percent. */
  bleu(hypotheses: string[]): number {
    const match = [0, 0, 0, 0];
    const total = [0, 0, 0, 0];
    let length = 0;
    let reference = 0;
    hypotheses.forEach((h, i) => {
      const tokens = words(h);
      length += tokens.length;
      reference += this.references[i].length;
      ngrams(tokens, 4, ' ').forEach((counts, n) => {
        for (const [gram, c] of counts) {
          total[n] += c;
          match[n] += Math.min(c, this.references[i].counts[n].get(gram) ?? 0);
        }
      });
    });
    let log = 0;
    for (let n = 0; n < 4; n++) log += Math.log(Math.max(match[n], 0.5) / Math.max(total[n], 1)) / 4;
    return 100 * Math.exp(log) * Math.min(1, Math.exp(1 - reference / Math.max(length, 1)));
  }

  /** chrF2 in percent. */
  chrf(hypotheses: string[]): number {
    const stats = Array.from({ length: 6 }, () => [0, 0, 0]);
    hypotheses.forEach((h, i) => {
      ngrams([...h.replace(/\s+/g, '')], 6, '').forEach((counts, n) => {
        const ref = this.characters[i][n];
        for (const [gram, c] of counts) {
          stats[n][0] += c;
          stats[n][2] += Math.min(c, ref.get(gram) ?? 0);
        }
        for (const c of ref.values()) stats[n][1] += c;
      });
    });
    let sum = 0;
    for (const [hyp, ref, match] of stats) {
      const p = match / Math.max(hyp, 1);
      const r = match / Math.max(ref, 1);
      sum += p + r > 0 ? (5 * p * r) / (4 * p + r) : 0;
    }
    return (100 * sum) / 6;
  }
}

function words(line: string): string[] {
  return line.match(/\d+(?:[.,]\d+)*|[\p{L}\p{M}]+|[^\s\p{L}\p{N}]/gu) ?? [];
}

function ngrams(items: string[], order: number, glue: string): Map<string, number>[] {
  const out = Array.from({ length: order }, () => new Map<string, number>());
  for (let i = 0; i < items.length; i++) {
    let gram = '';
    for (let n = 0; n < order && i + n < items.length; n++) {
      gram = n === 0 ? items[i] : gram + glue + items[i + n];
      out[n].set(gram, (out[n].get(gram) ?? 0) + 1);
    }
  }
  return out;
}
