import type { Upos } from '../../french/types.js';

const UPOS: Record<string, Upos> = {
  v: 'VERB',
  auxAvoir: 'AUX',
  auxEtre: 'AUX',
  nc: 'NOUN',
  adj: 'ADJ',
  np: 'PROPN',
  adv: 'ADV',
  advneg: 'ADV',
  prep: 'ADP',
  csu: 'SCONJ',
  que: 'SCONJ',
  det: 'DET',
  pro: 'PRON',
  cln: 'PRON',
  cla: 'PRON',
  cld: 'PRON',
  clr: 'PRON',
  cll: 'PRON',
  clg: 'PRON',
  cldr: 'PRON',
  clar: 'PRON',
  pri: 'PRON',
  prel: 'PRON',
  ce: 'PRON',
  ilimp: 'PRON',
  caimp: 'PRON',
  coo: 'CCONJ',
  pres: 'INTJ',
  clneg: 'ADV',
  advPref: 'ADV',
  que_restr: 'ADV',
};

const TENSES: Record<string, string> = {
  P: 'Mood=Ind|Tense=Pres',
  I: 'Mood=Ind|Tense=Imp',
  F: 'Mood=Ind|Tense=Fut',
  J: 'Mood=Ind|Tense=Past',
  C: 'Mood=Cnd|Tense=Pres',
  S: 'Mood=Sub|Tense=Pres',
  T: 'Mood=Sub|Tense=Imp',
  Y: 'Mood=Imp|Tense=Pres',
};

const agreement = (code: string): string[] => {
  const out: string[] = [];
  if (code.includes('m')) out.push('Gender=Masc');
  if (code.includes('f')) out.push('Gender=Fem');
  if (code.includes('s')) out.push('Number=Sing');
  if (code.includes('p')) out.push('Number=Plur');
  return out;
};

/** Universal POS of a Lefff category, or undefined for what the analyser has no use for. */
export function lefffUpos(category: string): Upos | undefined {
  return UPOS[category];
}

/**
 * UD features of a Lefff tag, sorted and `|`-joined; several when the tag stands for several.
 *
 * `lefffFeats('VERB', 'PS13s')` has four: present indicative and subjunctive, first and third person singular.
 */
export function lefffFeats(upos: Upos, tag: string): string[] {
  const join = (parts: string[]): string => parts.filter(Boolean).sort().join('|');
  if (upos === 'VERB' || upos === 'AUX') {
    if (tag === 'W') return ['VerbForm=Inf'];
    if (tag === 'G') return ['Tense=Pres|VerbForm=Part'];
    if (tag.startsWith('K')) return [join([...agreement(tag.slice(1)), 'Tense=Past', 'VerbForm=Part'])];
    const parsed = /^([A-Z]+)([123]*)([sp]?)$/.exec(tag);
    if (!parsed) return [];
    const out: string[] = [];
    for (const tense of parsed[1]!)
      for (const person of parsed[2]!)
        if (TENSES[tense])
          out.push(
            join([TENSES[tense]!, ...agreement(parsed[3]!), `Person=${person}`, 'VerbForm=Fin'])
              .split('|')
              .sort()
              .join('|'),
          );
    return out;
  }
  if (upos === 'ADJ' && tag.startsWith('K')) return [join(agreement(tag.slice(1)))];
  if (upos === 'NOUN' || upos === 'ADJ' || upos === 'PROPN') return [join(agreement(tag))];
  return [''];
}
