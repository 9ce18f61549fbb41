import type { Figure } from '../figures/types.js';
import type { Scene } from './scene.js';

const SOLD = /^(?:vente|vendre|cession|céder|revente|revendre|désinvestissement)$/;
const BOUGHT = /^(?:rachat|racheter|acquisition|acquérir|achat|acheter|reprise|reprendre|OPA|offrir)$/;

/** What one invests in. */
const WORKS =
  /^(?:rénover|rénovation|moderniser|modernisation|construire|construction|agrandir|extension|équiper|ouvrir|ouverture)$/;

/** "la vente de sa marque au fonds Larkwood pour 310 millions": what a deal is done for, whatever its clause's verb. */
export function dealPrice(scene: Scene, figure: Figure, [first]: [number, number]): string | null {
  const { words, clause, inFigure, unit } = scene;
  const at = words[first - 1]?.lemma === 'environ' ? first - 2 : first - 1;
  if (figure.type !== 'money' || !/^(?:pour|contre|moyennant)$/.test(words[at]?.lemma ?? '')) return null;
  // ", moyennant 75 millions": a comma may stand before it
  const last = words[at].lemma === 'moyennant' && words[at - 1]?.form === ',' ? at - 2 : at - 1;
  for (let i = last; i >= 0; i--) {
    // "sa participation de 20 % dans Norrail": a share sold is no other price
    if (inFigure[i] >= 0 && unit.figures[inFigure[i]].type === 'money') return null;
    if (inFigure[i] >= 0) continue;
    const { lemma, form, upos } = words[i];
    if (SOLD.test(lemma)) return 'sale proceeds';
    if (BOUGHT.test(lemma)) return 'acquisition price';
    if (words[at].lemma === 'moyennant' && WORKS.test(lemma)) return 'investment';
    // another deed is what the money is for
    if (form === ',' || (upos === 'VERB' && clause[i] === clause[first])) return null;
  }
  return null;
}
