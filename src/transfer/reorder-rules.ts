import { WEEKDAYS } from '../french/chunks/structure.js';
import { adverbRules } from './adverb-order.js';
import { inversionRules } from './inversion.js';
import { LASTING } from './lasting-adverbs.js';
import { makeInto } from './make-into.js';
import { determiner, type Node, type ReorderRule, size } from './reorder-tree.js';
import { OF_WHICH, SILENT } from './unit-keys.js';
import { whoseObjects } from './whose-objects.js';

const CLITIC = /^(le|la|l'|les|lui|leur|me|m'|te|t'|nous|vous|se|s'|y|en)$/;

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

export const reorderRules: ReorderRule[] = [
  ...inversionRules,
  makeInto,
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
  whoseObjects,
  {
    id: 'order.some-of-whom',
    changes: 'les salariés dont certains travaillent là',
    leaves: 'les salariés dont le contrat finit',
    // "dont certains travaillent": "some of whom work".
    apply(head) {
      const which = head.children.find((c) => c.unit.key === 'dont' && c.index < head.index);
      const some = head.children.find(
        (c) =>
          /^nsubj/.test(c.unit.deprel) &&
          c.index === (which?.index ?? -2) + 1 &&
          c.index < head.index &&
          /^(certains|certaines|beaucoup|plusieurs|aucun|aucune|tous|toutes|quelques-uns)$/.test(c.unit.key),
      );
      if (!which || !some) return;
      which.unit.key = OF_WHICH;
      which.order = some.order + 0.1;
    },
  },
  {
    id: 'order.object-first',
    changes: 'le groupe a vendu hier pour trois millions sa filiale',
    leaves: 'le groupe a vendu hier ses usines qui perdaient trop',
    // English lets nothing stand between a verb and its object, unless the object is long.
    apply(head) {
      const { verb } = head.unit;
      if (head.unit.kind !== 'verb' || !verb || verb.copula || head.unit.senses) return;
      const object = head.children.find((c) => c.index > head.index && c.unit.deprel === 'obj');
      if (!object || !/^(NOUN|PROPN|NUM)$/.test(object.unit.upos) || size(object) > LIGHT_OBJECT) return;
      const between = head.children.filter((c) => c.index > head.index && c.index < object.index);
      if (between.length === 0 || !between.every(isCircumstance)) return;
      if (object.children.some((c) => /^(acl|appos|conj|parataxis)/.test(c.unit.deprel))) return;
      // "plus de la moitié (50,3 %)": nothing leaves its brackets.
      if (
        /^[([«"“]$/.test(between.at(-1)!.unit.key) ||
        object.children.some((c) => /^[([]$/.test(c.unit.key))
      )
        return;
      object.order = head.index + 0.05;
    },
  },
  {
    id: 'order.clitic-object',
    changes: 'le groupe les vend',
    leaves: 'le groupe vend ses usines',
    apply(head) {
      if (head.unit.kind !== 'verb') return;
      for (const child of head.children) {
        if (child.index > head.index || child.unit.upos !== 'PRON') continue;
        if (!/^(obj|iobj|obl|expl)/.test(child.unit.deprel)) continue;
        if (child.children.length > 0 || !CLITIC.test(child.unit.key)) continue;
        child.order = head.index + 0.1 + (child.unit.deprel.startsWith('obj') ? 0 : 0.1);
      }
    },
  },
  {
    id: 'order.inverted-clitic-subject',
    changes: 'sans doute vendra-t-il ses usines',
    leaves: 'il vendra ses usines',
    apply(head) {
      for (const child of head.children) {
        if (!child.unit.surface.startsWith('-') || child.unit.upos !== 'PRON') continue;
        if (child.unit.words[0] < head.unit.words[0]) continue;
        const full = head.children.some(
          (c) =>
            c !== child &&
            c.index < head.index &&
            /^nsubj/.test(c.unit.deprel) &&
            // What stands behind a preposition is no subject, whatever the parser says.
            !c.children.some((part) => part.unit.deprel === 'case'),
        );
        // "Le groupe vendra-t-il" has its subject already.
        if (full) child.unit.key = SILENT;
        else child.order = head.index - 0.5;
      }
    },
  },
  {
    id: 'order.adverb-verb',
    changes: 'le fonds détient désormais deux usines',
    leaves: 'le fonds est désormais actionnaire',
    apply(head) {
      const { verb } = head.unit;
      const still =
        verb?.negated &&
        head.children.find((c) => {
          const next = c.unit.words[0] + 1;
          return c.unit.key === 'toujours' && head.unit.words.includes(next) && verb.main !== next;
        });
      // "ne semble toujours pas": "still does not seem"
      if (still && !verb.copula) still.order = head.index - 0.3;
      // "après avoir longtemps hésité": behind the English verb
      const long = verb?.tense === 'InfPast' && head.children.find((c) => c.unit.key === 'longtemps');
      if (long && long.index < head.index) long.order = head.index + 0.05;
      if (
        head.unit.kind !== 'verb' ||
        !verb ||
        verb.copula ||
        verb.negated ||
        /^(Inf|Part|PP|Imper)/.test(verb.tense)
      )
        return;
      for (const child of head.children) {
        if (child.children.length > 0 || child.unit.upos !== 'ADV') continue;
        const within = child.unit.anchor > head.unit.words[0] && child.unit.anchor < head.unit.words.at(-1)!;
        const next = child.index === head.index + 1 && BEFORE_VERB.test(child.unit.key);
        const still =
          child.unit.key === 'encore' && /^(Pres|Imp)$/.test(verb.tense) && LASTING.test(verb.lemma);
        // "ont moins épargné": how much comes behind the English verb.
        const degree =
          /^(moins|davantage)$/.test(child.unit.key) || (verb.tense === 'PC' && DEGREE.test(child.unit.key));
        if (degree && within) {
          if (!head.children.some((c) => c.unit.deprel.startsWith('obj'))) child.order = head.index + 0.05;
        } else if (
          child.index > head.index &&
          (within || next) &&
          (!STAYS_BEHIND.test(child.unit.key) || still)
        )
          child.order = head.index - 0.3;
      }
    },
  },
  ...adverbRules,
];

/** Terms for deals and sums to pay. */
const WORTH =
  /^(amende|augmentation de capital|levée de|prêt|crédit|emprunt|investissement|contrat|ligne de crédit|rachat|acquisition|émission|plan de|programme de|placement|introduction en|cession|prime|subvention|dépréciation|provision)/;

/** Parts of a firm. */
const DIVISION = /^(division|branche|pôle|segment|fonction|département|filière)$/;

/** Adverbs of time and addition that stand before an English verb. */
const BEFORE_VERB =
  /^(désormais|également|aussi|déjà|encore|toujours|actuellement|dorénavant|rarement|souvent|généralement)$/;

/** How much: behind a verb without object, "fell slightly". */
const DEGREE =
  /^(légèrement|nettement|fortement|sensiblement|lourdement|brutalement|vivement|modérément|faiblement|brusquement)$/;

/** Adverbs of degree and manner that belong to what follows them ("recule *légèrement* de 3 %", "d'*environ* 3 %"). */
const STAYS_BEHIND =
  /^(environ|près|plus|moins|encore|très|peu|trop|ailleurs|hier|demain|aujourd'hui|mieux|bien)$/;

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

/** An object of more units may stay behind what says when, where and how much. */
const LIGHT_OBJECT = 9;

const NEAR_DAY = /^(hier|demain|aujourd'hui)$/;

/** What says when, where, how or by how much. */
function isCircumstance({ unit, children }: Node): boolean {
  if (unit.figure?.type === 'date' || WEEKDAYS.has(unit.lemma) || NEAR_DAY.test(unit.lemma)) return true;
  return /^obl/.test(unit.deprel) && unit.kind !== 'verb' && children.some((c) => c.unit.deprel === 'case');
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
