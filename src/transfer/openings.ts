import type { JointScore, Option } from './decoder.js';
import type { Hypothesis } from './hypotheses.js';
import type { LanguageModel, LmState } from './language-model.js';

/**
 * First words of the options at one position. Many options begin with the same word, and each is scored once for each
 * hypothesis, when it is first asked for.
 */
export class Openings {
  private readonly words: number[] = [];
  private readonly units: number[] = [];
  private readonly lmScores: number[] = [];
  private readonly jointScores: number[] = [];
  private readonly scored: boolean[] = [];
  private hypothesis: Hypothesis | null = null;
  private state: LmState | null = null;
  /** By span and option; -1 for an option without words. */
  private readonly places: number[][] = [];

  constructor(
    private readonly lm: LanguageModel,
    private readonly joint: JointScore,
  ) {}

  /** Takes up the first `limit` options of each span that begins at unit `from`. */
  read(spans: Option[][], limit: number, from: number): void {
    this.words.length = 0;
    this.units.length = 0;
    for (let k = 0; k < spans.length; k++) {
      this.places[k] ??= [];
      for (let o = 0; o < spans[k].length && o < limit; o++) {
        const { ids, origins } = spans[k][o];
        this.places[k][o] = ids.length === 0 ? -1 : this.place(ids[0], from + origins[0]);
      }
    }
  }

  /** The scores asked for from now on are those behind this hypothesis. */
  follow(hypothesis: Hypothesis): void {
    this.hypothesis = hypothesis;
    this.state = null;
    for (let place = 0; place < this.words.length; place++) this.scored[place] = false;
  }

  /** Place of the first word of an option among the scores; -1 for an option without words. */
  at(span: number, option: number): number {
    const place = this.places[span][option];
    if (place >= 0 && !this.scored[place]) this.score(place);
    return place;
  }

  lmScore(place: number): number {
    return this.lmScores[place];
  }

  jointScore(place: number): number {
    return this.jointScores[place];
  }

  private score(place: number): void {
    const { w1, w2, w3 } = this.hypothesis!;
    const word = this.words[place];
    this.state ??= this.lm.state(w3, w2, w1);
    this.lmScores[place] = this.lm.score(this.state, word);
    this.jointScores[place] = this.joint(this.units[place], w3, w2, w1, word);
    this.scored[place] = true;
  }

  private place(word: number, unit: number): number {
    const { words, units } = this;
    for (let p = 0; p < words.length; p++) if (words[p] === word && units[p] === unit) return p;
    units.push(unit);
    return words.push(word) - 1;
  }
}
