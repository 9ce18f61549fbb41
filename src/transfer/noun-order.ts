import { determiner, type Node, type ReorderRule, size } from './reorder-tree.js';
import { SILENT } from './unit-keys.js';

/** Adjectives that keep their place after the noun in English ("something new", "the amount due"). */
const STAYS_AFTER = new Set([
  'présent',
  'dû',
  'susceptible',
  'capable',
  'inférieur',
  'supérieur',
  'égal',
  'équivalent',
  'compris',
  'concerné',
  'disponible',
  'proche',
  'relatif',
  'identique',
  'similaire',
  'comparable',
  'responsable',
  'favorable',
  'opposé',
  'lié',
  'propre',
  'âgé',
]);

/** Rules for what stands round a noun. */
export const nounRules: ReorderRule[] = [
  {
    id: 'order.adjective-noun',
    changes: 'une décision surprenante',
    leaves: 'un taux supérieur à 5 %',
    apply(head) {
      if (!/^(NOUN|PROPN|NUM)$/.test(head.unit.upos) && head.unit.kind !== 'term') return;
      // "trois fois plus gros"
      if (head.unit.lemma === 'fois') return;
      for (const child of head.children) {
        if (child.index < head.index) continue;
        // "une hausse à long terme *des prix*": nor is it the term's prices.
        const apposed = child.unit.deprel.startsWith('appos');
        if ((child.unit.degree === 'superlative' && !apposed) || mayPrecede(child)) handOver(child, head);
        const phrase = isAdjectivePhrase(child);
        const relation = child.unit.deprel.split(':')[0];
        const compared =
          child.unit.degree === 'superlative' && relation === 'nmod' && child.unit.upos === 'ADJ';
        if (relation !== 'amod' && !phrase && !compared) continue;
        if (!phrase && !isLightAdjective(child, true)) continue;
        if (isPredicate(child, head) || compares(child, head)) continue;
        const place = head.index - 0.1 - (child.index - head.index) * 0.001;
        const marks = quotesAround(child, head);
        if (marks === null) continue;
        child.order = place;
        // "un plan « brutal »" goes with its marks.
        for (const mark of marks) mark.order = place + (mark.index - child.index) * 0.0001;
      }
    },
  },
  {
    id: 'order.amount-first',
    changes: "une provision exceptionnelle de 12 millions d'euros",
    leaves: "un bénéfice de 12 millions d'euros",
    // "une amende de 12 millions": what a deal or a sum to pay is worth stands before it in English.
    apply(head) {
      if (head.unit.upos !== 'NOUN' || head.unit.slots || !WORTH.test(head.unit.lemma) || !determiner(head))
        return;
      const amount = head.children.find(
        (c) => c.index > head.index && c.unit.figure?.type === 'money' && c.unit.figure.qualifier === 'exact',
      );
      const of = amount?.children.find((c) => c.unit.key === 'de');
      if (!amount || !of || amount.children.length > 1 || amount.unit.figure?.range) return;
      of.unit.key = SILENT;
      amount.order = head.index - 0.05;
    },
  },
  {
    id: 'order.bare-division',
    changes: 'la division chimie progresse',
    leaves: 'la division du groupe',
    // "la division mode et maroquinerie": the field that a part of a firm is named by.
    apply(head) {
      if (!DIVISION.test(head.unit.lemma) || head.unit.slots) return;
      for (const child of head.children) {
        if (child.index !== head.index + 1 || child.unit.upos !== 'NOUN' || child.unit.kind === 'figure')
          continue;
        if (
          /^\p{Lu}/u.test(child.unit.surface) ||
          child.children.some((c) => /^(case|det|punct|acl)/.test(c.unit.deprel))
        )
          continue;
        child.order = head.index - 0.15;
        const beside = head.children.find(
          (c) =>
            c.index > child.index && c.unit.deprel === 'conj' && c.unit.upos === 'NOUN' && !determiner(c),
        );
        if (beside && size(child) === 1) beside.order = head.index - 0.14;
      }
    },
  },
  {
    id: 'order.record',
    changes: 'une commande record',
    leaves: 'un record de ventes',
    // "une commande record": a noun that serves as an adjective.
    apply(head) {
      const record = head.children.find((c) => c.unit.lemma === 'record' && c.index === head.index + 1);
      if (head.unit.upos === 'NOUN' && record && record.children.length === 0)
        record.order = head.index - 0.1;
    },
  },
  {
    id: 'order.last-thirty',
    changes: 'les trente dernières séances',
    leaves: 'les trente usines',
    // "les trente dernières séances" are the last thirty.
    apply(head) {
      for (const child of head.children) {
        if (!/^(dernier|prochain|premier)$/.test(child.unit.lemma) || child.index > head.index) continue;
        const number = head.children.find(
          (c) => c.index === child.index - 1 && /^nummod/.test(c.unit.deprel),
        );
        if (number) child.order = number.order - 0.1;
      }
    },
  },
];

