import { american, inflectPhrase, tokenise } from '../english/index.js';
import { writeFigure } from '../figures/index.js';
import type { Figure } from '../figures/types.js';
import type { Sentence } from '../french/types.js';
import { genericArticles } from './articles.js';
import { BY_AMOUNT } from './by-amount.js';
import { cognates } from './cognates.js';
import { Surroundings } from './context.js';
import { type JointScore, NO_WORD, type Option, type OptionTable } from './decoder.js';
import { dictionary, type Rendering, type Sense } from './dictionary.js';
import { F, FEATURE_COUNT, FEATURES, type Weights } from './features.js';
import { CLASS_PATTERN, WHOLE_FIGURE } from './figure-classes.js';
import { figureText } from './figure-text.js';
import { isFunctionWord } from './function-words.js';
import { futureForms, modalForms } from './generate/modals.js';
import { verbForms } from './generate/verbs.js';
import { keepsMeaning } from './meaning-words.js';
import { includesVerb, misreads } from './misreadings.js';
import type { TransferModel } from './model.js';
import { nameParts } from './names.js';
import { itemOf } from './normalise.js';
import { carries, invents, keepsMarks, keepsNegation } from './option-guards.js';
import { otherTrade } from './other-trade.js';
import { MAX_PHRASE, phraseHash } from './phrase-table.js';
import { expectedWords, REFERENCE_WORDS } from './reference.js';
import { ruledTokens } from './restriction.js';
import { senseFeatures } from './sense.js';
import { sinceVerbs } from './since.js';
import { DICTIONARY_POS, isMeasureOfTerm, itemOfUnit, participleOf, plurals } from './unit-words.js';
import { feature, type Unit } from './units.js';

/** All ways to render the spans of one sentence's units, best estimate first in each span. */
export function collectOptions(
  units: Unit[],
  model: TransferModel,
  joint: JointScore,
  previous: Sentence | null = null,
  business = false,
): OptionTable {
  const collector = new Collector(units, model, joint, previous, business);
  return units.map((_, i) => collector.spansAt(i));
}

const MAX_OPTIONS = 24;

/** An entry's words are no surprise, however seldom the texts have them: least log-probability by the joint model. */
const JOINT_FLOOR = { word: -4, multiword: -2 };

/** What a needless article costs, in weighted nats. */
const GENERIC_COST = 2.5;

/** A learned option without its sentence. */
export interface LearnedBase {
  tokens: string[];
  ids: number[];
  /** Per token, the place in the phrase of the unit it comes from. */
  origins: number[];
  features: Float32Array;
  score: number;
  lmScore: number;
  /** Whether figures have to be put in. */
  classes: boolean;
}

class Collector {
  private readonly ids: Int32Array;
  private readonly surroundings: Surroundings;
  private readonly weights: Float32Array;
  /** Verbs that "depuis" puts into the perfect. */
  private readonly since: Set<Unit>;
  /** Definite articles that English does without. */
  private readonly generic: Set<Unit>;
  /** Parts of names of several words. */
  private readonly names: Set<Unit>;
  /** English pronouns that fit each unit by its antecedent. */
  private readonly expected: (Set<string> | null)[];
  /** Renderings of each unit that the context classifier knows, padded with spaces, with their shifts. */
  private readonly senses: { text: string; shift: number }[][];

  constructor(
    private readonly units: Unit[],
    private readonly model: TransferModel,
    private readonly joint: JointScore,
    previous: Sentence | null,
    private readonly business: boolean,
  ) {
    this.ids = Int32Array.from(units, (u) => (u.kind === 'term' ? -1 : model.sourceId(u.key)));
    this.surroundings = new Surroundings(units);
    this.weights = weightVector(model.weights);
    // What the tense must become by rule is not left to the learned table.
    this.since = sinceVerbs(units);
    this.generic = genericArticles(units, this.surroundings);
    this.names = nameParts(
      units,
      (form) => dictionary().find(itemOf(form)) !== undefined,
      (form) =>
        dictionary()
          .find(itemOf(form))
          ?.every((s) => /^(adj|v)$/.test(s.pos)) === true,
    );
    units.forEach((u, i) => {
      if (
        ruledTokens(units, i) ||
        this.since.has(u) ||
        this.names.has(u) ||
        isMeasureOfTerm(u) ||
        isNameOnly(u)
      )
        this.ids[i] = -1;
    });
    this.senses = units.map((_, i) => this.sensesOf(i));
    this.expected = units.map((u) => expectedWords(u, this.surroundings, previous, business));
  }

