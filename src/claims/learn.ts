import { ownerAfter, trade } from './describe.js';
import type { Discourse } from './discourse.js';
import { lexicon } from './lexicon.js';
import type { Scene } from './scene.js';

/** Remembers the full names of the things of a sentence ("parc en mer de Port-Clair"), for "le parc" later on. */
export function learnThings(scene: Scene, discourse: Discourse): void {
  for (const hit of scene.subjects) {
    if (hit.rows[0].is !== 'plant') continue;
    const owner = ownerAfter(scene, hit.last, discourse);
    if (owner) discourse.remember(scene.words[hit.first].lemma.toLowerCase(), `${owner} ${hit.rows[0].en}`);
  }
}

/** "une offre sur Verdalis", "le rachat de Verdalis par": the firm that an offer is for. */
export function learnTarget(scene: Scene, discourse: Discourse): void {
  const { words, names } = scene;
  // "les actionnaires de Verdalis recevraient sept titres": whose shares are taken
  const holders = words.findIndex(({ lemma }) => lemma === 'actionnaire');
  const takes = words.some(({ lemma }, i) => i > holders && /^(?:recevoir|apporter)$/.test(lemma));
  const theirs = names.find(({ first }) => first > holders && first <= holders + 3);
  if (holders >= 0 && takes && theirs && discourse.isFirm(theirs.name))
    discourse.target = discourse.full(theirs.name);
  for (let i = 0; i < words.length; i++) {
    if (!/^(?:offre|OPA|OPE|OPR|rachat|acquisition|reprise)$/.test(words[i].lemma)) continue;
    const on = /^(?:offre|OP)/.test(words[i].lemma) ? 'sur' : 'de';
    const link = words.findIndex(({ lemma }, j) => j > i && j <= i + 6 && lemma === on);
    if (link < 0) continue;
    const run = names.find(({ first }) => first > link && first <= link + 6);
    const between = run ? words.slice(link + 1, run.first) : [];
    const plain = between.every(
      ({ upos }) => upos === 'DET' || upos === 'NOUN' || upos === 'ADJ' || upos === 'ADP',
    );
    if (run && plain && discourse.isFirm(run.name)) discourse.target = discourse.full(run.name);
  }
}

/** "sanctionne l'américain Tradora", "une amende de 3 millions à Tradora": the firm that pays for it. */
export function learnFined({ words, names }: Scene, discourse: Discourse): void {
  const at = words.findIndex(({ lemma }) =>
    /^(?:sanctionner|infliger|condamner|épingler|amende)$/.test(lemma),
  );
  if (at < 0) return;
  const run = names.find(({ first, name }) => first > at && first <= at + 12 && discourse.isFirm(name));
  const inside = run ? words.slice(at + 1, run.first) : [];
  if (run && inside.every(({ upos, lemma }) => upos !== 'VERB' && lemma !== 'par'))
    discourse.fined = discourse.full(run.name);
}

/** Sentences that may say which firms an article without a main one is about. */
const OPENING = 3;

/** "les assureurs français", "quatre cimentiers": whom an article that begins with no firm's name is about. */
export function learnTrade(scenes: Scene[], discourse: Discourse): void {
  if (discourse.main !== null) return;
  for (const scene of scenes.slice(0, OPENING)) {
    for (let i = 0; i < scene.words.length; i++) {
      const found = lexicon().is('generic', scene.words[i].lemma.toLowerCase()) ? trade(scene, i) : null;
      if (!found) continue;
      discourse.trade = found.text;
      return;
    }
  }
}
