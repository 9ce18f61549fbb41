import type { Word } from '../french/types.js';
import { table } from '../util/table.js';
import { joinNearPast } from './near-past.js';
import { feature } from './units.js';

/** French tense and mood of a whole verb group. */
export type FrenchTense =
  | 'Pres'
  | 'Imp'
  | 'Past'
  | 'Fut'
  | 'Cond'
  | 'Sub'
  | 'SubImp'
  | 'Imper'
  | 'PC'
  | 'PQP'
  | 'PA'
  | 'FutAnt'
  | 'CondPast'
  | 'SubPast'
  | 'Inf'
  | 'InfPast'
  | 'Part'
  | 'PartPast'
  | 'PP';

/** A verb with its auxiliaries, negation and reflexive clitic. Indices are into `Sentence.words`. */
export interface VerbGroup {
  main: number;
  /** Word of a causative "faire" before the verb; -1 when there is none. */
  causative: number;
  /** All member words, ascending. */
  words: number[];
  /** Lemma of the main verb, `se ` before it when reflexive. */
  lemma: string;
  tense: FrenchTense;
  passive: boolean;
  reflexive: boolean;
  /** `pas` or `point` with or without *ne*. */
  negated: boolean;
  /** Another negative adverb of the verb, as English: "no longer", "never", "hardly". */
  negator: string;
  /** *ne* without a negative adverb: with *que* it restricts ("ne vend que deux usines"). */
  bareNe: boolean;
  person: 1 | 2 | 3;
  plural: boolean;
  /** First word of the group is the preposition *en* of a gerund, which stays outside. */
  copula: boolean;
  /** English pronoun that the verb takes along, where French has none before it; see `own-clauses.ts`. */
  lead?: string;
  /** English words behind the verb: "says *he is*" for *se dit*. */
  trail?: string[];
}

const NEGATIVE = new Set(['pas', 'point']);
/** With these, *ne* is a denial already: "rien ne dit que". */
const DENYING = /^(rien|personne|aucune?|nulle?|ni)$/i;

/** Adverbs that deny a verb with *ne*, as English. */
export const NEGATORS: Record<string, string> = table({
  plus: 'no longer',
  jamais: 'never',
  guère: 'hardly',
  aucunement: 'in no way',
  nullement: 'in no way',
});

/** Finds the verb groups of a sentence: every VERB, and every AUX that is no auxiliary of another word (copulas). */
export function verbGroups(words: Word[]): VerbGroup[] {
  const dependants: number[][] = words.map(() => []);
  words.forEach((w, i) => {
    if (w.head >= 0) dependants[w.head].push(i);
  });
  const groups: VerbGroup[] = [];
  words.forEach((w, i) => {
    if (w.upos !== 'VERB' && w.upos !== 'AUX') return;
    // "(AGI)" is no form of *agir*.
    if (isAcronym(w.form)) return;
    const relation = w.deprel.split(':')[0];
    if (w.upos === 'AUX' && relation === 'aux') return;
    if (relation === 'cop') {
      groups.push(makeGroup(words, i, dependants[w.head], true));
      return;
    }
    // A participle used as a plain adjective before or after its noun is still a verb to the lexicon.
    groups.push(makeGroup(words, i, dependants[i], false));
  });
  for (const group of groups) denyAlone(words, group);
  return joinNearPast(words, groups);
}

