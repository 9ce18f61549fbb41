import type { Qualifier } from '../types.js';
import type { Hit } from './scan.js';
import type { Token } from './token.js';

const near = (token: Token | undefined): token is Token => token !== undefined && token.gap !== 'line';

/**
 * Qualifier phrases that stand before a figure, as folded words. The last word may be written with an elision or a
 * contraction: "de" matches de, d', du, des; "à" matches à, au, aux; "les" any article or none.
 */
const BEFORE: [string, Qualifier][] = [
  ['un peu plus de', 'more_than'],
  ['bien plus de', 'more_than'],
  ['largement plus de', 'more_than'],
  ['plus de', 'more_than'],
  ['davantage que', 'more_than'],
  ['un peu moins de', 'less_than'],
  ['moins de', 'less_than'],
  ['pas moins de', 'at_least'],
  ['pas plus de', 'at_most'],
  ['pres de', 'nearly'],
  ['tout pres de', 'nearly'],
  ['proche de', 'nearly'],
  ['proches de', 'nearly'],
  ['presque', 'nearly'],
  ['quasiment', 'nearly'],
  ['quasi', 'nearly'],
  ["a l' approche de", 'nearly'],
  ['pratiquement', 'nearly'],
  ['environ', 'about'],
  ['quelque', 'about'],
  ['quelques', 'about'],
  ['a peu pres', 'about'],
  ['autour de', 'about'],
  ['aux alentours de', 'about'],
  ['alentour de', 'about'],
  ["de l' ordre de", 'about'],
  ['grosso modo', 'about'],
  ['approximativement', 'about'],
  ['vers', 'about'],
  ['aux environs de', 'about'],
  ['dans les', 'about'],
  ['a hauteur d environ', 'about'],
  ['au moins', 'at_least'],
  ['au minimum', 'at_least'],
  ['un minimum de', 'at_least'],
  ['minimum', 'at_least'],
  ['a minima', 'at_least'],
  ['au bas mot', 'at_least'],
  ['au plus', 'at_most'],
  ['au maximum', 'at_most'],
  ['un maximum de', 'at_most'],
  ['maximum', 'at_most'],
  ['tout au plus', 'at_most'],
  ["jusqu' a", 'at_most'],
  ['jusque', 'at_most'],
  ["allant jusqu' a", 'at_most'],
  ["aller jusqu' a", 'at_most'],
  ["va jusqu' a", 'at_most'],
  ["vont jusqu' a", 'at_most'],
  ['limite a', 'at_most'],
  ['limitee a', 'at_most'],
  ['limites a', 'at_most'],
  ['limitees a', 'at_most'],
  ['plafonne a', 'at_most'],
  ['plafonnee a', 'at_most'],
  ['plafonnes a', 'at_most'],
  ['plafonnees a', 'at_most'],
  ['dans la limite de', 'at_most'],
  ['a concurrence de', 'at_most'],
  ['superieur a', 'more_than'],
  ['superieure a', 'more_than'],
  ['superieurs a', 'more_than'],
  ['superieures a', 'more_than'],
  ['inferieur a', 'less_than'],
  ['inferieure a', 'less_than'],
  ['inferieurs a', 'less_than'],
  ['inferieures a', 'less_than'],
  ['au dela de', 'more_than'],
  ['au dessus de', 'more_than'],
  ['en dessous de', 'less_than'],
  ['au dessous de', 'less_than'],
  ['en deca de', 'less_than'],
  ['sous la barre de', 'less_than'],
  ['sous le seuil de', 'less_than'],
  ['sous', 'less_than'],
  ['sous les', 'less_than'],
  ['la barre de', 'more_than'],
  ['la barre symbolique de', 'more_than'],
  ['le cap symbolique de', 'more_than'],
  ['le seuil symbolique de', 'more_than'],
  ['le seuil psychologique de', 'more_than'],
  ['sous la barre symbolique de', 'less_than'],
  ['sous le seuil symbolique de', 'less_than'],
  ['sous le seuil psychologique de', 'less_than'],
  ['sous la barre psychologique de', 'less_than'],
  ['le seuil de', 'more_than'],
  ['le cap de', 'more_than'],
  ['a peine', 'about'],
  ['a peine plus de', 'more_than'],
  ['a peine moins de', 'less_than'],
  ['pas loin de', 'nearly'],
  ['non loin de', 'nearly'],
  ['~', 'about'],
  ['≈', 'about'],
  ['>', 'more_than'],
  ['<', 'less_than'],
  ['≥', 'at_least'],
  ['≤', 'at_most'],
  ['+ de', 'more_than'],
  ['- de', 'less_than'],
  ['± ', 'about'],
];

