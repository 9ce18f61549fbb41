import { inflectPhrase, ordinal, tokenise } from '../english/index.js';
import { writeFigure } from '../figures/index.js';
import { BY_AMOUNT } from './by-amount.js';
import { TIME_OF_DAY } from './clock-units.js';
import type { Option } from './decoder.js';
import { fromAdjective, fromDictionary, lookup } from './dictionary-options.js';
import { F } from './features.js';
import { WHOLE_FIGURE } from './figure-classes.js';
import { figureText } from './figure-text.js';
import { futureForms, modalForms, savoirForms } from './generate/modals.js';
import { verbForms } from './generate/verbs.js';
import { fromCognates, fromLemmas } from './lemma-options.js';
import { cliticObjects } from './object-clitics.js';
import type { OptionMaker } from './option-maker.js';
import { isPerson } from './persons.js';
import type { SentenceFacts } from './sentence-facts.js';
import type { SettledWords } from './settled-words.js';
import { ALTHOUGH, OF_WHICH, SILENT, THERE, WHOSE } from './unit-keys.js';
import { isMeasureOfTerm, managesTo, plurals } from './unit-words.js';
import { feature, type Unit } from './units.js';

const FUNCTIONAL = /^(ADP|SCONJ|CCONJ|PRON|DET|AUX|PART)$/;

const PUNCTUATION: Record<string, string> = {
  '«': '"',
  '»': '"',
  '“': '"',
  '”': '"',
  '–': '–',
  '—': '—',
  '…': '...',
};

/** What unit `i` may become by itself: by rule, else by the dictionary and whatever knows its words. */
export function unitOptions(
  facts: SentenceFacts,
  maker: OptionMaker,
  settled: SettledWords,
  i: number,
): Option[] {
  const unit = facts.units[i];
  const fixed = fixedOptions(facts, maker, i);
  if (fixed) return fixed;
  const out: Option[] = [];
  // Of function words the learned table knows more than any dictionary.
  if (unit.senses || facts.ids[i] < 0 || !FUNCTIONAL.test(unit.upos)) fromDictionary(facts, maker, i, out);
  fromAdjective(facts, maker, i, out);
  if (unit.senses) return out;
  const learned: Option[] = [];
  fromLemmas(facts, maker, i, out.length > 0, learned);
  out.push(...learned.filter((o) => !settled.contradicts(o.tokens, i, i + 1)));
  if (out.length === 0) fromCognates(unit, maker, out);
  // "Barbade" has an English name, so the French one is no choice.
  const named =
    unit.upos === 'PROPN' &&
    lookup(unit).some((s) => s.pos === 'name' && !s.context && s.fr === unit.surface);
  if ((unit.upos === 'PROPN' && !named) || unit.upos === 'X' || unit.upos === 'NUM' || out.length === 0)
    copy(unit, maker, out);
  return out;
}

