import { dictionary } from './dictionary.js';
import { itemOf } from './normalise.js';
import { determiner, type Node } from './reorder-tree.js';
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

/** Parts of a firm, and firms that have an owner. */
const OWNED = /^(filiale|division|branche|pôle|marque|unité|entité|maison mère)$/;

/**
 * "la filiale spécialisée dans le cloud *de Microsoft*": the name behind the trade of a part of a firm is its owner's, and
 * is hung on the part.
 */
export function ownerBehindTrade(part: Node): void {
  if (!OWNED.test(part.unit.lemma) || !/^(le|les)$/.test(determiner(part)?.unit.key ?? '')) return;
  if (part.children.some((c) => c.index > part.index && c.unit.deprel.startsWith('nmod'))) return;
  const trade = part.children.find(
    (c) => c.unit.deprel.startsWith('acl') && /^(PP|Part)$/.test(c.unit.verb?.tense ?? ''),
  );
  const field = trade?.children.find((c) => c.index > trade.index && /^(obl|nmod)/.test(c.unit.deprel));
  if (!trade || !field) return;
  const owner = field.children.find(
    (c) =>
      c.index > field.index &&
      c.unit.deprel.startsWith('nmod') &&
      c.unit.upos === 'PROPN' &&
      !determiner(c) &&
      c.children.some((p) => p.unit.key === 'de') &&
      !isKnown(c.unit.surface),
  );
  if (!owner) return;
  // ", Azure": a second name behind a comma names the part.
  const named = owner.children.filter(
    (c) => /^(conj|appos)/.test(c.unit.deprel) && c.children.every((p) => !p.unit.deprel.startsWith('cc')),
  );
  field.children = field.children.filter((c) => c !== owner);
  owner.children = owner.children.filter((c) => !named.includes(c));
  part.children.push(owner, ...named);
}

/** Places are in the dictionary, firms and people hardly ever. */
function isKnown(name: string): boolean {
  return (dictionary().find(itemOf(name)) ?? []).some((s) => s.pos === 'name');
}
