import type { Word } from '../french/types.js';
import { table } from '../util/table.js';
import { type Discourse, subjectAt } from './discourse.js';
import { englishOf } from './english-noun.js';
import { PART } from './firm-vote.js';
import { lexicon, type SubjectEntry } from './lexicon.js';
import { nameOf } from './name-beside.js';
import { demonymAfter } from './place.js';
import type { Hit, NameRun, Scene } from './scene.js';
import type { Described } from './types.js';

const PLAIN_FIRM = /^(?:groupe|société|entreprise|firme|maison|acteur|numéro|leader)$/;

/** The English adjective, where it is common in headlines. */
const NATION: Record<string, string> = table({
  China: 'Chinese',
  Europe: 'European',
  France: 'French',
  Germany: 'German',
  Italy: 'Italian',
  Japan: 'Japanese',
  Spain: 'Spanish',
  'United States': 'American',
});

export const firm = (text: string): Described => ({ text, kind: 'firm', level: null });

/**
 * The English of the noun phrase around a word: a name as it is, a market or place by its English name, "le groupe" and
 * pronouns by whom they stand for, a thing with its owner ("Lormet steel mill").
 *
 * @returns null when the word is none of these.
 */
export function describe(scene: Scene, at: number, discourse: Discourse): Described | null {
  const { words } = scene;
  const word = words[at];
  if (!word) return null;
  if (word.upos === 'PRON') return pronoun(scene, at, discourse);
  const name = nameOf(scene, at);
  const hit = subjectAt(scene, name?.first ?? at) ?? subjectAt(scene, at);
  if (hit && (!name || (hit.first <= name.first && hit.last >= name.last)))
    return known(scene, hit, discourse);
  if (name && name.first > 0 && words[name.first - 1].lemma === 'famille')
    return { text: `${name.name} family`, kind: 'other', level: null };
  if (name && PART.test(words[name.first - 1]?.lemma ?? '') && discourse.holder !== null)
    return { text: `${discourse.holder} ${name.name}`, kind: 'other', level: null };
  if (name && discourse.isFirm(name.name)) return firm(withSecond(scene, name, discourse));
  if (name && name.first <= at && discourse.isSomebody(name.name))
    return { text: discourse.full(name.name), kind: 'other', level: null };
  const lemma = word.lemma.toLowerCase();
  const young = youngFirm(words, at);
  if (young) {
    const many = words[at].feats.includes('Number=Plur') || /s$/.test(words[at].form);
    if (many) return { text: `${demonymOf(scene, young)}start-ups`, kind: 'other', level: null };
    return resolve('start-up', discourse);
  }
  // "L'ensemble pèserait 9 milliards": after a deal, the firms together
  const whole = lemma === 'ensemble' && words[at + 1]?.lemma !== 'de' && words[at - 1]?.upos === 'DET';
  if (whole && discourse.target !== null) return { text: 'combined company', kind: 'other', level: null };
  const measured = scene.metrics.some(({ first, last }) => first <= at && at <= last && first < last);
  if (lexicon().is('generic', lemma) && !measured) return trade(scene, at) ?? resolve(lemma, discourse);
  return hit ? known(scene, hit, discourse) : null;
}

/** "jeune pousse" is one noun; index of its second word, 0 when it is not there. */
function youngFirm(words: Word[], at: number): number {
  if (words[at - 1]?.lemma === 'jeune' && words[at].lemma === 'pousse') return at;
  return words[at].lemma === 'jeune' && words[at + 1]?.lemma.startsWith('pousse') ? at + 1 : 0;
}

/** "les assureurs français", "un promoteur": the trade, or one of it, not the firm of the text. */
export function trade(scene: Scene, at: number): Described | null {
  const { words } = scene;
  const det = words[at - 1]?.upos === 'ADJ' ? words[at - 2] : words[at - 1];
  const many = det?.upos === 'NUM' || /^(?:les|des|aux|le|plusieurs)$/i.test(det?.form ?? '');
  const plural = words[at].feats.includes('Number=Plur') && many;
  if (plural && /^(?:entreprise|société)$/.test(words[at].lemma) && det?.upos === 'DET')
    return { text: `${demonymOf(scene, at)}companies`, kind: 'other', level: null };
  if (!plural || PLAIN_FIRM.test(words[at].lemma)) return null;
  const text = englishOf(scene, at);
  return text === null ? null : { text: `${demonymOf(scene, at)}${text}`, kind: 'other', level: null };
}

/** "français" after a noun: "French ". */
function demonymOf(scene: Scene, at: number): string {
  const place = demonymAfter(scene, at);
  return place === null ? '' : `${NATION[place] ?? place} `;
}

function resolve(noun: string, discourse: Discourse): Described | null {
  const name = discourse.standsFor(noun);
  return name === null ? null : firm(name);
}