/** Verbs whose object is a bound: any form that starts so, with its auxiliary or negation left outside. */
const VERBS: [RegExp, Qualifier][] = [
  [/^depass(?:e|ent|er|ait|aient|era|eront|erait|eraient|ant|ee|es|ees)$/, 'more_than'],
  [/^exced(?:e|ent|er|ait|aient|era|eront|erait|eraient|ant)$/, 'more_than'],
  [/^franchi(?:r|t|s|ssent|ssait|ra|ront|rait|ssant|e)?$/, 'more_than'],
  [/^frol(?:e|ent|er|ait|aient|era|eront|erait|eraient|ant|es|ee|ees)$/, 'nearly'],
  [/^avoisin(?:e|ent|er|ait|aient|era|eront|erait|eraient|ant)$/, 'about'],
  [/^approch(?:e|ent|er|ait|aient|era|eront|erait|eraient|ant)$/, 'nearly'],
  [/^flirt(?:e|ent|er|ait|aient)$/, 'nearly'],
  [/^plafonn(?:e|ent|er|era|eront)$/, 'at_most'],
];

interface Pattern {
  words: string[];
  qualifier: Qualifier;
}

const byLast = new Map<string, Pattern[]>();
for (const [phrase, qualifier] of BEFORE) {
  const words = phrase.trim().split(' ');
  const last = words.at(-1)!;
  const list = byLast.get(last) ?? [];
  list.push({ words, qualifier });
  byLast.set(last, list);
}
for (const list of byLast.values()) list.sort((a, b) => b.words.length - a.words.length);

/** Contractions and elisions as the table writes them. */
function canonical(token: Token): string {
  switch (token.low) {
    case "d'":
    case 'du':
    case 'des':
      return 'de';
    case 'au':
    case 'aux':
    case 'à':
      return 'a';
    default:
      return token.key;
  }
}

interface Found {
  from: number;
  qualifier: Qualifier;
}