  spansAt(i: number): Option[][] {
    const spans: Option[][] = [this.single(i)];
    for (let length = 1; length <= MAX_PHRASE && i + length <= this.units.length; length++) {
      if (this.ids[i + length - 1] < 0) break;
      spans[length - 1] = [...(spans[length - 1] ?? []), ...this.learned(i, i + length)];
    }
    this.locutions(i, spans);
    return Array.from(spans, (options) => this.finish(this.placed(options ?? [], i)));
  }

  /** Adds what the joint model says of options that start at unit `i`, before anything stands to their left. */
  private placed(options: Option[], i: number): Option[] {
    const weight = this.weights[F.joint];
    for (const option of options) {
      const { ids, from } = option;
      let score = 0;
      for (let k = 0; k < ids.length; k++) {
        from[k] += i;
        const word = this.joint(
          from[k],
          ids[k - 3] ?? NO_WORD,
          ids[k - 2] ?? NO_WORD,
          ids[k - 1] ?? NO_WORD,
          ids[k],
        );
        score += Math.max(option.jointFloor, word);
      }
      option.jointScore = score;
      option.estimate += weight * score;
    }
    return options;
  }

  /** Entries of several words that were not merged: those whose words stand together in English order too. */
  private locutions(i: number, spans: Option[][]): void {
    if (this.names.has(this.units[i])) return;
    const dict = dictionary();
    const first = itemOfUnit(this.units[i]);
    const reach = first === '' ? 0 : dict.reach(first);
    let key = first;
    const slots = new Map<string, Figure>();
    const shorter: [Option[], Option][] = [];
    if (this.units[i].figure) slots.set(first, this.units[i].figure!);
    for (let length = 2; length <= reach && i + length <= this.units.length; length++) {
      const unit = this.units[i + length - 1];
      if (unit.words[0] !== this.units[i + length - 2].words.at(-1)! + 1) return;
      let item = itemOfUnit(unit);
      if (item === '') return;
      if (unit.figure) {
        if (slots.has(item)) item = `${item.slice(0, -1)}2}`;
        slots.set(item, unit.figure);
      }
      key += ` ${item}`;
      if (!dict.hasPrefix(key)) return;
      for (const sense of dict.find(key) ?? []) {
        if (!LOCUTION.has(sense.pos)) continue;
        // "en vue de" leaves no "en vue" behind.
        if (sense.pos === 'prep') for (const [span, option] of shorter) span.splice(span.indexOf(option), 1);
        if (sense.pos === 'prep') shorter.length = 0;
        sense.renderings.forEach((rendering, rank) => {
          const tokens = this.slotted(tokenise(rendering.text.replace("one's", 'its')), slots);
          if (invents(this.units, tokens, i, i + length)) return;
          const option = this.generated(tokens, `dictionary ${sense.fr}`, {
            dictionary: 1,
            rank,
            multiword: 1,
            locution: length,
          });
          const span = (spans[length - 1] ??= []);
          span.push(option);
          if (sense.pos === 'adv') shorter.push([span, option]);
        });
      }
    }
  }

  private sensesOf(i: number): { text: string; shift: number }[] {
    if (this.ids[i] < 0) return [];
    const { model, units } = this;
    const renderings = this.learnedBases(i, i + 1).map((b) => ({
      text: b.tokens.join(' '),
      prior: b.features[F.forward],
    }));
    if (renderings.length < 2) return [];
    const features = senseFeatures(units[i], units[i - 1], units[i + 1], this.surroundings);
    const shifts = model.senses.shifts(units[i].key, renderings, features);
    return renderings.map((r, k) => ({ text: r.text === '' ? '' : ` ${r.text} `, shift: shifts[k] }));
  }