function pronoun(scene: Scene, at: number, discourse: Discourse): Described | null {
  const { words } = scene;
  if (!/^(?:lui|il|elle|eux|ils|elles|celui-ci|celle-ci|soi)$/.test(words[at].lemma)) return null;
  for (let i = 0; i < at; i++) {
    if (!words[i].deprel.startsWith('nsubj') || words[i].upos === 'PRON') continue;
    const subject = describe(scene, i, discourse);
    // "le syndicat y voit un plan bâclé : il réclame six mois d'indemnités"
    const people = subjectAt(scene, i)?.rows[0].is === 'people';
    if (subject && subject.kind !== 'place' && (people || subject.kind !== 'other')) return subject;
  }
  return discourse.topic;
}

/** "Lormet et le développeur Brisalis": two names joined. */
function withSecond(scene: Scene, name: NameRun, discourse: Discourse): string {
  const { words, names } = scene;
  const full = discourse.full(name.name);
  if (words[name.last + 1]?.form !== 'et') return full;
  const second = names.find(({ first }) => first > name.last + 1 && first <= name.last + 9);
  if (!second || !discourse.isFirm(second.name)) return full;
  const between = words.slice(name.last + 2, second.first);
  if (between.some(({ upos }) => upos === 'VERB' || upos === 'AUX' || upos === 'PUNCT')) return full;
  return `${full} and ${discourse.full(second.name)}`;
}

/** Nouns for whatever is being built. */
const WORKS = /^(?:chantier|projet|travail|travaux)$/;

/** "le site", "ce site": the one spoken of. */
const isOne = ({ words }: Scene, at: number) => /^(?:le|du|au|ce)$/i.test(words[at - 1]?.form ?? '');

const OWNED = new Set(['plant', 'staff', 'deal']);

/** A noun of the subject list. Things and staff get their owner. */
function known(scene: Scene, hit: Hit<SubjectEntry>, discourse: Discourse): Described {
  const entry = hit.rows[0];
  if (entry.is === 'company') return firm(discourse.full(entry.en));
  if (entry.is === 'state') return { text: entry.en, kind: 'other', level: null };
  if (entry.is === 'place') return { text: entry.en, kind: 'place', level: null };
  if (entry.is === 'city') return { text: entry.en, kind: 'place', level: 'index level' };
  if (entry.is === 'market') return { text: entry.en, kind: 'market', level: entry.level };
  const noun = scene.words[hit.first].lemma.toLowerCase();
  const owner = ownerAfter(scene, hit.last, discourse);
  if (owner) {
    const text = `${owner} ${entry.en}`;
    if (entry.is === 'plant') discourse.remember(noun, text);
    return { text, kind: entry.is === 'plant' ? 'thing' : 'other', level: null };
  }
  const site = noun === 'site' && isOne(scene, hit.first) ? discourse.site : null;
  if (site !== null) return { text: site, kind: 'thing', level: null };
  if (WORKS.test(noun) && discourse.lastThing)
    return { text: discourse.lastThing, kind: 'thing', level: null };
  if (entry.en === 'market' && noun === 'marché')
    return { text: marketOf(scene, hit.last), kind: 'other', level: null };
  if (!OWNED.has(entry.is)) return { text: entry.en, kind: 'other', level: null };
  const before = discourse.thing(noun);
  if (before) return { text: before, kind: 'thing', level: null };
  const owns = discourse.holder;
  const text = owns ? `${owns} ${entry.en}` : entry.en;
  return { text, kind: entry.is === 'plant' ? 'thing' : 'other', level: null };
}

/** "le marché mondial de la beauté": the beauty market. */
function marketOf(scene: Scene, last: number): string {
  const { words } = scene;
  let at = last + 1;
  while (words[at]?.upos === 'ADJ') at++;
  if (words[at]?.lemma !== 'de') return 'market';
  at += words[at + 1]?.upos === 'DET' ? 2 : 1;
  const of = words[at]?.upos === 'NOUN' ? englishOf(scene, at) : null;
  return of === null ? 'market' : `${of} market`;
}

/** The name after "de" or beside a noun: "le parc en mer de Port-Clair", "l'usine Lormet". */
export function ownerAfter(scene: Scene, last: number, discourse: Discourse): string | null {
  const { words, names } = scene;
  for (let i = last + 1; i < words.length && i - last <= 7; i++) {
    const run = names.find(({ first }) => first === i);
    if (run) {
      const named = subjectAt(scene, i)?.rows[0].en;
      return named ?? discourse.full(run.name);
    }
    const { upos, lemma } = words[i];
    if (upos === 'NOUN') {
      const generic = words[i - 1]?.lemma === 'le' && lexicon().is('generic', lemma.toLowerCase());
      if (generic) return discourse.standsFor(lemma.toLowerCase());
      const place = subjectAt(scene, i)?.rows[0];
      if (place && place.is !== 'plant' && place.is !== 'deal' && words[i - 1]?.upos !== 'NOUN') return null;
      if (words[i - 1]?.lemma !== 'de') return null;
      continue;
    }
    if (lemma !== 'de' && upos !== 'DET' && upos !== 'ADJ') return null;
  }
  return null;
}
