import type { Node, ReorderRule } from './reorder-tree.js';
import { size } from './reorder-tree.js';
import { THERE } from './unit-keys.js';
import type { Unit } from './units.js';
import { feature } from './units.js';
import { verbKey } from './verb-groups.js';

/** Subordinators that let the subject follow its verb. */
const OPENERS =
  /^(que|dont|où|auquel|à|comme|comment|combien|quand|lorsque|lequel|laquelle|lesquels|lesquelles)$/;

/** Verbs that follow what was said, with their subject behind them. */
const SAYING =
  /^(annoncer|dire|déclarer|indiquer|préciser|ajouter|souligner|expliquer|affirmer|assurer|estimer|juger|rappeler|commenter|confirmer|noter|observer|prévenir|avertir|conclure|reconnaître|admettre|résumer|rapporter|révéler|écrire|regretter|espérer|répondre|insister|poursuivre|relever|faire savoir|confier|avancer|détailler|justifier|plaider|lancer|marteler|tempérer|nuancer|déplorer|constater|analyser|témoigner|raconter|argumenter|renchérir|se réjouir|se féliciter|se inquiéter|promettre|arguer|se alarmer|critiquer|dénoncer)$/;

/** Verbs without an object: what follows them behind *où* is their subject. */
const STAYING = /^(travailler|vivre|habiter|résider|figurer|siéger|exister|circuler|séjourner|opérer)$/;

/** A heavier subject stays behind its verb in a main clause. */
const HEAVY = 7;

/** Rules for subjects behind their verbs. */
export const inversionRules: ReorderRule[] = [
  {
    id: 'order.as-reported',
    changes: 'comme le rapportent les deux entreprises',
    leaves: 'le groupe le rapporte',
    // "comme le rapporte X" is "as reported by X", however heavy X is.
    apply(head) {
      const { verb } = head.unit;
      if (head.unit.kind !== 'verb' || !verb || head.unit.senses || verb.negated || verb.negator) return;
      const as = head.children.find((c) => c.index < head.index && c.unit.key === 'comme');
      const it = head.children.find(
        (c) => c.index < head.index && c.unit.upos === 'PRON' && c.unit.key === 'le',
      );
      const subject = subjectBehind(head);
      if (!as || !it || !subject || subject.unit.upos === 'PRON') return;
      head.unit.verb = { ...verb, tense: 'PP', passive: false };
      head.unit.key = verbKey(head.unit.verb);
      it.unit.key = 'par';
      it.unit.upos = 'ADP';
      it.order = head.index + 0.1;
    },
  },
  {
    id: 'order.there-is',
    changes: 'il existe de nombreuses théories sur ce point',
    leaves: 'cette théorie existe depuis longtemps',
    apply(head) {
      const { verb, lemma } = head.unit;
      if (head.unit.kind !== 'verb' || !verb || lemma !== 'exister' || head.unit.senses) return;
      const it = head.children.find((c) => c.index < head.index && c.unit.key === 'il');
      const what = head.children.find((c) => c.index > head.index && /^(nsubj|obj)/.test(c.unit.deprel));
      if (!it || !what || what.unit.upos === 'PRON') return;
      const plural = feature(what.unit.feats, 'Number') === 'Plur';
      head.unit.verb = { ...verb, lemma: 'être', plural };
      head.unit.lemma = 'être';
      head.unit.key = verbKey(head.unit.verb);
      it.unit.key = THERE;
      // Said to have been moved, so that the rule shows.
      it.order = head.index - 0.5;
      what.unit.deprel = 'obj';
    },
  },
  {
    id: 'order.inverted-subject',
    changes: 'ce que prévoyait le protocole',
    leaves: 'le groupe vend ses usines',
    apply(head) {
      if (head.unit.kind !== 'verb' || head.unit.verb?.tense === 'PP') return;
      const relation = head.unit.deprel.split(':')[0];
      const relative = head.children.some(
        (c) =>
          c.index < head.index &&
          /^(obj|iobj|obl|mark|advmod|advcl)/.test(c.unit.deprel) &&
          OPENERS.test(c.unit.key),
      );
      const subject = subjectBehind(head);
      if (!subject || subject.unit.surface.startsWith('-')) return;
      if (subject.unit.deprel.startsWith('obj')) subject.unit.deprel = 'nsubj';
      // "…", the chief executive said; with a long train of appositions the verb stays first.
      // "Reste une inconnue : le prix." as well
      if (!relative && SAYING.test(head.unit.verb?.lemma ?? '')) tellSomebody(head, subject);
      if (!relative && relation !== 'acl' && size(subject) > HEAVY) return;
      subject.order = head.index - 0.5;
      closeApposition(head, subject);
    },
  },
];

