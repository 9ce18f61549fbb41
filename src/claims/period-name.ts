import type { Figure } from '../figures/types.js';
import { table } from '../util/table.js';
import type { Scene } from './scene.js';

/** First month of a period: "2026-H2" begins in 2026-07. */
export function startOf(value: string): string {
  const part = /^(\d{4})-([QH])(\d)$/.exec(value);
  if (!part) return value.length === 4 ? `${value}-01` : value.slice(0, 7);
  const month = (Number(part[3]) - 1) * (part[2] === 'Q' ? 3 : 6) + 1;
  return `${part[1]}-${String(month).padStart(2, '0')}`;
}

/** What a date is called that another figure is compared with. */
export function comparisonName({ quote }: Figure, value: string): string {
  if (/^\d{4}$/.test(value) || (/\ban(?:s|née|nées)?\b/.test(quote) && !/^(?:le )?début/i.test(quote)))
    return 'comparison year';
  if (/^(?:le )?début/i.test(quote)) return 'comparison date';
  if (/-[QH]\d$/.test(value)) return value.includes('Q') ? 'comparison quarter' : 'comparison half';
  return value.length > 7 ? 'comparison date' : 'comparison period';
}

/** "contre 92 millions en 2024", "après 1,9 % en avril": the figure before the date is what one compares with. */
export function contrasted(scene: Scene, index: number, macro = false): boolean {
  const [first] = scene.spans[index];
  for (let i = first - 1; i >= 0 && first - i <= 7; i--) {
    if (scene.words[i].lemma === 'contre') return true;
    // "retrouver son niveau de 2019"
    if (scene.words[i].lemma === 'niveau' && first - i <= 3 && scene.words[i + 1].lemma === 'de') return true;
    // a country's earlier rate is told for its own sake
    if (scene.words[i].lemma === 'après' && !macro) return true;
    if (scene.words[i].lemma === 'que' && first - i <= 3) return true;
    if (scene.words[i].lemma === 'celui' || scene.words[i].lemma === 'rapport') return true;
    if (scene.words[i].lemma === 'même' && first - i <= 3) return true;
    if (scene.words[i].upos === 'PUNCT' && scene.inFigure[i] < 0) return false;
  }
  return false;
}

const THAN =
  /(?:\bque|\bqu['’]|\bcontre|\brapport à)\s?(?:en|à|au|aux|la|le|les|l['’]|celle de|celui de|fin|début)?\s?(?:l['’])?$/;
const COMPARES = /\b(?:plus|moins|fois|même|mêmes|supérieure?s?|inférieure?s?|autant|mieux|aussi)\b/;

/** "deux fois moins que l'année précédente", "quatre fois plus qu'il y a deux ans": a comparison ends at the date. */
export function isThan({ unit }: Scene, { start, quote }: Figure): boolean {
  const before = unit.text.slice(Math.max(0, start - 90), start);
  // "contre 34 millions un an plus tôt"
  if (/plus tôt|auparavant/.test(quote) && /\bcontre\b[^,;]*$/.test(before)) return true;
  const than = THAN.exec(before);
  if (!than || /^\s?contre/.test(than[0])) return false;
  return /rapport/.test(than[0]) || COMPARES.test(before.split(/[;:]/).at(-1)!);
}

/** What a year right after its noun is the year of: "la récolte 2025", "la campagne 2025-2026", "le budget 2026". */
const YEARS: Record<string, string> = table({
  récolte: 'harvest year',
  moisson: 'harvest year',
  vendange: 'harvest year',
  collecte: 'harvest year',
  campagne: 'season',
  budget: 'budget year',
  édition: 'edition year',
  millésime: 'vintage',
  promotion: 'class year',
});

/** The name of a year by the noun it stands right after; null when it stands after none of those. */
export function nounYear({ words, spans }: Scene, index: number, { value, range }: Figure): string | null {
  const [first] = spans[index];
  if (!/^\d{4}$/.test(String(value ?? range?.[0] ?? ''))) return null;
  const noun = words[first - 1];
  return noun?.upos === 'NOUN' ? (YEARS[noun.lemma] ?? null) : null;
}