/** What a rule says, or null where none does. */
function fixedOptions(facts: SentenceFacts, maker: OptionMaker, i: number): Option[] | null {
  const { units, around, names, since, ruled, expected } = facts;
  const unit = units[i];
  const rule = ruled[i];
  const objects = cliticObjects(unit, units, expected[i]);
  if (objects) return objects.map((tokens) => maker.fixed(tokens, 'rule object-clitic'));
  if (rule) return [maker.fixed(rule.tokens, `rule ${rule.rule}`)];
  if (unit.kind === 'figure' && unit.key === WHOLE_FIGURE)
    return [maker.fixed(tokenise(writeFigure(unit.figure!)), 'figure')];
  if (unit.kind === 'figure') return [maker.figure(figureText(unit.figure!), unit.key)];
  if (unit.kind === 'term') return termOptions(unit, since.has(unit), maker);
  if (unit.kind === 'punct') {
    const mark = PUNCTUATION[unit.key] ?? unit.key;
    return [maker.fixed([mark], 'punctuation')];
  }
  const place = unit.kind === 'word' && ordinalInDigits(unit.surface);
  if (place) return [maker.fixed([place], 'rule ordinal')];
  if (isMeasureOfTerm(unit)) return [maker.fixed(['by'], 'rule measure-of-term')];
  if (unit.key === SILENT) return [maker.fixed([], 'rule silent')];
  if (unit.key === OF_WHICH) {
    const owner = unit.governor?.governor;
    return [maker.fixed(['of', owner && isPerson(owner.lemma) ? 'whom' : 'which'], 'rule some-of-whom')];
  }
  if (unit.key === TIME_OF_DAY) return [maker.fixed([unit.lemma], 'rule time-of-day')];
  if (unit.key === ALTHOUGH) return [maker.fixed(['although'], 'rule although')];
  if (unit.key === WHOSE) return [maker.fixed(['whose'], 'rule whose-object')];
  if (unit.key === THERE) return [maker.fixed(['there'], 'rule there-is')];
  if (unit.key === BY_AMOUNT) return [maker.fixed(['by'], 'rule by-amount')];
  if (unit.verb && !unit.senses) {
    const future =
      unit.verb.lemma === 'aller' &&
      around.childrenOf(unit).some((c) => c.verb?.tense === 'Inf' && c.deprel.startsWith('xcomp'));
    const forms = future
      ? futureForms(unit.verb)
      : managesTo(unit, around)
        ? savoirForms(unit.verb)
        : modalForms(unit.verb);
    const origin = future ? 'rule near-future' : 'rule modal';
    if (forms)
      return forms.map(({ tokens, cost }) =>
        maker.generated(tokens, origin, [F.dictionary, 1, F.tense, cost]),
      );
  }
  return names.has(unit) ? [maker.fixed([unit.surface], 'name')] : null;
}

/** "8e", "23ème", "2nde" that no figure took; '' for anything else. */
function ordinalInDigits(surface: string): string {
  if (!/^[\divx]/i.test(surface)) return '';
  const century = /^([ivx]{1,5})(?:e|è|ème|er)$/i.exec(surface)?.[1];
  if (century && century === century.toUpperCase()) return ordinal(roman(century));
  const number = /^(\d{1,3})(?:e|è|ème|ième|er|ère|re|nde?)s?$/i.exec(surface)?.[1];
  return number ? ordinal(Number(number)) : '';
}

/** Value of a Roman number up to 39: centuries. */
function roman(text: string): number {
  const digits = [...text].map((c) => ({ I: 1, V: 5, X: 10 })[c] ?? 0);
  return digits.reduce((sum, n, k) => sum + (n < (digits[k + 1] ?? 0) ? -n : n), 0);
}

/** The glossary's English, inflected as the French is. */
function termOptions(unit: Unit, since: boolean, maker: OptionMaker): Option[] {
  const { entry } = unit.term!;
  const plural = unit.term!.plural ?? feature(unit.feats, 'Number') === 'Plur';
  const text =
    entry.pos === 'noun' && plural
      ? plurals(entry.en, entry.plural ?? '')
      : unit.degree
        ? inflectPhrase(entry.en, 'adj', unit.degree)
        : entry.en;
  if (entry.pos === 'verb' && unit.verb)
    return verbForms(entry.en, unit.verb, since).map((f) =>
      maker.generated(f.tokens, `term ${entry.fr}`, [F.tense, f.cost]),
    );
  return [maker.fixed(tokenise(text), `term ${entry.fr}`)];
}

function copy(unit: Unit, maker: OptionMaker, out: Option[]): void {
  const free = unit.upos === 'PROPN' && out.length === 0;
  // "49,2" without a unit is a number all the same.
  const text = unit.upos === 'NUM' ? unit.surface.replace(/^(\d+),(\d+)$/, '$1.$2') : unit.surface;
  out.push(maker.generated([text], 'copy', free ? [] : [F.copy, 1]));
}
