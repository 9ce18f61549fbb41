import { countedNoun } from '../figures/index.js';
import type { Figure } from '../figures/types.js';
import type { Word } from '../french/types.js';
import { englishOf } from './english-noun.js';
import { lexicon } from './lexicon.js';
import { hitAt, type Scene } from './scene.js';
import { verbOf } from './subject-head.js';

const FALLS = /repli|recul|baiss|chut|perte|fléch|ralent|contract|déclin|diminu/i;
const RISES = /hausse|progress|croissance|rebond|augment|gain|bénéfice|accélér/i;

/** Whether what happens "for the fourth year in a row" is a decline or an increase: beside the rank, else in its clause. */
function wayOf(scene: Scene, index: number): 'decline' | 'increase' | null {
  const { unit, words, spans, clause } = scene;
  const [first, last] = spans[index];
  const beside = `${unit.figures[index].quote} ${words
    .slice(last + 1, last + 4)
    .map(({ form }) => form)
    .join(' ')}`;
  if (FALLS.test(beside)) return 'decline';
  if (RISES.test(beside)) return 'increase';
  const near = unit.figures.find(
    (figure, i) => figure.direction !== null && clause[spans[i][0]] === clause[first],
  );
  if (near) return near.direction === 'down' ? 'decline' : 'increase';
  const verb = verbOf(scene, spans[index]);
  if (verb < 0) return null;
  return FALLS.test(words[verb].lemma) ? 'decline' : RISES.test(words[verb].lemma) ? 'increase' : null;
}

/** A place in a ranking, or the n-th of something in a row. */
export function rankMetric(scene: Scene, index: number): string {
  const { quote, end } = scene.unit.figures[index];
  // "sa septième séance de hausse d'affilée"
  const on = /^(?:\s\p{L}+){0,3}? (?:d['’]affilée|de suite|consécuti\p{L}+)/u.exec(
    scene.unit.text.slice(end),
  );
  if (on || /d['’]affilée|de suite|consécuti|d['’]affil/i.test(quote)) {
    const way = wayOf(scene, index);
    const every = /mois/i.test(quote)
      ? 'monthly '
      : /trimestre/i.test(quote)
        ? 'quarterly '
        : /ann[ée]e|annuel|exercice/i.test(quote)
          ? 'annual '
          : '';
    return way ? `consecutive ${every}${way}` : `consecutive ${every}period`.replace('annual period', 'year');
  }
  if (/ann[ée]e|exercice|trimestre|semestre|mois/i.test(quote)) return 'period';
  const [first, last] = scene.spans[index];
  const at = scene.words.findIndex(({ upos }, i) => i >= first && i <= last + 1 && upos === 'NOUN');
  const noun = scene.words[at]?.lemma.toLowerCase() ?? '';
  const thing = at < 0 ? null : phraseAt(scene, at);
  // "une deuxième chaîne d'assemblage" is no chain of shops
  if (thing !== null) return thing;
  if (at < 0 || /^(?:rang|place|position|numéro)$/.test(noun) || lexicon().is('generic', noun))
    return 'market position';
  // "sa quatrième acquisition": the n-th of them
  const named = hitAt(scene.metrics, at)?.rows[0].en.replace(/ (?:price|value)$/, '');
  return named ?? countedNoun(scene.words[at].form) ?? englishOf(scene, at) ?? 'market position';
}

/** The English of a noun with its complement that is listed as one ("chaîne d'assemblage"). */
function phraseAt({ unit, words }: Scene, at: number): string | null {
  if (words[at + 1]?.lemma !== 'de' || words[at + 2]?.upos !== 'NOUN') return null;
  return countedNoun(unit.text.slice(words[at].start, words[at + 2].end));
}

/** Without any noun or verb that says it, the unit may. */
export function unitMetric({ type, unit }: Figure, words: Word[] = []): string | null {
  if (type === 'count') return unit === null ? null : (roleOf(unit, words) ?? unit);
  if (type === 'index') return 'index level';
  return null;
}

/** "un prêt accordé par six banques": lenders; without a word that says so, the unit's own name. */
export function roleOf(unit: string, words: Word[]): string | null {
  const rows = lexicon().units.get(unit) ?? [];
  const has = (lemmas: string[]) => words.some(({ lemma }) => lemmas.includes(lemma));
  return (rows.find(({ near }) => has(near)) ?? rows.find(({ near }) => near.length === 0))?.en ?? null;
}