/** "a assuré la direction *à l'AFP*": who is told something hangs on the telling, not on who tells it. */
function tellSomebody(head: Node, subject: Node): void {
  const to = subject.children.findIndex(
    (c) => c.index > subject.index && /^(nmod|obl)/.test(c.unit.deprel) && isTold(c),
  );
  if (to < 0) return;
  const [told] = subject.children.splice(to, 1);
  told.unit.governor = head.unit;
  told.unit.head = head.index;
  told.unit.deprel = 'obl:arg';
  head.children.push(told);
}

/** The press, or a name. */
function isTold({ unit, children }: Node): boolean {
  if (!children.some((k) => k.unit.key === 'à')) return false;
  return unit.upos === 'PROPN' || /^(presse|agence|journal|quotidien|chaîne|journaliste)$/.test(unit.lemma);
}

/** "la directrice, Anne Sorel, lors d'un salon": the comma that closes what the subject is goes with the subject. */
function closeApposition(head: Node, subject: Node): void {
  const apposition = subject.children.find(
    (c) => c.index > subject.index && /^(appos|nmod|flat)/.test(c.unit.deprel) && isMarked(c),
  );
  if (!apposition) return;
  const end = Math.max(...indexesOf(subject));
  for (const sibling of head.children) {
    const place = sibling.unit.key === ',' ? -1 : sibling.children.findIndex((c) => isComma(c, end + 1));
    const comma = isComma(sibling, end + 1) ? sibling : sibling.children[place];
    if (!comma) continue;
    if (place >= 0) {
      sibling.children.splice(place, 1);
      comma.unit.governor = head.unit;
      comma.unit.head = head.index;
      head.children.push(comma);
    }
    comma.order = head.index - 0.4;
    return;
  }
}

const isComma = ({ unit, index }: Node, at: number): boolean => unit.key === ',' && index === at;

const isMarked = (node: Node): boolean =>
  node.children.some((c) => c.unit.key === ',' && c.index < node.index);

const indexesOf = (node: Node): number[] => [node.index, ...node.children.flatMap(indexesOf)];

/** The subject that follows the verb, also where the parser took it for an object: French verbs have a subject. */
function subjectBehind(head: Node): Node | undefined {
  const behind = head.children.filter((c) => c.index > head.index);
  const marked = behind.find((c) => c.unit.deprel.startsWith('nsubj'));
  if (marked) return marked;
  const { verb } = head.unit;
  if (!verb || verb.copula || verb.person !== 3 || /^(Inf|PP|Part|Imper)/.test(verb.tense)) return undefined;
  const object = behind.find((c) => c.unit.deprel.startsWith('obj') && /^(NOUN|PROPN)$/.test(c.unit.upos));
  // What stands behind a colon or an opening quotation mark is said, not the one who says it.
  if (object && behind.some((c) => c.index < object.index && /^[:«"“]$/.test(c.unit.key))) return undefined;
  if (!object || behind.some((c) => /^(ccomp|xcomp)/.test(c.unit.deprel))) return undefined;
  if ((feature(object.unit.feats, 'Number') === 'Plur') !== verb.plural && object.unit.lemma !== 'plupart')
    return undefined;
  const before = head.children.filter((c) => c.index < head.index);
  const hasOwn = before.some(
    (c) => /^(nsubj|expl:subj)/.test(c.unit.deprel) || /^(qui|il|elle|on|ce|ils|elles)$/.test(c.unit.key),
  );
  // "où travaillent 450 personnes"
  if (!hasOwn && STAYING.test(head.unit.lemma) && before.some((c) => c.unit.key === 'où')) return object;
  // "ce qu'avaient prévu les analystes": the pronoun is the object, and a verb has one.
  const other = before.some(
    (c) => c.unit.key === 'que' && c.unit.upos === 'PRON' && c.unit.deprel.startsWith('obj'),
  );
  // "Reste une inconnue"
  if (head.unit.lemma === 'rester' && head.unit.anchor === 0) return object;
  const as = before.some((c) => c.unit.key === 'comme');
  if ((as || other) && !hasOwn) return object;
  return !hasOwn &&
    SAYING.test(head.unit.verb?.lemma ?? '') &&
    (head.unit.deprel.startsWith('parataxis') || follows(head.unit, before))
    ? object
    : undefined;
}

/** Whether a comma or a closing quotation mark stands right before the verb. */
function follows(unit: Unit, before: Node[]): boolean {
  const first = unit.words[0];
  return before.some(
    (c) => c.unit.kind === 'punct' && c.unit.words[0] === first - 1 && /^[,»"”]$/.test(c.unit.key),
  );
}
