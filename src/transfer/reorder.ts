import { adverbRules } from './adverb-order.js';
import { inversionRules } from './inversion.js';
import { makeInto } from './make-into.js';
import type { Node, ReorderRule } from './reorder-tree.js';
import type { SwapModel, SwapShape } from './swap.js';
import type { Unit } from './units.js';

/** Result: units in English order. */
export interface Reordered {
  units: Unit[];
  /** Ids of the rules that moved something, in order of application. */
  applied: string[];
  /** Pairs "N de N" whose order the learned swaps are unsure of, the least sure first; for `flipped`. */
  doubtful: { pair: number; score: number }[];
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
  ...inversionRules,
  makeInto,
  {
    id: 'order.adjective-noun',
    changes: 'une décision surprenante',
    leaves: 'un taux supérieur à 5 %',
    apply(head) {
      if (!/^(NOUN|PROPN|NUM)$/.test(head.unit.upos) && head.unit.kind !== 'term') return;
      for (const child of head.children) {
        if (child.index < head.index) continue;
        const phrase = isAdjectivePhrase(child);
        if (child.unit.deprel.split(':')[0] !== 'amod' && !phrase) continue;
        if (!phrase && !isLightAdjective(child, true)) continue;
        if (isPredicate(child, head)) continue;
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
    id: 'order.inverted-clitic-subject',
    changes: 'sans doute vendra-t-il ses usines',
    leaves: 'il vendra ses usines',
    apply(head) {
      for (const child of head.children) {
        if (child.index < head.index || !child.unit.surface.startsWith('-') || child.unit.upos !== 'PRON')
          continue;
        const full = head.children.some(
          (c) =>
            c !== child &&
            c.index < head.index &&
            /^nsubj/.test(c.unit.deprel) &&
            // What stands behind a preposition is no subject, whatever the parser says.
            !c.children.some((part) => part.unit.deprel === 'case'),
        );
        // "Le groupe vendra-t-il" has its subject already.
        if (full) child.unit.key = 'il~';
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
        // "ont moins épargné": how much comes behind the English verb.
        if (child.index === head.index - 1 && /^(moins|davantage)$/.test(child.unit.key) && within) {
          if (!head.children.some((c) => c.unit.deprel.startsWith('obj'))) child.order = head.index + 0.05;
        } else if (child.index > head.index && (within || next) && !STAYS_BEHIND.test(child.unit.key))
          child.order = head.index - 0.3;
      }
    },
  },
  ...adverbRules,
];

/** Adverbs of time and addition that stand before an English verb. */
const BEFORE_VERB =
  /^(désormais|également|aussi|déjà|toujours|actuellement|dorénavant|rarement|souvent|généralement)$/;

/** Adverbs of degree and manner that belong to what follows them ("recule *légèrement* de 3 %", "d'*environ* 3 %"). */
const STAYS_BEHIND =
  /^(environ|près|plus|moins|encore|très|peu|trop|ailleurs|hier|demain|aujourd'hui|mieux|bien)$/;

/** "une crise sans précédent": an entry of several words that English says in one adjective. */
function isAdjectivePhrase({ unit, children }: Node): boolean {
  const sense = unit.senses?.[0];
  return sense?.pos === 'adj' && children.length === 0 && !sense.renderings[0].text.includes(' ');
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

const DEFINITE = new Set(['le', 'les', '']);

/** A pair "N de N" whose order English may turn round; indices into the units in French order. */
export interface SwapCandidate {
  head: number;
  complement: number;
  shape: SwapShape;
}

/** All pairs of a noun and its first *de* complement, in a sentence's units in French order. */
export function swapCandidates(units: Unit[]): SwapCandidate[] {
  return candidates(treeOf(units).nodes).map(({ head, complement, shape }) => ({
    head: head.index,
    complement: complement.index,
    shape,
  }));
}

interface NodePair {
  head: Node;
  complement: Node;
  /** Absent between a noun and a name: "l'action Danone". */
  preposition?: Node;
  shape: SwapShape;
}

function candidates(nodes: Node[]): NodePair[] {
  const pairs: NodePair[] = [];
  for (const head of nodes) {
    if (!/^(NOUN|PROPN|NUM)$/.test(head.unit.upos) || head.unit.kind === 'verb') continue;
    const complements = head.children.filter(
      (c) => c.index > head.index && /^(nmod|appos|flat)/.test(c.unit.deprel) && c.unit.kind !== 'punct',
    );
    const complement = complements[0];
    if (!complement || complement.unit.kind === 'verb' || complement.index - head.index > 8) continue;
    const preposition = complement.children.find((c) => c.unit.deprel.startsWith('case'));
    if (preposition ? preposition.unit.key !== 'de' : complement.unit.upos !== 'PROPN') continue;
    // "dix ans de recherche", "une perte de 145 millions": measures keep their order.
    if (complement.unit.kind === 'figure' || head.unit.kind === 'figure') continue;
    if (head.children.some((c) => c.unit.kind === 'figure' || c.unit.deprel.startsWith('nummod'))) continue;
    const others = complement.children.filter((c) => c !== preposition && !c.unit.deprel.startsWith('det'));
    // "le marché européen des voitures neuves": two modified nouns stay apart.
    if (
      complement.unit.upos !== 'PROPN' &&
      others.length > 0 &&
      head.children.some((c) => /^amod/.test(c.unit.deprel) && c.index > head.index)
    )
      continue;
    // A complement with a clause, a coordination or a complement of its own is too heavy to go first.
    if (others.some((c) => !/^(amod|flat|compound)/.test(c.unit.deprel) || c.unit.kind === 'verb')) continue;
    pairs.push({
      head,
      complement,
      preposition,
      shape: {
        headDeterminer: determiner(head)?.unit.key ?? '',
        complementDeterminer: determiner(complement)?.unit.key ?? '',
        weight: Math.min(2, others.length),
        more: complements.length > 1,
        preposition: preposition?.unit.key ?? '',
      },
    });
  }
  return pairs;
}

function determiner(node: Node): Node | undefined {
  return node.children.find((c) => c.unit.deprel.startsWith('det'));
}

/** Moves one complement before its head; the *de* follows it, marked, and may become "'s" or nothing. */
function swap({ head, complement, preposition, shape }: NodePair): boolean {
  const bare = shape.complementDeterminer === '' && complement.unit.upos !== 'PROPN';
  if (!bare && !DEFINITE.has(shape.headDeterminer)) {
    // "un dirigeant de la BCE" → "an ECB executive": between the article and the noun.
    if (shape.complementDeterminer !== '' && shape.complementDeterminer !== 'le') return false;
  }
  if (!preposition) {
    complement.order = head.index - 0.05;
    return true;
  }
  preposition.order = Number.MAX_SAFE_INTEGER;
  if (bare || !DEFINITE.has(shape.headDeterminer)) {
    complement.order = head.index - 0.05;
    preposition.unit.key = 'de~';
    const article = determiner(complement);
    if (article && article.unit.key === 'le') article.unit.key = 'le~';
  } else {
    // Behind the head's own preposition, in the place of its article.
    const article = determiner(head);
    const first = head.children.filter(
      (c) => !/^(case|mark|cc|punct)/.test(c.unit.deprel) && c !== complement,
    );
    complement.order = Math.min(head.index, ...first.map((c) => c.order)) - 0.01;
    preposition.unit.key = 'de~s';
    if (article) article.unit.key = 'le~';
  }
  return true;
}

/** Closing punctuation stays last, whatever it hung on. */
function closeSentence(french: Unit[], english: Unit[]): Unit[] {
  let from = french.length;
  while (from > 0 && french[from - 1].kind === 'punct') from--;
  if (from === french.length) return english;
  const closing = new Set(french.slice(from));
  return [...english.filter((u) => !closing.has(u)), ...french.slice(from)];
}

function treeOf(units: Unit[]): { nodes: Node[]; roots: Node[] } {
  const nodes: Node[] = units.map((unit, index) => ({ unit, index, order: index, children: [] }));
  const roots: Node[] = [];
  for (const node of nodes) {
    if (node.unit.head < 0) roots.push(node);
    else nodes[node.unit.head].children.push(node);
  }
  return { nodes, roots };
}

const NONE: ReadonlySet<number> = new Set();

/** Swap scores nearer to 0 than this are tried both ways. */
const DOUBTFUL = 25;

/** Puts the units of one sentence into English order by the rules above and the learned swaps, subtree by subtree. */
export function reorder(
  units: Unit[],
  swaps: SwapModel | null,
  rules: ReorderRule[] = reorderRules,
  flipped: ReadonlySet<number> = NONE,
): Reordered {
  const { nodes, roots } = treeOf(units);
  const applied: string[] = [];
  const doubtful: Reordered['doubtful'] = [];
  if (swaps) {
    candidates(nodes).forEach((pair, n) => {
      const score = swaps.score(pair.head.unit, pair.complement.unit, pair.shape);
      if (Math.abs(score) < DOUBTFUL) doubtful.push({ pair: n, score });
      if (score <= 0 === flipped.has(n) && swap(pair)) applied.push('order.de-complement');
    });
    doubtful.sort((a, b) => Math.abs(a.score) - Math.abs(b.score));
  }
  const out: Unit[] = [];
  const walk = (node: Node): void => {
    for (const rule of rules) {
      const before = node.children.map((c) => c.order);
      rule.apply(node);
      if (node.children.some((c, i) => c.order !== before[i])) applied.push(rule.id);
    }
    // A unit's own place among its children is where it stands, whatever moved it among its siblings.
    const place = (n: Node) => (n === node ? n.index : n.order);
    const order = [...node.children, node].sort((a, b) => place(a) - place(b));
    for (const next of order) {
      if (next === node) out.push(node.unit);
      else walk(next);
    }
  };
  for (const root of roots) walk(root);
  return { units: closeSentence(units, out), applied, doubtful };
}