  /** Sum over units of the shift of the rendering that the tokens contain; the empty one when they contain none. */
  private senseShift(tokens: string[], from: number, to: number): number {
    const text = ` ${tokens.join(' ')} `;
    let sum = 0;
    for (let i = from; i < to; i++) {
      let best = 0;
      let length = -1;
      for (const { text: t, shift } of this.senses[i]) {
        if (t.length > length && (t === '' ? to - from > 1 || tokens.length === 0 : text.includes(t))) {
          best = shift;
          length = t.length;
        }
      }
      sum += best;
    }
    return sum;
  }

  private takesInfinitive(unit: Unit): boolean {
    return this.surroundings
      .childrenOf(unit)
      .some((c) => c.verb?.tense === 'Inf' && c.deprel.startsWith('xcomp'));
  }

  /** +1 for each pronoun that fits its antecedent, -1 for each that does not. */
  private reference(tokens: string[], from: number, to: number): number {
    let sum = 0;
    for (let i = from; i < to; i++) {
      const expected = this.expected[i];
      if (!expected) continue;
      for (const t of tokens) if (REFERENCE_WORDS.has(t)) sum += expected.has(t) ? 1 : -1;
    }
    return sum;
  }

  /** Merges equal renderings (what two sources agree on is marked so), sorts, cuts. */
  private finish(options: Option[]): Option[] {
    const best = new Map<string, Option>();
    for (const o of options) {
      const key = o.tokens.join(' ');
      const old = best.get(key);
      if (!old) {
        best.set(key, o);
        continue;
      }
      const kept = o.score > old.score ? o : old;
      if (kept.agreed === 0 && o.origin[0] !== old.origin[0]) this.agree(kept);
      best.set(key, kept);
    }
    const out = [...best.values()].sort((a, b) => b.estimate - a.estimate);
    if (out.length > MAX_OPTIONS) out.length = MAX_OPTIONS;
    return out;
  }

  private agree(option: Option): void {
    option.agreed = 1;
    option.score += this.weights[F.agreed];
    option.estimate += this.weights[F.agreed];
  }

  private learned(from: number, to: number): Option[] {
    const out: Option[] = [];
    const doubtful: Option[] = [];
    for (const base of this.learnedBases(from, to)) {
      const tokens = base.classes ? this.fill(base.ids, from, to) : base.tokens;
      if (!tokens) continue;
      if (!keepsNegation(this.units, tokens, from, to) || invents(this.units, tokens, from, to)) continue;
      if (!keepsMarks(this.units, tokens, from, to)) continue;
      if (misreads(this.units, tokens, from, to, this.business)) continue;
      const dropped = !carries(this.units, tokens, from, to);
      if (dropped && to - from === 1) continue;
      if (tokens.length === 0 && !MAY_VANISH.test(this.units[from].key) && this.units[from].kind !== 'punct')
        continue;
      const sense = this.senseShift(tokens, from, to);
      const features = dropped ? Float32Array.from(base.features) : base.features;
      if (dropped) features[F.dropped] = 1;
      const reference = this.reference(tokens, from, to);
      const score =
        base.score -
        GENERIC_COST * this.needlessArticles(tokens, from, to) +
        this.weights[F.sense] * sense +
        this.weights[F.reference] * reference +
        (dropped ? this.weights[F.dropped] : 0);
      const kept = keepsMeaning(this.units, tokens, from, to);
      (kept ? out : doubtful).push({
        tokens,
        ids: base.ids,
        from: base.origins.slice(),
        features,
        sense,
        agreed: 0,
        reference,
        lmScore: base.lmScore,
        jointScore: 0,
        jointFloor: -Infinity,
        score,
        estimate: score + this.weights[F.lm] * base.lmScore,
        origin: 'phrase',
      });
    }
    // One word must come out as something; a phrase can be put together from its words.
    return out.length === 0 && to - from === 1 ? doubtful : out;
  }

  /** "The" in the tokens beyond what the units of the span call for. */
  private needlessArticles(tokens: string[], from: number, to: number): number {
    const span = this.units.slice(from, to);
    if (!span.some((u) => this.generic.has(u))) return 0;
    const called = span.filter((u) => u.upos === 'DET' && !this.generic.has(u)).length;
    return Math.max(0, tokens.filter((t) => /^the$/i.test(t)).length - called);
  }

