import { inflectPhrase, tokenise } from '../english/index.js';
import { cognates } from './cognates.js';
import type { Option } from './decoder.js';
import { F } from './features.js';
import { isFunctionWord } from './function-words.js';
import { verbForms } from './generate/verbs.js';
import { keepsMeaning } from './meaning-words.js';
import type { OptionMaker } from './option-maker.js';
import { otherTrade } from './other-trade.js';
import type { SentenceFacts } from './sentence-facts.js';
import { plurals } from './unit-words.js';
import { feature, type Unit } from './units.js';
import { lightens } from './verb-readings.js';

/** More words that are no rendering of a noun, verb or adjective. */
const PREPOSITIONS =
  /^(per|via|than|without|through|between|against|among|because|while|when|where|since|until|during|toward|towards|within)$/;

/** Adds the learned lemmas of unit `i` to `out`, inflected. `entered`: the dictionary has the unit. */
export function fromLemmas(
  { units, since: sinceVerbs, business }: SentenceFacts,
  maker: OptionMaker,
  i: number,
  entered: boolean,
  out: Option[],
): void {
  const { model } = maker;
  const unit = units[i];
  const since = sinceVerbs.has(unit);
  const cls =
    unit.kind === 'verb' ? 'v' : ({ NOUN: 'n', ADJ: 'a', ADV: 'r' } as Record<string, string>)[unit.upos];
  if (!cls) return;
  let learned = model.lemmas(`${cls}:${unit.lemma.toLowerCase()}`);
  if (learned.length === 0 && unit.kind === 'verb' && unit.verb!.reflexive) {
    learned = model.lemmas(`v:${unit.lemma.slice(3)}`);
  }
  // Beside an entry of the dictionary, only what the texts say often counts.
  const floor = entered ? -2.3 : -4;
  for (const { lemma, score } of learned) {
    if (score < floor || isFunctionWord(lemma) || PREPOSITIONS.test(lemma)) continue;
    if (!keepsMeaning([unit], lemma.split(' '), 0, 1)) continue;
    if (business && otherTrade([unit], [lemma], 0, 1)) continue;
    if (lightens([unit], [lemma], 0, 1)) continue;
    if (cls === 'v') {
      for (const { tokens, cost } of verbForms(lemma, unit.verb!, since)) {
        out.push(maker.generated(tokens, 'lemma', [F.lemma, 1, F.lemmaForward, score, F.tense, cost]));
      }
      continue;
    }
    if (unit.degree) {
      const tokens = tokenise(inflectPhrase(lemma, 'adj', unit.degree));
      // "much" was linked to "puissant" by accident.
      if (tokens.length === 1 && /^(more|most|less|least)$/.test(tokens[0])) continue;
      out.push(maker.generated(tokens, 'lemma', [F.lemma, 1, F.lemmaForward, score]));
      continue;
    }
    const plural = cls === 'n' && feature(unit.feats, 'Number') === 'Plur';
    const form = plural ? plurals(lemma, '') : lemma;
    // "further" was linked to "projection" by accident: nobody prints its plural.
    if (plural && !model.knows(form)) continue;
    out.push(maker.generated([form], 'lemma', [F.lemma, 1, F.lemmaForward, score]));
  }
}

/** Adds the English words that an unknown one looks like to `out`. */
export function fromCognates(unit: Unit, maker: OptionMaker, out: Option[]): void {
  const { model } = maker;
  const lemma = unit.verb ? unit.verb.lemma.replace(/^se /, '') : unit.lemma;
  for (const word of cognates(lemma, unit.kind === 'verb' ? 'VERB' : unit.upos, (w) => model.knows(w))) {
    const plural = unit.upos === 'NOUN' && feature(unit.feats, 'Number') === 'Plur';
    const forms = unit.verb
      ? verbForms(word, unit.verb)
      : [{ tokens: [plural ? plurals(word, '') : word], cost: 0 }];
    for (const { tokens, cost } of forms)
      out.push(maker.generated(tokens, 'cognate', [F.lemma, 1, F.lemmaForward, -1, F.tense, cost]));
  }
}
