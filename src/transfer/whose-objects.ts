import { determiner, type ReorderRule } from './reorder-tree.js';
import { SILENT, WHOSE } from './unit-keys.js';

/** Verbs and expressions whose own *de* the *dont* may be. */
const OF_VERBS =
  /^(parler|disposer|dépendre|profiter|bénéficier|avoir|faire|se |être|manquer|souffrir|hériter|user|rêver|discuter|charger|doter|accuser)/;

/** "un marché *dont* il connaît *les règles*" is "a market whose rules he knows". */
export const whoseObjects: ReorderRule = {
  id: 'order.whose-object',
  changes: 'un marché dont il connaît les règles',
  leaves: 'un marché dont il parle',
  apply(head) {
    if (head.unit.kind !== 'verb' || head.unit.senses || OF_VERBS.test(head.unit.lemma)) return;
    const object = head.children.find((c) => c.index > head.index && c.unit.deprel.startsWith('obj'));
    const article = object && determiner(object);
    if (object?.unit.upos !== 'NOUN' || !/^(le|les)$/.test(article?.unit.key ?? '')) return;
    const whose = [...head.children, ...object.children].find(
      (c) => c.unit.key === 'dont' && c.index < head.index,
    );
    if (!whose || object.children.some((c) => /^(nmod|acl)/.test(c.unit.deprel) && c !== whose)) return;
    object.children = object.children.filter((c) => c !== whose);
    if (!head.children.includes(whose)) head.children.push(whose);
    whose.unit.key = WHOSE;
    whose.order = Math.min(...head.children.map((c) => c.order)) - 0.2;
    object.order = whose.order + 0.1;
    article!.unit.key = SILENT;
  },
};
