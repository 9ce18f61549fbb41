import { CONNECTOR } from './connectors.js';
import type { Node, ReorderRule } from './reorder-tree.js';

/** "Almost" and its like before what a preposition of time governs. */
const ALMOST = /^(quasiment|presque|pratiquement)$/;

const caseOf = (node: Node): Node | undefined => node.children.find((c) => c.unit.deprel.startsWith('case'));

/** Rules for adverbs and adverbial phrases that stand elsewhere in English. */
export const adverbRules: ReorderRule[] = [
  {
    id: 'order.almost-since',
    changes: 'le groupe vend ses usines depuis quasiment sa création',
    leaves: 'le groupe est son client depuis presque dix ans',
    // "depuis quasiment sa naissance" is "almost since its birth".
    apply(head) {
      if (!head.children.some((c) => c.unit.deprel.startsWith('det'))) return;
      for (const child of head.children) {
        if (!ALMOST.test(child.unit.key)) continue;
        const inside = child.children.find((c) => /^(depuis|dès)$/.test(c.unit.key));
        const beside = head.children.find((c) => /^(depuis|dès)$/.test(c.unit.key));
        // "depuis presque tous les pays" and "depuis presque dix ans" are said alike.
        if (head.children.some((c) => /^nummod/.test(c.unit.deprel) || c.unit.lemma === 'tout')) return;
        if (inside) inside.order = child.index + 0.1;
        else if (beside && beside.index === child.index - 1) beside.order = child.index + 0.1;
      }
    },
  },
  {
    id: 'order.connector-first',
    changes: 'le groupe vend par contre ses usines',
    leaves: 'par contre, le groupe vend ses usines',
    apply(head) {
      for (const child of head.children) if (child.unit.deprel === CONNECTOR) child.order = -1;
    },
  },
  {
    id: 'order.division-of',
    changes: 'le groupe vend sa division chimie',
    leaves: 'le groupe vend sa division américaine',
    // "sa division chimie": what a part of a firm deals in comes first, as "its chemicals division".
    apply(head) {
      if (!/^(division|pôle|branche|activité|segment|département|rayon|métier)$/.test(head.unit.lemma))
        return;
      const trade = head.children.find((c) => c.index === head.index + 1);
      if (trade?.unit.upos !== 'NOUN' || trade.unit.kind === 'figure' || trade.children.length > 0) return;
      if (/^(nmod|appos|flat|compound)/.test(trade.unit.deprel)) trade.order = head.index - 0.2;
    },
  },
  {
    id: 'order.since-last',
    changes: 'il cherche depuis un an un repreneur',
    leaves: 'les deux groupes négocient depuis un an',
    // How long something has lasted stands behind what it is.
    apply(head) {
      const copula = head.children.find((c) => c.unit.deprel.startsWith('cop'));
      if (copula) {
        const between = head.children.find(
          (c) => c.index > copula.index && c.index < head.index && caseOf(c)?.unit.key === 'depuis',
        );
        if (between) between.order = head.index + 0.05;
        return;
      }
      const behind = head.children.filter((c) => c.index > head.index && c.unit.kind !== 'punct');
      const since = behind[0];
      if (!since || caseOf(since)?.unit.key !== 'depuis') return;
      const next = behind.find((c) => c !== since && /^(obl|xcomp|obj|advmod)/.test(c.unit.deprel));
      if (next && next === behind[1]) since.order = next.index + 0.1;
    },
  },
];
