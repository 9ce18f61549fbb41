/** Assigns dense ids to strings in order of first sight. */
export class Ids {
  readonly strings: string[] = [];
  private readonly ids = new Map<string, number>();

  constructor(first: string[] = []) {
    for (const s of first) this.id(s);
  }

  id(s: string): number {
    let id = this.ids.get(s);
    if (id === undefined) {
      id = this.strings.length;
      this.ids.set(s, id);
      this.strings.push(s);
    }
    return id;
  }

  find(s: string): number | undefined {
    return this.ids.get(s);
  }
}

/** Keys by falling count; equal counts in alphabetical order, so that the same texts give the same ids. */
export function byFrequency(counts: Map<string, number>): string[] {
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([key]) => key);
}

/** Restores the usual casing of sentence-initial words from counts of the same words inside sentences. */
export class Truecaser {
  private readonly counts = new Map<string, Map<string, number>>();

  /** Counts the words of a tokenised sentence, the first one left out. */
  learn(tokens: string[]): void {
    let start = true;
    for (const t of tokens) {
      const letter = /\p{L}/u.test(t);
      if (letter && !start) {
        const key = t.toLowerCase();
        let forms = this.counts.get(key);
        if (!forms) this.counts.set(key, (forms = new Map()));
        forms.set(t, (forms.get(t) ?? 0) + 1);
      }
      if (letter) start = false;
      else if (/^[.!?:]$/.test(t)) start = true;
    }
  }

  /** Returns the tokens with sentence starts in their usual casing. */
  apply(tokens: string[]): string[] {
    let start = true;
    return tokens.map((t) => {
      const letter = /\p{L}/u.test(t);
      const first = start && letter;
      if (letter) start = false;
      else if (/^[.!?:]$/.test(t)) start = true;
      if (!first || !/^\p{Lu}/u.test(t)) return t;
      return this.usual(t);
    });
  }

  private usual(t: string): string {
    const forms = this.counts.get(t.toLowerCase());
    if (!forms) return t;
    let best = t;
    let most = 0;
    for (const [form, n] of forms) if (n > most || (n === most && form < best)) [best, most] = [form, n];
    return best;
  }
}
