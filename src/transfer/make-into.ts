import type { Node, ReorderRule } from './reorder-tree.js';
import { SILENT } from './unit-keys.js';

/** "faire de X un Y" is "make X a Y": the preposition goes. */
export const makeInto: ReorderRule = {
  id: 'order.make-into',
  changes: "l'accord fait désormais du géant américain un actionnaire",
  leaves: 'le groupe fait de la publicité',
  apply(head) {
    if (head.unit.kind !== 'verb' || head.unit.lemma !== 'faire' || head.unit.senses) return;
    const made = head.children.find(
      (c) => c.index > head.index && /^(obj|xcomp)/.test(c.unit.deprel) && !c.unit.verb,
    );
    const from = head.children.find(
      (c) => c.index > head.index && c.unit.deprel.startsWith('obl') && preposition(c)?.unit.key === 'de',
    );
    if (!made || !from || from.index > made.index || !determined(from) || !determined(made)) return;
    const de = preposition(from)!;
    // Vanishes as the clitic of "le groupe vendra-t-il" does.
    de.unit.key = SILENT;
    from.order = from.index - 0.1;
  },
};

const preposition = (node: Node): Node | undefined =>
  node.children.find((c) => c.unit.deprel.startsWith('case'));

/** "fait de *la* France *un* modèle": both have an article or are names; "faire de bonnes affaires" is another thing. */
function determined(node: Node): boolean {
  return node.unit.upos === 'PROPN' || node.children.some((c) => c.unit.deprel.startsWith('det'));
}
