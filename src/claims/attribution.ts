import type { Figure } from '../figures/types.js';
import { describe } from './describe.js';
import type { Discourse } from './discourse.js';
import { lexicon } from './lexicon.js';
import type { Scene } from './scene.js';
import { subjectHead, verbOf } from './subject-head.js';
import type { Claim } from './types.js';

type Said = Pick<Claim, 'attribution' | 'modality'>;

/** Who says what a sentence says, and which of its figures are forecasts or hedged by the press conditional. */
export function attributionOf(
  scene: Scene,
  discourse: Discourse,
): (figure: Figure, metric: string | null) => Said {
  const attribution = accordingTo(scene, discourse) ?? speaker(scene, discourse);
  const outlook = scene.words.some(
    ({ lemma }) => lexicon().is('forecast', lemma) || lexicon().is('forecast_verb', lemma),
  );
  return (figure, metric) => {
    const index = scene.unit.figures.indexOf(figure);
    return { attribution, modality: modalityOf(scene, index, metric, outlook) };
  };
}

/** "selon Bercy", "d'après plusieurs sources", "de source proche du dossier". */
function accordingTo(scene: Scene, discourse: Discourse): string | null {
  const { words } = scene;
  for (let i = 0; i < words.length; i++) {
    const selon = words[i].lemma === 'selon' || words[i].form.toLowerCase() === 'selon';
    const after = words[i].form.toLowerCase() === 'après' && /^d['’]$/i.test(words[i - 1]?.form ?? '');
    if (!selon && !after) continue;
    for (let j = i + 1; j < words.length && j <= i + 6; j++) {
      const { upos } = words[j];
      if (upos === 'PUNCT' || upos === 'VERB') break;
      if (upos !== 'NOUN' && upos !== 'PROPN' && upos !== 'PRON') continue;
      const who = describe(scene, j, discourse);
      if (who) return who.text;
      if (upos === 'NOUN') break;
    }
  }
  return null;
}

/** "a annoncé jeudi l'Insee", "la direction indique que": the subject of a verb of saying that frames the sentence. */
export function speaker(scene: Scene, discourse: Discourse): string | null {
  const { words } = scene;
  for (let verb = 0; verb < words.length; verb++) {
    if (words[verb].upos !== 'VERB' || !lexicon().is('say', words[verb].lemma)) continue;
    const agent = saidByAgent(scene, verb);
    if (agent >= 0) {
      const who = describe(scene, agent, discourse);
      if (who && who.kind !== 'market' && who.kind !== 'place') return who.text;
    }
    const inverted = words.findIndex(
      ({ head, deprel }, i) => i > verb && head === verb && deprel.startsWith('nsubj'),
    );
    const said = inverted >= 0 ? inverted : saidBy(scene, verb);
    const reports = words[verb + 1]?.lemma === 'que' || words[verb + 2]?.lemma === 'que';
    if (said < 0 && !reports) continue;
    const head = said >= 0 ? said : subjectHead(scene, verb);
    const who = head < 0 ? null : describe(scene, head, discourse);
    if (who && who.kind !== 'market' && who.kind !== 'place') return who.text;
  }
  return null;
}

const PUBLISHED = /^(?:publier|annoncer|révéler|communiquer|diffuser|dévoiler|présenter)$/;

/** "les chiffres publiés mardi par l'Insee": the noun after "par"; -1: none. */
function saidByAgent({ words, inFigure }: Scene, verb: number): number {
  if (!words[verb].feats.includes('VerbForm=Part') || !PUBLISHED.test(words[verb].lemma)) return -1;
  const by = words.findIndex(({ lemma }, i) => i > verb && i <= verb + 6 && lemma === 'par');
  if (by < 0) return -1;
  return words.findIndex(
    ({ upos }, i) => i > by && i <= by + 3 && inFigure[i] < 0 && (upos === 'NOUN' || upos === 'PROPN'),
  );
}

/** ", a déclaré jeudi son directeur général": the noun right after a verb that a comma sets apart; -1: none. */
function saidBy({ words, inFigure }: Scene, verb: number): number {
  const opens = words[verb - 1]?.upos === 'AUX' ? verb - 2 : verb - 1;
  if (words[opens]?.form !== ',' && words[opens]?.form !== '»') return -1;
  for (let i = verb + 1; i < words.length && i <= verb + 6; i++) {
    const { upos } = words[i];
    if (upos === 'NOUN' || upos === 'PROPN') {
      if (inFigure[i] < 0) return i;
      continue;
    }
    if (upos !== 'DET' && upos !== 'ADJ' && upos !== 'ADV' && inFigure[i] < 0) return -1;
  }
  return -1;
}

function modalityOf(scene: Scene, index: number, metric: string | null, outlook: boolean): Claim['modality'] {
  if (metric && /(?:forecast|target)(?: year| date)?$/.test(metric)) return 'forecast';
  const verb = scene.spans[index][0] < 0 ? -1 : verbOf(scene, scene.spans[index]);
  if (verb < 0) return null;
  const { words } = scene;
  const group = words.filter(
    (word, i) => i === verb || (word.upos === 'AUX' && word.head === verb) || i === words[verb].head,
  );
  const modal = group.find(({ upos }) => upos === 'VERB' || upos === 'AUX');
  if (modal === undefined) return null;
  const tenses = group.filter(({ upos }) => upos === 'VERB' || upos === 'AUX');
  if (tenses.some(({ lemma, feats }) => lemma === 'devoir' && !feats.includes('Tense=Past')))
    return 'forecast';
  if (tenses.some(({ feats }) => feats.includes('Mood=Cnd'))) return outlook ? 'forecast' : 'unconfirmed';
  if (tenses.some(({ feats }) => feats.includes('Tense=Fut'))) return 'forecast';
  return null;
}
