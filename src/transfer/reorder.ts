import type { Unit } from './units.js';

/** A child of the unit whose phrase is being put into English order. */
interface Node {
  unit: Unit;
  index: number;
  /** Sort key among its siblings and their head; the French position until a rule changes it. */
  order: number;
  children: Node[];
}

/** A reordering rule sees one head with its children and changes their `order`. */
export interface ReorderRule {
  id: string;
  /** French phrase it must change, and one it must leave alone. */
  changes: string;
  leaves: string;
  apply(head: Node): void;
}

/** Result: units in English order. */
export interface Reordered {
  units: Unit[];
  /** Ids of the rules that moved something, in order of application. */
  applied: string[];
}

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
]);

export const reorderRules: ReorderRule[] = [
  {
    id: 'order.adjective-noun',
    changes: 'les résultats annuels',
    leaves: 'un taux supérieur à 5 %',
    apply(head) {
      if (!/^(NOUN|PROPN|NUM)$/.test(head.unit.upos) && head.unit.kind !== 'term') return;
      for (const child of head.children) {
        if (child.index < head.index) continue;
        if (child.unit.deprel.split(':')[0] !== 'amod') continue;
        if (!isLightAdjective(child, true)) continue;
        child.order = head.index - 0.1 - (child.index - head.index) * 0.001;
      }
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
    id: 'order.inverted-subject',
    changes: 'ce que prévoyait le protocole',
    leaves: '« Nous vendons », a déclaré le directeur',
    apply(head) {
      if (head.unit.kind !== 'verb') return;
      const relation = head.unit.deprel.split(':')[0];
      const relative = head.children.some(
        (c) =>
          c.index < head.index &&
          /^(obj|iobj|obl|mark|advmod|advcl)/.test(c.unit.deprel) &&
          /^(que|dont|où|auquel|à|comme|quand|lorsque|lequel|laquelle|lesquels|lesquelles)$/.test(c.unit.key),
      );
      if (!relative && relation !== 'acl') return;
      for (const child of head.children) {
        if (child.index > head.index && child.unit.deprel.startsWith('nsubj')) child.order = head.index - 0.5;
      }
    },
  },
  {
    id: 'order.inverted-clitic-subject',
    changes: 'sans doute le groupe vendra-t-il',
    leaves: 'il vendra',
    apply(head) {
      for (const child of head.children) {
        if (
          child.index > head.index &&
          child.unit.deprel.startsWith('nsubj') &&
          child.unit.key.startsWith('-')
        ) {
          child.order = head.index - 0.5;
        }
      }
    },
  },
];

function isLightAdjective(node: Node, top: boolean): boolean {
  const { unit } = node;
  if (unit.upos !== 'ADJ' && !(unit.kind === 'verb' && unit.verb?.tense === 'PP')) return false;
  if (top && STAYS_AFTER.has(unit.lemma)) return false;
  return node.children.every((c) => {
    const relation = c.unit.deprel.split(':')[0];
    if (relation === 'advmod') return c.index < node.index && c.children.length === 0;
    if (relation === 'cc') return true;
    if (relation === 'conj') return isLightAdjective(c, false);
    return false;
  });
}

/** Puts the units of one sentence into English order by the rules above, subtree by subtree. */
export function reorder(units: Unit[], rules: ReorderRule[] = reorderRules): Reordered {
  const nodes: Node[] = units.map((unit, index) => ({ unit, index, order: index, children: [] }));
  const roots: Node[] = [];
  for (const node of nodes) {
    if (node.unit.head < 0) roots.push(node);
    else nodes[node.unit.head].children.push(node);
  }
  const applied: string[] = [];
  const out: Unit[] = [];
  const walk = (node: Node): void => {
    for (const rule of rules) {
      const before = node.children.map((c) => c.order);
      rule.apply(node);
      if (node.children.some((c, i) => c.order !== before[i])) applied.push(rule.id);
    }
    const order = [...node.children, node].sort((a, b) => a.order - b.order);
    for (const next of order) {
      if (next === node) out.push(node.unit);
      else walk(next);
    }
  };
  for (const root of roots) walk(root);
  return { units: out, applied };
}