  /** What does not depend on the sentence, kept from one sentence to the next. */
  private learnedBases(from: number, to: number): LearnedBase[] {
    const { model } = this;
    const proper = this.units.slice(from, to).some((u) => u.upos === 'PROPN' || u.kind === 'figure');
    const key = (phraseHash(this.ids, from, to) * 8 + (to - from)) * 2 + (proper ? 1 : 0);
    let bases = model.bases.get(key);
    if (!bases) {
      bases = model.phrases.find(this.ids, from, to).map(({ ids: printed, origins, scores }) => {
        const ids = proper ? printed : printed.map((id) => model.commonCase(id));
        const features = new Float32Array(FEATURE_COUNT);
        features[F.forward] = scores[0];
        features[F.backward] = scores[1];
        features[F.lexicalForward] = scores[2];
        features[F.lexicalBackward] = scores[3];
        features[F.learned] = to - from;
        if (ids.length === 0) features[F.empty] = 1;
        const tokens = ids.map((id) => american(model.words[id], (w) => model.knows(w)));
        const { score, lmScore } = this.weigh(tokens, ids, features);
        return {
          tokens,
          ids,
          origins,
          features,
          score,
          lmScore,
          classes: tokens.some((t) => CLASS_PATTERN.test(t)),
        };
      });
      if (model.bases.size > 60_000) model.bases.clear();
      model.bases.set(key, bases);
    }
    return bases;
  }

