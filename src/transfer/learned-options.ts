import type { Option } from './decoder.js';
import { F } from './features.js';
import { CLASS_PATTERN } from './figure-classes.js';
import { figureText } from './figure-text.js';
import { keepsMeaning } from './meaning-words.js';
import { carries, invents, keepsMarks, keepsNegation } from './option-guards.js';
import type { OptionMaker } from './option-maker.js';
import { learnedBases } from './phrase-bases.js';
import { REFERENCE_WORDS, SURE } from './reference.js';
import { SenseShifts } from './sense-shifts.js';
import type { SentenceFacts } from './sentence-facts.js';
import type { SettledWords } from './settled-words.js';
import { SpanReader } from './span-reader.js';
import type { Unit } from './units.js';
import { traitsOf } from './word-traits.js';

/** Function words that English may leave out. */
const MAY_VANISH =
  /^(le|la|les|un|des|de|du|à|en|y|que|qu'|se|ce|il|on|dont|qui|lui|leur|tout|bien|même|le~|de~s?|il~|là|si|ne|par|sur|pour|dans|et|avec|celui|celle)$/;

/** English determiners other than "the". */
const DETERMINER = /^(a|an|its|his|her|their|this|that|these|those|our|my|your|all|each|every|any)$/i;

/** Renderings of one unit, and of more, that are looked at in their sentence; the worthiest come first. */
const MAX_SINGLE = 6;
const MAX_PHRASED = 4;

/** Renderings of a sentence's spans from the learned table, but for those that say something else than the French. */
export class LearnedOptions {
  private readonly shifts: SenseShifts;

  constructor(
    private readonly facts: SentenceFacts,
    private readonly maker: OptionMaker,
    private readonly settled: SettledWords,
  ) {
    this.shifts = new SenseShifts(facts, maker);
  }

  of(from: number, to: number): Option[] {
    const { units, marks, business } = this.facts;
    const { weights } = this.maker;
    const out: Option[] = [];
    const doubtful: Option[] = [];
    let reader: SpanReader | undefined;
    const enough = to - from === 1 ? MAX_SINGLE : MAX_PHRASED;
    for (const base of learnedBases(this.facts, this.maker, from, to)) {
      if (out.length === enough) break;
      const tokens = base.classes ? this.fill(base.ids, from, to) : base.tokens;
      if (!tokens) continue;
      const traits = base.classes ? traitsOf(tokens) : base.traits;
      if (!keepsNegation(units, traits, from, to) || invents(units, traits, from, to)) continue;
      if (!keepsMarks(units, traits, from, to)) continue;
      reader ??= new SpanReader(units, marks, from, to, business);
      if (reader.misreads(tokens, traits) || this.settled.contradicts(tokens, from, to)) continue;
      const dropped = !carries(units, traits, from, to);
      if (dropped && to - from === 1) continue;
      if (tokens.length === 0 && !MAY_VANISH.test(units[from].key) && units[from].kind !== 'punct') continue;
      if (this.misowns(tokens, from, to)) continue;
      const text = base.classes ? tokens.join(' ') : base.text;
      const sense = base.classes ? this.shifts.ofText(` ${text} `, from, to) : this.shifts.of(base, from, to);
      const reference = this.reference(tokens, from, to);
      const needless = this.needlessArticles(tokens, from, to);
      const article = this.articles(tokens, from, to);
      const score =
        base.score +
        weights[F.article] * article +
        weights[F.needless] * needless +
        weights[F.sense] * sense +
        weights[F.reference] * reference +
        (dropped ? weights[F.dropped] : 0);
      const kept = keepsMeaning(units, tokens, from, to);
      (kept ? out : doubtful).push({
        tokens,
        text,
        ids: base.ids,
        origins: base.origins,
        values: dropped ? [...base.values, F.dropped, 1] : base.values,
        sense,
        agreed: 0,
        reference,
        needless,
        article,
        lmScore: base.lmScore,
        jointScore: 0,
        jointFloor: -Infinity,
        score,
        estimate: score + weights[F.lm] * base.lmScore,
        origin: 'phrase',
      });
    }
    // One word must come out as something; a phrase can be put together from its words.
    return out.length === 0 && to - from === 1 ? doubtful : out;
  }

  /** "ses effectifs" of a firm are not "her headcount", whatever the table has seen. */
  private misowns(tokens: string[], from: number, to: number): boolean {
    for (let i = from; i < to; i++) {
      const expected = this.facts.expected[i];
      if (expected === SURE.it && tokens.some((t) => /^(he|she)$/i.test(t))) return true;
      if (expected !== SURE.thing && expected !== SURE.things) continue;
      if (tokens.some((t) => /^(his|her|my|our|your)$/i.test(t))) return true;
    }
    return false;
  }

  /** +1 for each pronoun that fits its antecedent, -1 for each that does not. */
  private reference(tokens: string[], from: number, to: number): number {
    let sum = 0;
    for (let i = from; i < to; i++) {
      const expected = this.facts.expected[i];
      if (!expected) continue;
      for (const t of tokens) if (REFERENCE_WORDS.has(t)) sum += expected.has(t) ? 1 : -1;
    }
    return sum;
  }

  /** "The" in the tokens beyond what the units of the span call for. */
  private needlessArticles(tokens: string[], from: number, to: number): number {
    const { units, generic } = this.facts;
    if (generic.size === 0) return 0;
    let needless = 0;
    let called = 0;
    for (let i = from; i < to; i++) {
      if (generic.has(units[i])) needless++;
      else if (units[i].upos === 'DET') called++;
    }
    if (needless === 0) return 0;
    return Math.max(0, tokens.filter((t) => /^the$/i.test(t)).length - called);
  }

  /**
   * Log P of "the" or nothing for each definite article of the span. Other determiners in their place say nothing; with
   * fewer "the" than articles, they are those of the likeliest.
   */
  private articles(tokens: string[], from: number, to: number): number {
    let odds: number[] | undefined;
    for (let i = from; i < to; i++) {
      const { article } = this.facts.units[i];
      if (article !== undefined && !this.facts.generic.has(this.facts.units[i])) (odds ??= []).push(article);
    }
    if (!odds) return 0;
    odds.sort((a, b) => b - a);
    let the = 0;
    let others = 0;
    for (const t of tokens) {
      if (t === 'the' || t === 'The') the++;
      else if (DETERMINER.test(t)) others++;
    }
    let sum = 0;
    for (let k = 0; k < odds.length; k++) {
      if (k < the) sum -= Math.log1p(Math.exp(-odds[k]));
      else if (k >= the + others) sum -= Math.log1p(Math.exp(odds[k]));
    }
    return sum;
  }

  /** Replaces class ids by the figures of the span; null when the classes do not match one to one. */
  private fill(ids: number[], from: number, to: number): string[] | null {
    const { units } = this.facts;
    const figures: Unit[] = [];
    for (let i = from; i < to; i++) if (units[i].kind === 'figure') figures.push(units[i]);
    const tokens: string[] = [];
    for (const id of ids) {
      const word = this.maker.model.words[id];
      if (!CLASS_PATTERN.test(word)) {
        tokens.push(word);
        continue;
      }
      const at = figures.findIndex((u) => u.key === word);
      if (at < 0) return null;
      tokens.push(figureText(figures[at].figure!));
      figures.splice(at, 1);
    }
    return figures.length === 0 ? tokens : null;
  }
}
