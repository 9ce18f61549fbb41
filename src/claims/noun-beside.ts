import type { MetricEntry } from './lexicon.js';
import { type Hit, isChange, type Scene } from './scene.js';

/** The words between a metric's noun and its figure in "dette, ramenée à 3 milliards", "un bénéfice estimé à". */
const LINKS =
  /^(?:ramener|estimer|évaluer|prévoir|attendre|fixer|limiter|porter|relever|abaisser|égal|supérieur|inférieur|compris|comprendre|proche|chiffrer|réviser|initial|initialement|actuel|total|annuel|retomber|tomber|devenir|négatif|positif|de|à|sous|entre|en|le|un|son|tout|juste|encore|seulement|désormais|environ|historique|record|,|\(|:)$/;
const SKIPPED_AFTER = new Set(['DET', 'ADJ', 'ADV']);

/** "45 millions d'euros d'aides publiques", "un tiers des droits de vote": the noun after "de". */
export function nounAfter(
  { words, metrics, inFigure }: Scene,
  [first, last]: [number, number],
): Hit<MetricEntry> | null {
  const own = inFigure[first];
  let i = last + 1;
  if (words[i]?.lemma !== 'de' && words[i]?.form !== "d'") return null;
  for (i++; i < words.length && SKIPPED_AFTER.has(words[i].upos); i++)
    if (inFigure[i] >= 0 && inFigure[i] !== own) return null;
  return metrics.find((hit) => hit.first === i) ?? null;
}

/** "la fourchette de son introduction en Bourse": the head of a chain of metrics is what is measured. */
function headOf(scene: Scene, hit: Hit<MetricEntry>): Hit<MetricEntry> {
  const { words, metrics } = scene;
  let i = hit.first - 1;
  while (i >= 0 && (words[i].upos === 'DET' || words[i].upos === 'ADJ')) i--;
  if (words[i]?.lemma !== 'de') return hit;
  i--;
  while (i >= 0 && words[i].upos === 'ADJ' && !metrics.some(({ last }) => last === i)) i--;
  // "une enveloppe d'investissements de 235 millions"
  if (
    /^(?:enveloppe|budget|montant|niveau|programme|effort|versement|paiement|distribution|proposition)$/.test(
      words[i]?.lemma ?? '',
    )
  )
    return hit;
  const head = metrics.find(({ last }) => last === i);
  return head && head.rows[0].en !== 'target' && head.rows[0].en !== 'growth' ? headOf(scene, head) : hit;
}

/** "un bénéfice de 3 M€", "une marge, devenue négative à -1,8 %": nothing but links in between. */
export function nounBefore(scene: Scene, [first]: [number, number]): Hit<MetricEntry> | null {
  const { words, metrics, inFigure } = scene;
  for (let i = first - 1; i >= 0 && first - i <= 7; i--) {
    const hit = metrics.find(({ last }) => last === i);
    if (hit && words[first - 1].form === ':') return labelOf(scene, hit);
    if (hit)
      return isChange(words[hit.first].lemma) &&
        (hit.rows[0].of !== 'place' || words[hit.first - 1]?.lemma === 'en')
        ? null
        : headOf(scene, hit);
    if (inFigure[i] >= 0 || !LINKS.test(words[i].lemma)) return null;
  }
  return null;
}

/** "le total des fonds levés": an amount is of what follows it. */
export function complementOf(
  { words, metrics }: Scene,
  noun: Hit<MetricEntry>,
): Hit<MetricEntry> | undefined {
  if (words[noun.last + 1]?.lemma !== 'de') return undefined;
  return metrics.find(({ first }) => first > noun.last && first <= noun.last + 3);
}

/** "Ebitda après loyers : 702 millions": the first noun of a label is its head. */
function labelOf({ words, metrics }: Scene, hit: Hit<MetricEntry>): Hit<MetricEntry> {
  let start = hit.first;
  while (start > 0 && words[start - 1].upos !== 'PUNCT' && words[start - 1].upos !== 'VERB') start--;
  return metrics.find(({ first }) => first >= start) ?? hit;
}
