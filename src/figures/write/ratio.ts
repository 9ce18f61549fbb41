import { numberWord, ordinalWord } from '../../english/number-words.js';
import { fold } from '../french/token.js';
import type { Figure } from '../types.js';
import { few } from './duration.js';
import { grouped } from './number.js';

const VERBS: Record<number, [base: string, third: string, past: string, ing: string, noun: string]> = {
  2: ['double', 'doubles', 'doubled', 'doubling', 'doubling'],
  3: ['triple', 'triples', 'tripled', 'tripling', 'tripling'],
  4: ['quadruple', 'quadruples', 'quadrupled', 'quadrupling', 'quadrupling'],
  5: ['quintuple', 'quintuples', 'quintupled', 'quintupling', 'fivefold increase'],
  6: ['increase sixfold', 'increases sixfold', 'increased sixfold', 'increasing sixfold', 'sixfold increase'],
  10: [
    'increase tenfold',
    'increases tenfold',
    'increased tenfold',
    'increasing tenfold',
    'tenfold increase',
  ],
  100: [
    'increase a hundredfold',
    'increases a hundredfold',
    'increased a hundredfold',
    'increasing a hundredfold',
    'hundredfold increase',
  ],
};

/** "one-third", "two-thirds", "three-quarters", "half", "five-twelfths". */
export function fractionText(n: number, d: number): string {
  if (d === 2) return n === 1 ? 'half' : `${numberWord(n)} halves`;
  const name = d === 4 ? 'quarter' : ordinalWord(d).replace(/^one /, '');
  return `${numberWord(n)}-${name}${n > 1 ? 's' : ''}`;
}

/** A ratio in words: "one-third", "doubled", "twice as much", "9.5 times", "one in four engineers". */
export function ratioText(figure: Figure): string {
  const rule = figure.form.rule.replace(/^ratio\./, '');
  const part = figure.form.parts ?? {};
  const value = Number(figure.value);
  switch (rule) {
    case 'fraction':
    case 'half':
      return fractionText(Number(part['n']), Number(part['d']));
    case 'slash':
      return `${part['n']}/${part['d']}`;
    case 'out-of': {
      const unit = part['unit'] ? ` ${part['unit']}` : '';
      return `${few(Number(part['n']))} in ${few(Number(part['d']))}${unit}`;
    }
    case 'multiple':
      return verb(figure, value);
    case 'noun':
      return value === 2 ? 'double' : value === 3 ? 'triple' : `${few(value)} times`;
    case 'divided':
      return value === 2 ? 'halved' : `divided by ${few(value)}`;
    case 'multiplied':
      return value === 2 ? 'doubled' : value === 3 ? 'tripled' : `multiplied by ${few(value)}`;
    case 'more':
      if (/sup/.test(fold(figure.quote))) return `${times(value)} higher`;
      return value === 2 ? 'twice as much' : `${times(value)} as much`;
    case 'less':
      if (value === 2) return /inf/.test(fold(figure.quote)) ? 'half' : 'half as much';
      return `${times(value)} less`;
    default:
      return times(value);
  }
}

const times = (value: number) => `${Number.isInteger(value) ? few(value) : grouped(String(value))} times`;

/** The form of "double" the French verb asks for; its auxiliary stands in the quote. */
function verb(figure: Figure, value: number): string {
  const forms = VERBS[value] ?? VERBS[2]!;
  const adverb =
    figure.qualifier === 'nearly'
      ? 'nearly '
      : figure.qualifier === 'more_than'
        ? 'more than '
        : figure.qualifier === 'about'
          ? 'roughly '
          : '';
  const quote = fold(figure.quote);
  const form = String(figure.form.parts?.['form'] ?? '');
  if (form === 'er') return adverb + forms[0];
  if (form === 'ant') return adverb + forms[3];
  if (form === 'ement') return forms[4];
  if (form === 'ent') return adverb + forms[0];
  if (form === 'present') return adverb + forms[1];
  if (/r(?:a|ont)$/.test(form) || /^er(?:a|ont)$/.test(form)) return `will ${adverb}${forms[0]}`;
  if (/^er(?:ait|aient)$/.test(form)) return `would ${adverb}${forms[0]}`;
  const past = adverb + forms[2];
  if (/^(?:aura|auront)\b/.test(quote)) return `will have ${past}`;
  if (/^(?:aurait|auraient)\b/.test(quote)) return `would have ${past}`;
  if (/^(?:avait|avaient)\b/.test(quote)) return `had ${past}`;
  if (/^(?:ayant|avoir)\b/.test(quote)) return `having ${past}`;
  return past;
}
