import { analyseForm, inflectPhrase, tokenise } from '../english/index.js';
import { writeFigure, writeNumber } from '../figures/index.js';
import type { Figure } from '../figures/types.js';
import { cognates } from './cognates.js';
import { Surroundings } from './context.js';
import type { Option, OptionTable } from './decoder.js';
import { dictionary, type Rendering, type Sense } from './dictionary.js';
import { F, FEATURE_COUNT, FEATURES, type Weights } from './features.js';
import { CLASS_PATTERN, WHOLE_FIGURE } from './figure-classes.js';
import { isFunctionWord } from './function-words.js';
import { modalForms } from './generate/modals.js';
import { verbForms } from './generate/verbs.js';
import type { TransferModel } from './model.js';
import { itemOf } from './normalise.js';
import { MAX_PHRASE, phraseHash } from './phrase-table.js';
import { senseFeatures } from './sense.js';
import { feature, type Unit } from './units.js';

/** All ways to render the spans of one sentence's units, best estimate first in each span. */
export function collectOptions(units: Unit[], model: TransferModel): OptionTable {
  const collector = new Collector(units, model);
  return units.map((_, i) => collector.spansAt(i));
}

const MAX_OPTIONS = 24;
const LEXICAL = /^(NOUN|VERB|ADJ|PROPN|NUM)$/;
/** Verbs that English may express by an auxiliary or leave out. */
const LIGHT = new Set(['être', 'avoir', 'faire', 'pouvoir', 'devoir', 'aller', 'venir', 'se faire']);

/** A learned option without its sentence. */
export interface LearnedBase {
  tokens: string[];
  ids: number[];
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
  /** Renderings of each unit that the context classifier knows, padded with spaces, with their shifts. */
  private readonly senses: { text: string; shift: number }[][];

  constructor(
    private readonly units: Unit[],
    private readonly model: TransferModel,
  ) {
    this.ids = Int32Array.from(units, (u) => (u.kind === 'term' ? -1 : model.sourceId(u.key)));
    this.surroundings = new Surroundings(units);
    this.weights = weightVector(model.weights);
    this.senses = units.map((_, i) => this.sensesOf(i));
  }

  spansAt(i: number): Option[][] {
    const spans: Option[][] = [];
    for (let length = 1; length <= MAX_PHRASE && i + length <= this.units.length; length++) {
      if (this.ids[i + length - 1] < 0) {
        if (length === 1) spans.push(this.finish(this.single(i)));
        break;
      }
      const learned = this.learned(i, i + length);
      if (length === 1) spans.push(this.finish([...this.single(i), ...learned]));
      else spans.push(this.finish(learned));
    }
    return spans;
  }

  private sensesOf(i: number): { text: string; shift: number }[] {
    if (this.ids[i] < 0) return [];
    const { model, units } = this;
    const renderings = this.learnedBases(i, i + 1).map((b) => ({ text: b.tokens.join(' '), prior: b.features[F.forward] }));
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
    for (const base of this.learnedBases(from, to)) {
      const tokens = base.classes ? this.fill(base.ids, from, to) : base.tokens;
      if (!tokens) continue;
      if (!this.keepsNegation(tokens, from, to)) continue;
      const dropped = !this.carries(tokens, from, to);
      if (dropped && to - from === 1) continue;
      const sense = this.senseShift(tokens, from, to);
      const features = dropped ? Float32Array.from(base.features) : base.features;
      if (dropped) features[F.dropped] = 1;
      const score = base.score + this.weights[F.sense] * sense + (dropped ? this.weights[F.dropped] : 0);
      out.push({
        tokens,
        ids: base.ids,
        features,
        sense,
        agreed: 0,
        lmScore: base.lmScore,
        score,
        estimate: score + this.weights[F.lm] * base.lmScore,
        origin: 'phrase',
      });
    }
    return out;
  }

