import { dictionary } from './dictionary.js';
import { itemOf } from './normalise.js';
import type { NodePair } from './swap-candidates.js';

/** What firms and their chiefs have, and places don't: "Orvane's share price". */
const FIRM_OWNS =
  /^(titre|action|cours|bénéfice|résultat|perte|capital|capitalisation|valorisation|patron|patronne|pdg|filiale|actionnaire|concurrent|rival|marge|compte|bilan|trésorerie|firme|start-up|startup|chiffre d'affaires|maison mère|fondateur|fondatrice)$/;

/** What is in a place as well: "le siège de Lyon" is none of Lyon's. */
const PLACE_HAS = /^(dette|direction|offre|stratégie|vente|siège|entreprise|société|groupe)$/;

/** What it is worth, in units of the learned swap scores, to put the name of an owner first: nothing that is doubtful stays so. */
const LEAD = 90;

/** The lead of "'s" over "of" for a thing with its article and the name of a firm or a person behind it. */
export function ownerLead({ head, complement, preposition, shape }: NodePair): number {
  if (!preposition || complement.unit.upos !== 'PROPN' || shape.complementDeterminer !== '') return 0;
  if (!/^(le|les)$/.test(shape.headDeterminer) || shape.more || shape.weight > 1) return 0;
  const thing = head.unit.lemma.toLowerCase();
  if (FIRM_OWNS.test(thing) || FIRM_OWNS.test(head.unit.surface.toLowerCase())) return LEAD;
  return PLACE_HAS.test(thing) && !isKnown(complement.unit.surface) ? LEAD : 0;
}

/** Places are in the dictionary, firms and people hardly ever. */
function isKnown(name: string): boolean {
  return (dictionary().find(itemOf(name)) ?? []).some((s) => s.pos === 'name');
}
