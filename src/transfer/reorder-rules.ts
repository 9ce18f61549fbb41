import { WEEKDAYS } from '../french/chunks/structure.js';
import { adverbRules } from './adverb-order.js';
import { inversionRules } from './inversion.js';
import { LASTING } from './lasting-adverbs.js';
import { makeInto } from './make-into.js';
import { nounRules } from './noun-order.js';
import { type Node, type ReorderRule, size } from './reorder-tree.js';
import { althoughFirst } from './try-as-they-may.js';
import { OF_WHICH, SILENT } from './unit-keys.js';
import { whoseObjects } from './whose-objects.js';

const CLITIC = /^(le|la|l'|les|lui|leur|me|m'|te|t'|nous|vous|se|s'|y|en)$/;

export const reorderRules: ReorderRule[] = [
  ...inversionRules,
  makeInto,
  ...nounRules,
  whoseObjects,
  althoughFirst,
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

/** Adverbs of time and addition that stand before an English verb. */
const BEFORE_VERB =
  /^(désormais|également|aussi|déjà|encore|toujours|actuellement|dorénavant|rarement|souvent|généralement)$/;

/** How much: behind a verb without object, "fell slightly". */
const DEGREE =
  /^(légèrement|nettement|fortement|sensiblement|lourdement|brutalement|vivement|modérément|faiblement|brusquement)$/;

/** Adverbs of degree and manner that belong to what follows them ("recule *légèrement* de 3 %", "d'*environ* 3 %"). */
const STAYS_BEHIND =
  /^(environ|près|plus|moins|encore|très|peu|trop|ailleurs|hier|demain|aujourd'hui|mieux|bien)$/;

/** An object of more units may stay behind what says when, where and how much. */
const LIGHT_OBJECT = 9;

const NEAR_DAY = /^(hier|demain|aujourd'hui)$/;

/** What says when, where, how or by how much. */
function isCircumstance({ unit, children }: Node): boolean {
  if (unit.figure?.type === 'date' || WEEKDAYS.has(unit.lemma) || NEAR_DAY.test(unit.lemma)) return true;
  return /^obl/.test(unit.deprel) && unit.kind !== 'verb' && children.some((c) => c.unit.deprel === 'case');
}