/** Terms for deals and sums to pay. */
const WORTH =
  /^(amende|augmentation de capital|levée de|prêt|crédit|emprunt|investissement|contrat|ligne de crédit|rachat|acquisition|émission|plan de|programme de|placement|introduction en|cession|prime|subvention|dépréciation|provision)/;

/** Parts of a firm. */
const DIVISION = /^(division|branche|pôle|segment|fonction|département|filière)$/;

/** "une crise sans précédent": an entry of several words that English says in one adjective. */
function isAdjectivePhrase(node: Node): boolean {
  return node.children.length === 0 && mayPrecede(node);
}

function mayPrecede({ unit }: Node): boolean {
  const sense = unit.senses?.[0];
  return sense?.pos === 'adj' && !sense.renderings[0].text.includes(' ');
}

const QUOTE = /^[«»“”"]$/;

/** Quotation marks right round an adjective that hang on its noun; null where one of a pair hangs elsewhere. */
function quotesAround(adjective: Node, noun: Node): Node[] | null {
  const beside = (of: Node) =>
    of.children.filter((c) => QUOTE.test(c.unit.key) && Math.abs(c.index - adjective.index) === 1);
  const own = beside(adjective);
  const marks = beside(noun);
  return (own.length + marks.length) % 2 === 0 ? marks : null;
}

/** "un taux supérieur à 5 %", however the parser hung what it is compared with. */
function compares({ unit, index }: Node, noun: Node): boolean {
  return (
    /^(supérieur|inférieur)$/.test(unit.lemma) &&
    noun.children.some(
      (c) => c.index > index && (c.unit.key === 'à' || c.children.some((p) => p.unit.key === 'à')),
    )
  );
}

/** Verbs that say how something is, was found or was left. */
const PREDICATING = /^(laisser|rendre|maintenir|garder|juger|estimer|considérer|trouver|conserver)$/;

/** "laisse ses taux inchangés": with such a verb, a last adjective says what becomes of its object. */
function isPredicate(adjective: Node, noun: Node): boolean {
  const { governor } = noun.unit;
  if (!governor?.verb || !PREDICATING.test(governor.lemma) || !noun.unit.deprel.startsWith('obj'))
    return false;
  const article = determiner(noun)?.unit.key ?? '';
  return /^(le|les|son|leur|ce|ces)$/.test(article) && noun.children.every((c) => c.index <= adjective.index);
}

/** "la banque la plus puissante *de la planète*": what a superlative is chosen from is the noun's as well. */
function handOver(superlative: Node, noun: Node): void {
  const from = superlative.children.filter(
    (c) => c.index > superlative.index && /^(obl|nmod)/.test(c.unit.deprel),
  );
  superlative.children = superlative.children.filter((c) => !from.includes(c));
  noun.children.push(...from);
}

function isLightAdjective(node: Node, top: boolean): boolean {
  const { unit } = node;
  if (unit.upos !== 'ADJ' && !(unit.kind === 'verb' && unit.verb?.tense === 'PP')) return false;
  // "above expectations" stays behind what is so.
  const english = unit.term?.entry.en ?? unit.senses?.[0].renderings[0].text ?? '';
  if (/ than |^(above|below|in|at|on|under|out|of|for|to|with|without|over|off|from|by) /.test(english))
    return false;
  // "la partie supérieure" is the upper part, where nothing is compared.
  const alone = /^(supérieur|inférieur)$/.test(unit.lemma) && node.children.length === 0;
  if (top && STAYS_AFTER.has(unit.lemma) && !alone) return false;
  // "70 millions supplémentaires": 70 million more.
  if (top && unit.lemma === 'supplémentaire' && unit.governor?.kind === 'figure') return false;
  return node.children.every((c) => {
    const relation = c.unit.deprel.split(':')[0];
    if (QUOTE.test(c.unit.key) && Math.abs(c.index - node.index) === 1) return true;
    if (relation === 'advmod') return c.index < node.index && c.children.length === 0;
    if (relation === 'cc') return true;
    if (relation === 'conj') return isLightAdjective(c, false);
    return false;
  });
}
