import { readingClass } from '../../french/lexicon/lexicon.js';
import { tagIndex } from '../../french/tagger/tags.js';
import type { GoldSentence, GoldToken, GoldWord } from './conllu-read.js';

/** Features the analyser predicts; the others are annotation of one treebank only, or follow from the relation. */
const KEPT = new Set([
  'Gender',
  'Number',
  'Person',
  'Tense',
  'Mood',
  'VerbForm',
  'PronType',
  'Definite',
  'Poss',
  'Reflex',
  'Polarity',
]);

const art = (definite: string, number: string, gender = ''): string =>
  `Definite=${definite}${gender && `|Gender=${gender}`}|Number=${number}|PronType=Art`;
const poss = (number: string, gender = ''): string =>
  `${gender && `Gender=${gender}|`}Number=${number}|Poss=Yes|PronType=Prs`;

/** Determiners whose features the treebanks give in different ways. */
const DETERMINERS: Record<string, string> = {
  le: art('Def', 'Sing', 'Masc'),
  la: art('Def', 'Sing', 'Fem'),
  "l'": art('Def', 'Sing'),
  'l’': art('Def', 'Sing'),
  les: art('Def', 'Plur'),
  un: art('Ind', 'Sing', 'Masc'),
  une: art('Ind', 'Sing', 'Fem'),
  des: art('Ind', 'Plur'),
  mon: poss('Sing'),
  ma: poss('Sing', 'Fem'),
  mes: poss('Plur'),
  ton: poss('Sing'),
  ta: poss('Sing', 'Fem'),
  tes: poss('Plur'),
  son: poss('Sing'),
  sa: poss('Sing', 'Fem'),
  ses: poss('Plur'),
  notre: poss('Sing'),
  nos: poss('Plur'),
  votre: poss('Sing'),
  vos: poss('Plur'),
  leur: poss('Sing'),
  leurs: poss('Plur'),
};

/** The bundle of features the analyser learns for a word. */
export function keptFeats(word: GoldWord): string {
  if (
    word.upos === 'PROPN' ||
    word.upos === 'NUM' ||
    word.upos === 'X' ||
    word.upos === 'SYM' ||
    word.upos === 'PUNCT'
  )
    return '';
  const lower = word.form.toLowerCase();
  if (word.upos === 'DET' && Object.hasOwn(DETERMINERS, lower)) return DETERMINERS[lower]!;
  if (word.upos === 'AUX' && lower === 'été') return 'Tense=Past|VerbForm=Part';
  const finite = word.upos === 'VERB' || word.upos === 'AUX';
  return word.feats
    .split('|')
    .filter((f) => KEPT.has(f.slice(0, f.indexOf('='))))
    .filter((f) => !(finite && f.startsWith('Reflex')))
    .join('|');
}

/** The tag of a surface token: of its only word, or of the contraction. */
export function goldTag(sentence: GoldSentence, token: GoldToken): number {
  const words = sentence.words.slice(token.firstWord, token.lastWord);
  if (words.length === 1) return tagIndex(readingClass(words[0]!.upos, words[0]!.feats));
  return tagIndex(words[1]!.upos === 'DET' ? 'ADP+DET' : 'ADP+PRON');
}
