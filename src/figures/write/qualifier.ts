import { fold } from '../french/token.js';
import type { Figure, Qualifier } from '../types.js';

/** French lead words that choose among English ones; first match wins. Tested on the folded words before the number. */
const LEADS: [RegExp, string][] = [
  [/quelques?\b/, 'some'],
  [/un peu plus de|a peine plus/, 'just over'],
  [/un peu moins de|a peine moins/, 'just under'],
  [/bien plus|largement plus/, 'well over'],
  [/pas moins de/, 'no less than'],
  [/pas plus de/, 'no more than'],
  [/tout au plus|au plus/, 'at most'],
  [/presque|quasi/, 'almost'],
  [/approche de|proches? de/, 'close to'],
  [/autour|alentour|environs|de l'ordre|ordre de/, 'around'],
  [/au[- ]dela|au[- ]dessus/, 'above'],
  [/superieure?s? /, 'above'],
  [/inferieure?s? |en[- ]dessous|au[- ]dessous|en[- ]deca|\bsous\b/, 'below'],
  [/limitee?s? /, 'limited to'],
  [/plafonnee?s? /, 'capped at'],
  [/jusqu/, 'up to'],
  [/un maximum de|au maximum/, 'a maximum of'],
  [/un minimum de/, 'a minimum of'],
];

/** Verbs inside the quote, and their English forms by French ending. */
const VERBS: [RegExp, (form: string) => string][] = [
  [/\bdepass\w*/, (f) => conjugate(f, 'exceed', 'exceeds', 'exceeding', 'exceeded')],
  [/\bexced\w*/, (f) => conjugate(f, 'exceed', 'exceeds', 'exceeding', 'exceeded')],
  [/\bfranchi\w*/, (f) => conjugate(f, 'top', 'tops', 'topping', 'topped')],
  [/\bfrol\w*/, (f) => `${conjugate(f, 'come', 'comes', 'coming', 'come')} close to`],
  [
    /\bapproch(?!e de|e des|e d')\w*/,
    (f) => conjugate(f, 'approach', 'approaches', 'approaching', 'approached'),
  ],
  [/\bavoisin\w*/, (f) => `${conjugate(f, 'be', 'is', 'being', 'been')} around`],
  [/\bflirt\w*/, (f) => `${conjugate(f, 'flirt', 'flirts', 'flirting', 'flirted')} with`],
  [/\bplafonn(?:e|ent|er|era|eront)\b/, (f) => `${conjugate(f, 'peak', 'peaks', 'peaking', 'peaked')} at`],
];

/** The English form a French ending asks for. */
function conjugate(form: string, base: string, third: string, ing: string, past: string): string {
  if (/(?:er|ir)$/.test(form)) return base;
  if (/ent$/.test(form) && !/aient$/.test(form)) return base;
  if (/ant$/.test(form)) return ing;
  if (/r(?:a|ont)$/.test(form)) return `will ${base}`;
  if (/r(?:ait|aient)$/.test(form)) return `would ${base}`;
  if (/(?:ait|aient)$/.test(form)) return past === 'come' ? 'came' : past === 'been' ? 'was' : past;
  if (/(?:é|ée|és|ées|i|ie|is|ies)$/.test(form)) return past;
  return third;
}

const PLAIN: Record<Qualifier, string> = {
  exact: '',
  about: 'about',
  nearly: 'nearly',
  more_than: 'more than',
  less_than: 'less than',
  at_least: 'at least',
  at_most: 'up to',
};

/** English words before the number for a figure's qualifier; '' for an exact one. Chosen by the French words of the quote. */
export function qualifierWords(figure: Figure): string {
  if (figure.qualifier === 'exact') return '';
  const number = figure.number ?? figure;
  const original = figure.quote.slice(0, number.start - figure.start);
  const lead = fold(original);
  const tail = fold(figure.quote.slice(number.end - figure.start));
  for (const [verb, english] of VERBS) {
    const m = verb.exec(lead);
    // accents tell "dépassé" from "dépasse"; folding keeps the length of these words
    if (m) return english(original.toLowerCase().slice(m.index, m.index + m[0].length));
  }
  for (const [words, english] of LEADS)
    if (words.test(lead))
      return english === 'no less than' && figure.type === 'count' ? 'no fewer than' : english;
  if (
    figure.type === 'duration' &&
    figure.qualifier === 'at_most' &&
    (/^(?:dans|d'ici)/.test(lead) || /^sous/.test(lead))
  )
    return 'within';
  if (/maximum|au plus|maxi/.test(tail)) return 'a maximum of';
  if (figure.qualifier === 'less_than' && figure.type === 'count' && figure.form.rule !== 'count.measure')
    return 'fewer than';
  return PLAIN[figure.qualifier];
}