/** The qualifier phrase that ends right before token `at`; longest first. `floor` is the end of the figure before. */
export function qualifierBefore(tokens: Token[], at: number, floor: number, type: Hit['type']): Found | null {
  let end = at;
  // an article between: "dépasse les 10 %", "sous les 8 000 points", "la barre des 100"
  if (end - 1 > floor && /^(?:les|le|la|l')$/.test(tokens[end - 1]!.low) && near(tokens[end]!)) {
    const inner = match(tokens, end - 1, floor, type);
    if (inner) return inner;
    const verb = verbBefore(tokens, end - 1, floor);
    if (verb) return verb;
    end = at;
  }
  return match(tokens, end, floor, type) ?? verbBefore(tokens, end, floor);
}

function match(tokens: Token[], end: number, floor: number, type: Hit['type']): Found | null {
  const last = tokens[end - 1];
  if (!last || end - 1 < floor || tokens[end]?.gap === 'line') return null;
  const list = [...(byLast.get(canonical(last)) ?? [])];
  if (canonical(last) !== last.key) list.push(...(byLast.get(last.key) ?? []));
  for (const { words, qualifier } of list) {
    const from = end - words.length;
    if (from < floor) continue;
    let k = 0;
    while (
      k < words.length &&
      (canonical(tokens[from + k]!) === words[k] || tokens[from + k]!.key === words[k]) &&
      (k === 0 || tokens[from + k]!.gap !== 'line')
    )
      k++;
    if (k < words.length) continue;
    const phrase = words.join(' ');
    if (!allowed(tokens, from, phrase, type)) continue;
    const verb = boundVerb(from, floor, phrase);
    return { from: verb ?? from, qualifier };
  }
  return null;
}

/** Phrases that bound only some types, or only in some company. */
function allowed(tokens: Token[], from: number, phrase: string, type: Hit['type']): boolean {
  const before = tokens[from - 1];
  if (phrase === 'sous' || phrase === 'sous les')
    return type !== 'date' && type !== 'rank' && type !== 'ratio';
  if (phrase === 'vers') return type !== 'rank' && type !== 'count' && type !== 'percent' && type !== 'money';
  if (phrase === 'dans les') return type === 'duration';
  if (/^(?:la barre|le seuil|le cap) de$/.test(phrase))
    return before !== undefined && CROSSING.test(before.key);
  if ((phrase === "jusqu' a" || phrase === 'jusque' || phrase === 'au dela de') && type === 'date')
    return false;
  if (phrase === 'plus de' || phrase === 'moins de') return type !== 'date';
  if ((phrase === 'minimum' || phrase === 'maximum') && before) return true;
  if (phrase === '- de' || phrase === '+ de' || phrase === '<' || phrase === '>') return type !== 'date';
  return true;
}

const CROSSING = /^(?:franchi\w*|depass\w*|passe\w*|atteint|atteindre)$/;

/** The verb of "franchi la barre des", "dépassé le cap des". */
function boundVerb(from: number, floor: number, phrase: string): number | null {
  if (!/^(?:la barre|le seuil|le cap) de$/.test(phrase)) return null;
  return from - 1 >= floor ? from - 1 : null;
}

function verbBefore(tokens: Token[], end: number, floor: number): Found | null {
  let at = end - 1;
  if (at < floor || tokens[end]?.gap === 'line') return null;
  // "dépasse désormais les", "dépasse ainsi"
  if (
    /^(?:desormais|ainsi|deja|meme|encore|largement|nettement|legerement|maintenant)$/.test(
      tokens[at]!.key,
    ) &&
    at - 1 >= floor
  )
    at--;
  const token = tokens[at]!;
  if (token.kind !== 'word') return null;
  for (const [form, qualifier] of VERBS) {
    if (form.test(token.key)) {
      if (qualifier === 'nearly' && tokens[at + 1]?.key === 'de') return null;
      return { from: at, qualifier };
    }
  }
  return null;
}

const AFTER: [string[], Qualifier][] = [
  [['environ'], 'about'],
  [['au', 'moins'], 'at_least'],
  [['au', 'minimum'], 'at_least'],
  [['minimum'], 'at_least'],
  [['au', 'bas', 'mot'], 'at_least'],
  [['a', 'minima'], 'at_least'],
  [['ou', 'plus'], 'at_least'],
  [['et', 'plus'], 'at_least'],
  [['ou', 'davantage'], 'at_least'],
  [['au', 'plus'], 'at_most'],
  [['tout', 'au', 'plus'], 'at_most'],
  [['au', 'maximum'], 'at_most'],
  [['maximum'], 'at_most'],
  [['maxi'], 'at_most'],
  [['mini'], 'at_least'],
  [['ou', 'moins'], 'at_most'],
  [['et', 'moins'], 'at_most'],
  [['a', 'peu', 'pres'], 'about'],
  [['grosso', 'modo'], 'about'],
  [['a', 'peine'], 'about'],
];

/** The qualifier phrase that starts right after a figure: "quatre mois au maximum", "500 euros environ". */
export function qualifierAfter(tokens: Token[], at: number): { to: number; qualifier: Qualifier } | null {
  const first = tokens[at];
  if (!near(first) || first.kind !== 'word') return null;
  for (const [words, qualifier] of AFTER) {
    if (first.key !== words[0]) continue;
    if (words.every((word, k) => tokens[at + k]?.key === word)) {
      // "environ 30 %, 40 environ": the word may belong to the next number
      const after = tokens[at + words.length];
      if (words[0] === 'environ' && near(after) && after.kind === 'number') continue;
      if (
        (words[1] === 'moins' || words[1] === 'plus' || words[1] === 'maximum') &&
        near(after) &&
        (after.kind === 'number' ||
          after.key === 'tard' ||
          after.key === 'de' ||
          after.key === 'tot' ||
          after.key === 'que')
      )
        continue;
      return { to: at + words.length, qualifier };
    }
  }
  return null;
}
