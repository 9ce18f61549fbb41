/** Word classes learnt from plain text (`build-clusters.ts`): a line of words for each class. */
export class Clusters {
  private readonly classes = new Map<string, number>();

  constructor(text: string) {
    text.split('\n').forEach((line, i) => {
      for (const word of line.split(' ')) if (word !== '') this.classes.set(word, i + 1);
    });
  }

  /** The class of a lower-case form, from 1; 0 when it is unknown. Numbers share a class. */
  of(lower: string): number {
    const code = lower.charCodeAt(0);
    return this.classes.get(code >= 48 && code <= 57 ? '0' : lower) ?? 0;
  }
}