  /** What does not depend on the sentence, kept from one sentence to the next. */
  private learnedBases(from: number, to: number): LearnedBase[] {
    const { model } = this;
    const key = phraseHash(this.ids, from, to) * 8 + (to - from);
    let bases = model.bases.get(key);
    if (!bases) {
      bases = model.phrases.find(this.ids, from, to).map(({ ids, scores }) => {
        const features = new Float32Array(FEATURE_COUNT);
        features[F.forward] = scores[0];
        features[F.backward] = scores[1];
        features[F.lexicalForward] = scores[2];
        features[F.lexicalBackward] = scores[3];
        features[F.learned] = to - from;
        if (ids.length === 0) features[F.empty] = 1;
        const tokens = ids.map((id) => model.words[id]);
        const { score, lmScore } = this.weigh(tokens, ids, features);
        return { tokens, ids, features, score, lmScore, classes: tokens.some((t) => CLASS_PATTERN.test(t)) };
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
      tokens.push(figureText(figures[at]));
      figures.splice(at, 1);
    }
    return figures.length === 0 ? tokens : null;
  }

  /** A negated verb keeps its negation, whatever the learned table says. */
  private keepsNegation(tokens: string[], from: number, to: number): boolean {
    for (let i = from; i < to; i++) {
      if (
        (this.units[i].verb?.negated || this.units[i].verb?.negator) &&
        !tokens.some((t) => NEGATIVE.test(t))
      )
        return false;
    }
    return true;
  }

  /** A content word never becomes function words alone. */
  private carries(tokens: string[], from: number, to: number): boolean {
    let content = false;
    for (let i = from; i < to; i++) {
      const u = this.units[i];
      if (
        u.kind === 'figure' ||
        (u.kind === 'verb' && !LIGHT.has(u.lemma)) ||
        (u.kind === 'word' && LEXICAL.test(u.upos))
      )
        content = true;
    }
    if (!content) {
      // A finite verb never vanishes, not even "être".
      const alone = this.units[from];
      return !(to - from === 1 && alone.kind === 'verb' && tokens.length === 0);
    }
    return tokens.some((t) => !isFunctionWord(t));
  }

  private single(i: number): Option[] {
    const unit = this.units[i];
    if (unit.kind === 'figure' && unit.key === WHOLE_FIGURE) {
      return [this.fixed(tokenise(writeFigure(unit.figure!)), 'figure')];
    }
    if (unit.kind === 'figure')
      return [this.fixed([figureText(unit)], 'figure', [this.model.wordId(unit.key)])];
    if (unit.kind === 'term') {
      const { entry } = unit.term!;
      const plural = feature(unit.feats, 'Number') === 'Plur';
      const text = entry.pos === 'noun' && plural ? plurals(entry.en, entry.plural ?? '') : entry.en;
      if (entry.pos === 'verb' && unit.verb)
        return verbForms(entry.en, unit.verb).map((f) => this.fixed(f.tokens, `term ${entry.fr}`));
      return [this.fixed(tokenise(text), `term ${entry.fr}`)];
    }
    if (unit.kind === 'punct') {
      const mark = PUNCTUATION[unit.key] ?? unit.key;
      const options = [this.fixed([mark], 'punctuation')];
      if (unit.key === ',') options.push(this.generated([], 'punctuation', { dropped: 0.5 }));
      return options;
    }
    if (unit.key === 'il~') return [this.fixed([], 'rule expletive-clitic')];
    if (unit.key === 'que~') return [this.fixed(['only'], 'rule ne-que')];
    const modal = unit.verb && !unit.senses ? modalForms(unit.verb) : null;
    if (modal) return modal.map(({ tokens, cost }) => this.generated(tokens, 'rule modal', { dictionary: 1, tense: cost }));
    const out: Option[] = [];
    this.fromDictionary(i, out);
    if (unit.senses) return out;
    this.fromLemmas(unit, out);
    if (out.length === 0) this.fromCognates(unit, out);
    if (unit.upos === 'PROPN' || unit.upos === 'X' || unit.upos === 'NUM' || out.length === 0)
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
        if (seen.has(rendering.text)) return;
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
    const found =
      dict.find(unit.kind === 'verb' ? lemma : itemOf(lemma)) ?? dict.find(itemOf(unit.surface)) ?? [];
    const same = found.filter((s) => s.pos === pos || (unit.upos === 'PROPN' && s.pos === 'name'));
    if (same.length > 0) return same;
    if (unit.kind === 'verb' && unit.verb!.reflexive) {
      // "se vendre" without an entry of its own reads as "be sold".
      return (dict.find(lemma.replace(/^se /, '')) ?? []).filter((s) => s.pos === 'v' && !s.context);
    }
    if (unit.upos === 'ADJ' || unit.upos === 'NOUN' || unit.upos === 'PROPN') {
      return found.filter((s) => s.pos === 'n' || s.pos === 'adj' || s.pos === 'name');
    }
    return pos === '' || pos === 'det' ? [] : found.filter((s) => s.pos !== 'v');
  }

  private inflections(unit: Unit, sense: Sense, rendering: Rendering): { tokens: string[]; cost: number }[] {
    if (unit.kind === 'verb' && sense.pos === 'v') {
      return verbForms(rendering.text, unit.verb!).map((f) => ({
        tokens: this.slotted(f.tokens, unit),
        cost: f.cost,
      }));
    }
    const plural = unit.senses ? unit.key.endsWith('.p') : feature(unit.feats, 'Number') === 'Plur';
    if (unit.degree && sense.pos === 'adj') {
      return [{ tokens: tokenise(inflectPhrase(rendering.text, 'adj', unit.degree)), cost: 0 }];
    }
    const text = sense.pos === 'n' && plural ? plurals(rendering.text, rendering.plural) : rendering.text;
    return [{ tokens: this.slotted(tokenise(text.replace("one's", 'its')), unit), cost: 0 }];
  }

  private slotted(tokens: string[], unit: Unit): string[] {
    if (!unit.slots) return tokens;
    const out: string[] = [];
    for (let k = 0; k < tokens.length; k++) {
      // The tokeniser takes a slot apart: "{", "money", "}".
      const figure =
        tokens[k] === '{' && tokens[k + 2] === '}'
          ? unit.slots.get(`{${tokens[k + 1]}}`)
          : unit.slots.get(tokens[k]);
      if (!figure) {
        out.push(tokens[k]);
        continue;
      }
      out.push(slotText(figure));
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
    for (const { lemma, score } of learned) {
      if (cls === 'v') {
        for (const { tokens, cost } of verbForms(lemma, unit.verb!)) {
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
      out.push(
        this.generated([plural ? plurals(lemma, '') : lemma], 'lemma', { lemma: 1, lemmaForward: score }),
      );
    }
  }

  private fromCognates(unit: Unit, out: Option[]): void {
    const lemma = unit.verb ? unit.verb.lemma.replace(/^se /, '') : unit.lemma;
    for (const word of cognates(lemma, unit.kind === 'verb' ? 'VERB' : unit.upos, (w) => this.model.knows(w))) {
      const plural = unit.upos === 'NOUN' && feature(unit.feats, 'Number') === 'Plur';
      const forms = unit.verb ? verbForms(word, unit.verb) : [{ tokens: [plural ? plurals(word, '') : word], cost: 0 }];
      for (const { tokens, cost } of forms) out.push(this.generated(tokens, 'cognate', { lemma: 1, lemmaForward: -1, tense: cost }));
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
      features,
      sense: 0,
      agreed: 0,
      lmScore,
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

const NEGATIVE =
  /^(not|n't|no|never|nor|neither|none|nothing|nobody|nowhere|without|cannot|un\w{4,}|in\w{6,}|dis\w{5,}|fail\w*|lack\w*|refus\w+)$/i;

const DICTIONARY_POS: Record<string, string> = {
  NOUN: 'n',
  ADJ: 'adj',
  ADV: 'adv',
  ADP: 'prep',
  CCONJ: 'conj',
  SCONJ: 'conj',
  PRON: 'pron',
  DET: 'det',
  INTJ: 'intj',
  PROPN: 'name',
  NUM: 'num',
  AUX: 'v',
  VERB: 'v',
};

const PUNCTUATION: Record<string, string> = {
  '«': '"',
  '»': '"',
  '“': '"',
  '”': '"',
  '–': '–',
  '—': '—',
  '…': '...',
};

function figureText(unit: Unit): string {
  return slotText(unit.figure!);
}

/** What stands in the English for the span that a figure's class replaced. */
function slotText(figure: Figure): string {
  return figure.type === 'date' ? writeFigure(figure) : writeNumber(figure);
}

function plurals(text: string, plural: string): string {
  // "sales" for "chiffre d'affaires" is plural as it stands.
  if (plural === '-' || analyseForm(text.slice(text.lastIndexOf(' ') + 1)).some((a) => a.feature === 'pl'))
    return text;
  return plural !== '' ? plural : inflectPhrase(text, 'noun', 'pl');
}

export function weightVector(weights: Weights): Float32Array {
  return Float32Array.from(FEATURES, (name) => weights[name]);
}