  /** Replaces class ids by the figures of the span; null when the classes do not match one to one. */
  private fill(ids: number[], from: number, to: number): string[] | null {
    const figures: Unit[] = [];
    for (let i = from; i < to; i++) if (this.units[i].kind === 'figure') figures.push(this.units[i]);
    const tokens: string[] = [];
    for (const id of ids) {
      const word = this.model.words[id];
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

  private single(i: number): Option[] {
    const unit = this.units[i];
    if (unit.kind === 'figure' && unit.key === WHOLE_FIGURE) {
      return [this.fixed(tokenise(writeFigure(unit.figure!)), 'figure')];
    }
    if (unit.kind === 'figure')
      return [this.fixed([figureText(unit.figure!)], 'figure', [this.model.wordId(unit.key)])];
    if (unit.kind === 'term') {
      const { entry } = unit.term!;
      const plural = unit.term!.plural ?? feature(unit.feats, 'Number') === 'Plur';
      const text =
        entry.pos === 'noun' && plural
          ? plurals(entry.en, entry.plural ?? '')
          : unit.degree
            ? inflectPhrase(entry.en, 'adj', unit.degree)
            : entry.en;
      if (entry.pos === 'verb' && unit.verb)
        return verbForms(entry.en, unit.verb, this.since.has(unit)).map((f) =>
          this.generated(f.tokens, `term ${entry.fr}`, { tense: f.cost }),
        );
      return [this.fixed(tokenise(text), `term ${entry.fr}`)];
    }
    if (unit.kind === 'punct') {
      const mark = PUNCTUATION[unit.key] ?? unit.key;
      const options = [this.fixed([mark], 'punctuation')];
      if (unit.key === ',') options.push(this.generated([], 'punctuation', { empty: 2 }));
      return options;
    }
    if (isMeasureOfTerm(unit)) return [this.fixed(['by'], 'rule measure-of-term')];
    if (unit.key === 'il~') return [this.fixed([], 'rule expletive-clitic')];
    const ruled = ruledTokens(this.units, i);
    if (ruled) return [this.fixed(ruled.tokens, `rule ${ruled.rule}`)];
    if (unit.key === BY_AMOUNT) return [this.fixed(['by'], 'rule by-amount')];
    if (unit.verb?.lemma === 'aller' && !unit.senses && this.takesInfinitive(unit)) {
      return futureForms(unit.verb).map(({ tokens, cost }) =>
        this.generated(tokens, 'rule near-future', { dictionary: 1, tense: cost }),
      );
    }
    const modal = unit.verb && !unit.senses ? modalForms(unit.verb) : null;
    if (modal)
      return modal.map(({ tokens, cost }) =>
        this.generated(tokens, 'rule modal', { dictionary: 1, tense: cost }),
      );
    if (this.names.has(unit)) return [this.fixed([unit.surface], 'name')];
    const out: Option[] = [];
    // Of function words the learned table knows more than any dictionary.
    if (unit.senses || this.ids[i] < 0 || !FUNCTIONAL.test(unit.upos)) this.fromDictionary(i, out);
    if (unit.senses) return out;
    this.fromLemmas(unit, out);
    if (out.length === 0) this.fromCognates(unit, out);
    // "Barbade" has an English name, so the French one is no choice.
    const named =
      unit.upos === 'PROPN' &&
      this.lookup(unit).some((s) => s.pos === 'name' && !s.context && s.fr === unit.surface);
    if ((unit.upos === 'PROPN' && !named) || unit.upos === 'X' || unit.upos === 'NUM' || out.length === 0)
      this.copy(unit, out);
    return out;
  }

  private fromDictionary(i: number, out: Option[]): void {
    const unit = this.units[i];
    const senses = unit.senses ?? this.lookup(unit);
    const held = senses.filter((s) => s.context && this.surroundings.holds(s.context, unit));
    const usable = [...held, ...senses.filter((s) => !s.context)];
    const list = usable.length > 0 ? usable : senses;
    const seen = new Set<string>();
    list.forEach((sense) => {
      sense.renderings.forEach((rendering, rank) => {
        if (seen.has(rendering.text) || includesVerb(this.units, [rendering.text], i + 1)) return;
        seen.add(rendering.text);
        for (const { tokens, cost } of this.inflections(unit, sense, rendering)) {
          out.push(
            this.generated(tokens, `dictionary ${sense.fr}`, {
              dictionary: 1,
              rank,
              context: held.includes(sense) ? 1 : held.length > 0 ? -1 : 0,
              multiword: unit.senses ? 1 : 0,
              tense: cost,
            }),
          );
        }
      });
    });
  }

  private lookup(unit: Unit): Sense[] {
    const dict = dictionary();
    const lemma = unit.lemma.toLowerCase();
    const pos = unit.kind === 'verb' ? 'v' : (DICTIONARY_POS[unit.upos] ?? '');
    const keys = [unit.kind === 'verb' ? lemma : itemOf(lemma), itemOf(unit.surface)];
    // The lemma of a participle used as an adjective may be its verb: "plafonnée" is found as "plafonné".
    if (unit.upos === 'ADJ') keys.push(keys[1].replace(/(?<=[éiust])e$/, ''));
    const found = dict.find(keys[0]) ?? dict.find(keys[1]) ?? [];
    if (unit.upos === 'NUM') return found.filter((s) => s.pos === 'num' || s.fr === unit.surface);
    const participle = participleOf(unit);
    if (found.length === 0 && participle !== '')
      return (dict.find(participle) ?? []).filter((s) => s.pos === 'v' && !s.context);
    const fits = (s: Sense) => s.pos === pos || (unit.upos === 'PROPN' && s.pos === 'name');
    const same = keys.map((key) => (dict.find(key) ?? []).filter(fits)).find((s) => s.length > 0) ?? [];
    if (same.length > 0) return same;
    if (unit.kind === 'verb' && unit.verb!.reflexive) {
      // "se vendre" without an entry of its own reads as "be sold".
      return (dict.find(lemma.replace(/^se /, '')) ?? []).filter((s) => s.pos === 'v' && !s.context);
    }
    if (unit.upos === 'ADJ' || unit.upos === 'NOUN' || unit.upos === 'PROPN') {
      const capital = unit.upos === 'PROPN' || /^\p{Lu}/u.test(unit.surface);
      return found.filter((s) => s.pos === 'n' || s.pos === 'adj' || (s.pos === 'name' && capital));
    }
    return pos === '' || pos === 'det' ? [] : found.filter((s) => s.pos !== 'v');
  }

  private inflections(unit: Unit, sense: Sense, rendering: Rendering): { tokens: string[]; cost: number }[] {
    if (sense.pos === 'v' && unit.kind !== 'verb') {
      // A participle that the tagger took for an adjective.
      return [{ tokens: tokenise(inflectPhrase(rendering.text, 'verb', 'pastpart')), cost: 0 }];
    }
    if (unit.kind === 'verb' && sense.pos === 'v') {
      return verbForms(rendering.text, unit.verb!, this.since.has(unit)).map((f) => ({
        tokens: this.slotted(f.tokens, unit.slots),
        cost: f.cost,
      }));
    }
    const plural = unit.senses ? unit.key.endsWith('.p') : feature(unit.feats, 'Number') === 'Plur';
    if (unit.degree && sense.pos === 'adj') {
      return [{ tokens: tokenise(inflectPhrase(rendering.text, 'adj', unit.degree)), cost: 0 }];
    }
    const text = sense.pos === 'n' && plural ? plurals(rendering.text, rendering.plural) : rendering.text;
    return [{ tokens: this.slotted(tokenise(text.replace("one's", 'its')), unit.slots), cost: 0 }];
  }

  private slotted(tokens: string[], slots: Map<string, Figure> | undefined): string[] {
    if (!slots || slots.size === 0) return tokens;
    const out: string[] = [];
    for (let k = 0; k < tokens.length; k++) {
      // The tokeniser takes a slot apart: "{", "money", "}".
      const figure =
        tokens[k] === '{' && tokens[k + 2] === '}' ? slots.get(`{${tokens[k + 1]}}`) : slots.get(tokens[k]);
      if (!figure) {
        out.push(tokens[k]);
        continue;
      }
      const text = figureText(figure);
      // "au {quarter}" is "in the first half", but "at the end of the first half".
      if (/^(end|beginning|start) of /.test(text) && out.at(-1) === 'the' && out.at(-2) === 'in')
        out[out.length - 2] = 'at';
      out.push(text);
      if (tokens[k] === '{') k += 2;
    }
    return out;
  }

  private fromLemmas(unit: Unit, out: Option[]): void {
    const cls =
      unit.kind === 'verb' ? 'v' : ({ NOUN: 'n', ADJ: 'a', ADV: 'r' } as Record<string, string>)[unit.upos];
    if (!cls) return;
    let learned = this.model.lemmas(`${cls}:${unit.lemma.toLowerCase()}`);
    if (learned.length === 0 && unit.kind === 'verb' && unit.verb!.reflexive) {
      learned = this.model.lemmas(`v:${unit.lemma.slice(3)}`);
    }
    // Beside an entry of the dictionary, only what the texts say often counts.
    const floor = out.length > 0 ? -2.3 : -4;
    for (const { lemma, score } of learned) {
      if (score < floor || isFunctionWord(lemma) || PREPOSITIONS.test(lemma)) continue;
      if (!keepsMeaning([unit], lemma.split(' '), 0, 1)) continue;
      if (this.business && otherTrade([unit], [lemma], 0, 1)) continue;
      if (cls === 'v') {
        for (const { tokens, cost } of verbForms(lemma, unit.verb!, this.since.has(unit))) {
          out.push(this.generated(tokens, 'lemma', { lemma: 1, lemmaForward: score, tense: cost }));
        }
        continue;
      }
      if (unit.degree) {
        const tokens = tokenise(inflectPhrase(lemma, 'adj', unit.degree));
        out.push(this.generated(tokens, 'lemma', { lemma: 1, lemmaForward: score }));
        continue;
      }
      const plural = cls === 'n' && feature(unit.feats, 'Number') === 'Plur';
      const form = plural ? plurals(lemma, '') : lemma;
      // "further" was linked to "projection" by accident: nobody prints its plural.
      if (plural && !this.model.knows(form)) continue;
      out.push(this.generated([form], 'lemma', { lemma: 1, lemmaForward: score }));
    }
  }

  private fromCognates(unit: Unit, out: Option[]): void {
    const lemma = unit.verb ? unit.verb.lemma.replace(/^se /, '') : unit.lemma;
    for (const word of cognates(lemma, unit.kind === 'verb' ? 'VERB' : unit.upos, (w) =>
      this.model.knows(w),
    )) {
      const plural = unit.upos === 'NOUN' && feature(unit.feats, 'Number') === 'Plur';
      const forms = unit.verb
        ? verbForms(word, unit.verb)
        : [{ tokens: [plural ? plurals(word, '') : word], cost: 0 }];
      for (const { tokens, cost } of forms)
        out.push(this.generated(tokens, 'cognate', { lemma: 1, lemmaForward: -1, tense: cost }));
    }
  }

  private copy(unit: Unit, out: Option[]): void {
    out.push(
      this.generated([unit.surface], 'copy', { copy: unit.upos === 'PROPN' && out.length === 0 ? 0 : 1 }),
    );
  }

  private fixed(tokens: string[], origin: string, ids?: number[]): Option {
    return this.option(tokens, new Float32Array(FEATURE_COUNT), origin, ids);
  }

  private generated(
    tokens: string[],
    origin: string,
    values: Partial<Record<keyof typeof F, number>>,
  ): Option {
    const features = new Float32Array(FEATURE_COUNT);
    for (const name in values) features[F[name as keyof typeof F]] = values[name as keyof typeof F]!;
    return this.option(tokens, features, origin);
  }

  private option(tokens: string[], features: Float32Array, origin: string, ids?: number[]): Option {
    const lmIds = ids ?? tokens.map((t) => this.model.wordId(t));
    const { score, lmScore } = this.weigh(tokens, lmIds, features);
    return {
      tokens,
      ids: lmIds,
      from: lmIds.map(() => 0),
      features,
      sense: 0,
      agreed: 0,
      reference: 0,
      lmScore,
      jointScore: 0,
      jointFloor: origin.startsWith('dictionary')
        ? JOINT_FLOOR[features[F.multiword] > 0 ? 'multiword' : 'word']
        : -Infinity,
      score,
      estimate: score + this.weights[F.lm] * lmScore,
      origin,
    };
  }

  /** Fills in the features every option has, and sums up. */
  private weigh(tokens: string[], ids: number[], features: Float32Array): { score: number; lmScore: number } {
    const { model, weights } = this;
    features[F.words] = tokens.length;
    features[F.phrases] = 1;
    let score = 0;
    for (let f = 1; f < FEATURE_COUNT; f++) score += weights[f] * features[f];
    let lmScore = 0;
    for (let k = 0; k < ids.length; k++) {
      lmScore += model.lm.score(model.lm.state(ids[k - 3] ?? -1, ids[k - 2] ?? -1, ids[k - 1] ?? -1), ids[k]);
    }
    return { score, lmScore };
  }
}

/** "Bon Marché" is a shop, whatever the texts say of "bon marché". */
function isNameOnly({ senses, upos, lemma }: Unit): boolean {
  if (upos !== 'PROPN' || !senses?.every((s) => s.pos === 'name')) return false;
  return (
    dictionary()
      .find(lemma)
      ?.some((s) => s.pos !== 'name') === true
  );
}

/** Function words that English may leave out. */
const MAY_VANISH =
  /^(le|la|les|un|des|de|du|à|en|y|que|qu'|se|ce|il|on|dont|qui|lui|leur|tout|bien|même|le~|de~s?|il~|là|si|ne|par|sur|pour|dans|et|avec|celui|celle)$/;

const FUNCTIONAL = /^(ADP|SCONJ|CCONJ|PRON|DET|AUX|PART)$/;

/** More words that are no rendering of a noun, verb or adjective. */
const PREPOSITIONS =
  /^(per|via|than|without|through|between|against|among|because|while|when|where|since|until|during|toward|towards|within)$/;

const LOCUTION = new Set(['adv', 'prep', 'conj', 'phr', 'det', 'pron', 'intj']);

const PUNCTUATION: Record<string, string> = {
  '«': '"',
  '»': '"',
  '“': '"',
  '”': '"',
  '–': '–',
  '—': '—',
  '…': '...',
};

export function weightVector(weights: Weights): Float32Array {
  return Float32Array.from(FEATURES, (name) => weights[name]);
}
