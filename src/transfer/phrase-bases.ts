import { F, type FeatureValues, weightedSum } from './features.js';
import { CLASS_PATTERN } from './figure-classes.js';
import type { OptionMaker } from './option-maker.js';
import { type LearnedOption, MAX_PHRASE } from './phrase-table.js';
import { hashText } from './sense.js';
import type { SentenceFacts } from './sentence-facts.js';
import { traitsOf } from './word-traits.js';
import { freeScore } from './wordings.js';

/** A learned option without its sentence. Of most, the scores alone are ever asked for: words are made when they are. */
export class LearnedBase {
  /** By unit of the phrase, where it was asked for. */
  readonly contained: (Contained | undefined)[] = [];
  private words: LearnedWords | null = null;
  private features: FeatureValues | null = null;

  /**
   * @param ids Words of the model's vocabulary.
   * @param origins Per token, the place in the phrase of the unit it comes from.
   * @param forward log p(e|f)
   * @param worth `score` plus the weighted `lmScore`: what it is worth before its sentence is looked at.
   */
  constructor(
    readonly ids: number[],
    readonly origins: number[],
    readonly forward: number,
    readonly score: number,
    readonly lmScore: number,
    readonly worth: number,
    private readonly printedAs: (id: number) => string,
    private readonly scores: LearnedOption['scores'],
    private readonly units: number,
  ) {}

  get values(): FeatureValues {
    return (this.features ??= valuesOf(this.scores, this.ids.length, this.units));
  }

  get tokens(): string[] {
    return this.known().tokens;
  }

  get text(): string {
    return this.known().text;
  }

  /** The text between blanks, '' for no words. */
  get padded(): string {
    return this.known().padded;
  }

  /** See `word-traits.ts`. */
  get traits(): number {
    return this.known().traits;
  }

  /** Hash of the text for the context classifier. */
  get hash(): number {
    return this.known().hash;
  }

  /** Whether figures have to be put in. */
  get classes(): boolean {
    return this.known().classes;
  }

  private known(): LearnedWords {
    return (this.words ??= wordsOf(this.ids.map(this.printedAs)));
  }
}

interface LearnedWords {
  tokens: string[];
  text: string;
  padded: string;
  traits: number;
  hash: number;
  classes: boolean;
}

/** Features of a rendering of so many words for so many units. */
function valuesOf(scores: LearnedOption['scores'], words: number, units: number): FeatureValues {
  const [forward, backward, lexicalForward, lexicalBackward] = scores;
  const values = [F.forward, forward, F.backward, backward];
  values.push(F.lexicalForward, lexicalForward, F.lexicalBackward, lexicalBackward, F.learned, units);
  if (words === 0) values.push(F.empty, 1);
  return values;
}

function wordsOf(tokens: string[]): LearnedWords {
  const text = tokens.join(' ');
  return {
    tokens,
    text,
    padded: text === '' ? '' : ` ${text} `,
    traits: traitsOf(tokens),
    hash: hashText(text),
    classes: tokens.some((t) => CLASS_PATTERN.test(t)),
  };
}

/** The longest of the renderings of one unit that a text contains. */
interface Contained {
  renderings: LearnedBase[];
  /** -1 when it contains none. */
  place: number;
}

/** Phrases kept unpacked; all are dropped when there are more. */
const MAX_BASES = 60_000;

const UNKNOWN: LearnedBase[] = [];

/** Learned renderings of the units from `from` to `to`, the worthiest first; kept from one sentence to the next: they depend on none. */
export function learnedBases(
  { units, ids: sourceIds }: SentenceFacts,
  maker: OptionMaker,
  from: number,
  to: number,
): LearnedBase[] {
  const { model } = maker;
  const slot = model.phrases.slotOf(sourceIds, from, to);
  if (slot < 0) return UNKNOWN;
  let proper = false;
  for (let i = from; i < to; i++) if (units[i].upos === 'PROPN' || units[i].kind === 'figure') proper = true;
  // Small enough to be an integer for the engine: such keys are found faster.
  const key = (slot * MAX_PHRASE + to - from - 1) * 2 + (proper ? 1 : 0);
  const known = model.bases.get(key);
  if (known) return known;
  const printedAs = (id: number): string => model.american(id);
  const bases = model.phrases.optionsAt(slot, to - from).map(({ ids: printed, origins, scores }) => {
    const ids = proper ? printed : printed.map((id) => model.commonCase(id));
    const score = weightedSum(maker.weights, ids.length, valuesOf(scores, ids.length, to - from));
    const lmScore = freeScore(model.lm, ids);
    const worth = score + maker.weights[F.lm] * lmScore;
    return new LearnedBase(ids, origins, scores[0], score, lmScore, worth, printedAs, scores, to - from);
  });
  bases.sort((a, b) => b.worth - a.worth);
  if (model.bases.size > MAX_BASES) model.bases.clear();
  model.bases.set(key, bases);
  return bases;
}
