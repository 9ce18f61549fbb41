import type { Token } from './token.js';

const FUTURE_WORDS = new Set(
  `va vont prevu prevue prevus prevues attendu attendue attendus attendues prevoit prevoient compte comptent table tablent vise
  visent ambitionne espere esperent anticipe anticipent devrait devraient ici livraison echeance prochain prochaine prochains
  prochaines objectif objectifs horizon projet projette planifie planifiee programme programmee fixe fixee d'ici rendez-vous
  promet promettent envisage envisagent demain`.split(/\s+/),
);
const NOT_FUTURE = new Set([
  'opera',
  'camera',
  'para',
  'tiendra',
  'aura',
  'ultra',
  'extra',
  'infra',
  'contra',
  'supra',
  'verra',
  'trait',
  'portrait',
  'extrait',
  'retrait',
  'attrait',
  'contrait',
  'front',
  'affront',
  'etait',
]);
const PAST_AUX = new Set([
  'a',
  'ont',
  'avait',
  'avaient',
  'est',
  'sont',
  'etait',
  'etaient',
  'ai',
  'avons',
  'eu',
  'fut',
  'furent',
  'ayant',
  'ete',
  'depuis',
  'dernier',
  'derniere',
  'passe',
  'passee',
  'apres',
  'contre',
  'hier',
]);

/** Future or conditional verb forms, and nouns and participles that look ahead. */
function looksAhead(key: string): boolean {
  if (FUTURE_WORDS.has(key)) return true;
  if (key.length < 4 || NOT_FUTURE.has(key)) return key === 'tiendra' || key === 'aura' || key === 'verra';
  return (
    /(?:[aeiou]?r)(?:a|ont|ait|aient)$/.test(key) &&
    !/(?:[^r]|^)entrait$/.test(key) &&
    /(?:er|ir|dr|ndr|vr|ttr|ur|rr|tr|or)(?:a|ont|ait|aient)$/.test(key)
  );
}

/** Whether the words around token `i` look ahead or back; the nearest clue to the left wins, then the nearest right. */
export function tenseAround(tokens: Token[], i: number, to: number): 'past' | 'future' | null {
  for (let k = i - 1, left = 14; k >= 0 && left > 0; k--, left--) {
    const token = tokens[k]!;
    if (token.text === '.' || token.text === ';' || token.text === ':' || tokens[k + 1]!.gap === 'line')
      break;
    if (token.kind !== 'word') continue;
    if (looksAhead(token.key)) return 'future';
    if (PAST_AUX.has(token.key) && token.low !== 'à') return 'past';
  }
  for (let k = to, left = 12; k < tokens.length && left > 0; k++, left--) {
    const token = tokens[k]!;
    if (token.text === '.' || token.text === ';' || token.gap === 'line') break;
    if (token.kind !== 'word') continue;
    if (looksAhead(token.key)) return 'future';
    if (PAST_AUX.has(token.key) && token.low !== 'à') return 'past';
  }
  return null;
}