/** "la banque *ne cesse* de grandir": with these verbs *ne* denies by itself, where no *que* restricts. */
function denyAlone(words: Word[], group: VerbGroup): void {
  if (!group.bareNe || !/^(cesser|oser|pouvoir|savoir)$/.test(group.lemma)) return;
  if (words.slice(group.main, group.main + 12).some((w) => /^qu[e'’]$/i.test(w.form))) return;
  group.bareNe = false;
  group.negated = true;
}

/** Two to six capitals; a sentence in capitals alone has no acronyms that matter. */
export function isAcronym(form: string): boolean {
  return /^\p{Lu}{2,6}$/u.test(form);
}

/** Verbs that form their perfect with être. */
export const GOING =
  /^(accourir|advenir|aller|apparaître|arriver|décéder|descendre|devenir|entrer|intervenir|monter|mourir|naître|partir|parvenir|passer|redescendre|redevenir|remonter|rentrer|repartir|repasser|réapparaître|ressortir|rester|retomber|retourner|revenir|sortir|survenir|tomber|venir)$/;

function agent(words: Word[], main: number): boolean {
  return words.some((w) => w.form === 'par' && w.head >= 0 && words[w.head].head === main);
}

function makeGroup(words: Word[], main: number, siblings: number[], copula: boolean): VerbGroup {
  const members = [main];
  let reflexive = false;
  let negated = false;
  let ne = false;
  let negator = '';
  let passive = false;
  const auxiliaries: number[] = [];
  let causative = -1;
  for (const i of siblings) {
    if (i === main) continue;
    const w = words[i];
    const relation = w.deprel.split(':')[0];
    if (relation === 'aux' && i < main) {
      members.push(i);
      if (w.deprel === 'aux:pass') passive = true;
      if (w.deprel !== 'aux:caus') auxiliaries.push(i);
      else causative = i;
      continue;
    }
    if (copula && (i > main + 3 || i < main - 6)) continue;
    const form = w.form.toLowerCase().replace(/’/g, "'");
    if (form === 'ne' || form === "n'") {
      members.push(i);
      ne = true;
    } else if (
      NEGATIVE.has(form) &&
      w.upos !== 'NOUN' &&
      !/^(non|le|un|ce|faux|premier|grand|petit)$/.test(words[i - 1]?.form.toLowerCase() ?? '')
    ) {
      members.push(i);
      negated = true;
    } else if (
      !copula &&
      i < main &&
      /^(expl|obj|iobj)$/.test(relation) &&
      (/^s[e']$/.test(form) ||
        (relation === 'expl' && /^(nous|vous)$/.test(form) && isOwnSubject(form, words, i)) ||
        isOwnPronoun(form, words, siblings))
    ) {
      members.push(i);
      reflexive = true;
    }
  }
  if (ne && !negated) {
    const finite = Math.min(...members.filter((k) => !/^(ADV|PRON)$/.test(words[k].upos)));
    // "n'a pas encore dégagé": right behind the finite verb it denies it, whatever the parser hung it on.
    if (finite < main && NEGATIVE.has(words[finite + 1]?.form.toLowerCase() ?? '')) {
      members.push(finite + 1);
      negated = true;
    }
    const i = negated ? undefined : denier(words, siblings, main, finite, auxiliaries.length > 0);
    // "n'a plus" and "n'a jamais été", whatever the relation the parser gave the adverb.
    if (i !== undefined && !siblings.some((k) => words[k].form.toLowerCase() === 'aucun')) {
      members.push(i);
      negator = NEGATORS[words[i].form.toLowerCase()];
    }
  }
  members.sort((a, b) => a - b);
  // Of "a fait baisser" the tense is that of "faire".
  const bearer = words[causative >= 0 ? causative : main];
  const finite = auxiliaries.length > 0 ? words[auxiliaries[0]] : bearer;
  // être + participle of a reflexive verb is a perfect, not a passive.
  if (reflexive) passive = false;
  // So is être + participle of what nobody can do to anything: "est ressorti", "est repassé".
  if (passive && GOING.test(words[main].lemma) && !agent(words, main)) passive = false;
  const perfect = auxiliaries.length - (passive ? 1 : 0) > 0;
  const lemma = words[main].lemma.toLowerCase();
  const feats = finite.feats;
  return {
    main,
    causative,
    words: members,
    lemma: reflexive ? `se ${lemma}` : lemma,
    tense: tenseOf(feats, bearer, perfect, auxiliaries.length > 0),
    passive,
    reflexive,
    negated,
    negator,
    bareNe: ne && !negated && negator === '' && !siblings.some((i) => DENYING.test(words[i].form)),
    person: personOf(words, siblings, feats),
    plural: feature(feats, 'Number') === 'Plur',
    copula,
  };
}

/** "nous n'avons pas d'autre choix que de *nous* adapter": the subject of the verb above. */
function isOwnSubject(form: string, words: Word[], before: number): boolean {
  return words.some((w, k) => k < before && w.form.toLowerCase() === form && w.deprel.startsWith('nsubj'));
}

/** "nous *nous* trouvons", "vous *vous* demandez": the pronoun of the subject's own person. */
function isOwnPronoun(form: string, words: Word[], siblings: number[]): boolean {
  const subject = { me: 'je', "m'": 'je', te: 'tu', "t'": 'tu', nous: 'nous', vous: 'vous' }[form];
  return (
    subject !== undefined &&
    siblings.some(
      (i) =>
        words[i].deprel.startsWith('nsubj') &&
        words[i].form.toLowerCase().replace(/^j['’]$/, 'je') === subject,
    )
  );
}

/** "la loi vous oblige", "je la récuse": a subject tells the person, whatever else the form could be. */
function personOf(words: Word[], siblings: number[], feats: string): 1 | 2 | 3 {
  const subject = siblings.map((i) => words[i]).find((w) => w.deprel === 'nsubj');
  if (/^(NOUN|PROPN)$/.test(subject?.upos ?? '')) return 3;
  if (/^j(e|['’])$/i.test(subject?.form ?? '')) return 1;
  return (Number(feature(feats, 'Person')) || 3) as 1 | 2 | 3;
}

/** The adverb that denies a verb with *ne* alone before it: "n'est *plus*", "n'a *jamais* été". */
function denier(
  words: Word[],
  siblings: number[],
  main: number,
  finite: number,
  compound: boolean,
): number | undefined {
  const form = (k: number) => words[k]?.form.toLowerCase() ?? '';
  // "n'est plus bon marché": right behind the finite verb it is the negation, whatever it hangs on.
  if (form(finite + 1) in NEGATORS) return finite + 1;
  // "n'a montré plus clairement": behind a participle it compares.
  const compares = (k: number) => compound && k > main && form(k) === 'plus';
  return siblings.find((k) => k !== main && Math.abs(k - main) < 6 && form(k) in NEGATORS && !compares(k));
}

function tenseOf(feats: string, main: Word, perfect: boolean, hasAux: boolean): FrenchTense {
  const form = feature(feats, 'VerbForm');
  if (form === 'Inf') return perfect ? 'InfPast' : 'Inf';
  if (form === 'Part') {
    if (!hasAux) return feature(main.feats, 'Tense') === 'Pres' ? 'Part' : 'PP';
    return perfect ? 'PartPast' : 'Part';
  }
  const mood = feature(feats, 'Mood');
  const tense = feature(feats, 'Tense');
  if (mood === 'Cnd') return perfect ? 'CondPast' : 'Cond';
  if (mood === 'Sub') return perfect ? 'SubPast' : tense === 'Imp' ? 'SubImp' : 'Sub';
  if (mood === 'Imp') return 'Imper';
  if (tense === 'Fut') return perfect ? 'FutAnt' : 'Fut';
  if (tense === 'Imp') return perfect ? 'PQP' : 'Imp';
  if (tense === 'Past') return perfect ? 'PA' : 'Past';
  return perfect ? 'PC' : 'Pres';
}

/** Phrase-table key of a verb group: what English can show of it. */
export function verbKey(g: VerbGroup): string {
  const finite = !['Inf', 'InfPast', 'Part', 'PartPast', 'PP'].includes(g.tense);
  const agreement = finite
    ? g.person === 3
      ? g.plural
        ? 'p'
        : 's'
      : `${g.person}${g.plural ? 'p' : 's'}`
    : '';
  return `${g.lemma.replace(' ', '_')}.${g.tense}${agreement && `.${agreement}`}${g.passive ? '*' : ''}${g.negated ? '!' : g.negator ? `!${g.negator.slice(0, 2)}` : ''}`;
}
