import type { Block } from '../data.js';
import { lexicon, type SubjectEntry } from './lexicon.js';
import { homeOf } from './place.js';
import type { Hit, NameRun, Scene } from './scene.js';
import type { Described } from './types.js';

/** Common nouns that stand for whichever firm was spoken of last. */
const PLAIN =
  /^(?:groupe|société|entreprise|firme|compagnie|établissement|maison|institution|enseigne|marque)$/;

/** Two words for one thing. */
const SAME: Record<string, string> = {
  'jeune pousse': 'start-up',
  startup: 'start-up',
  pousse: 'start-up',
  pépite: 'start-up',
  licorne: 'start-up',
};

/**
 * What the reader has in mind at a point of the document: whom it is about, who was the last subject, what firms have
 * been called ("la start-up lyonnaise Velmora"), which place and which metric were named last.
 */
export class Discourse {
  /** The firm or body the document is about; null when it names none. */
  readonly main: string | null;
  /** Who or what was the last subject; what "il" and "sa" stand for. */
  topic: Described | null;
  /** The last firm that was a subject or an owner; what "le groupe" stands for. */
  firm: string | null;
  /** The last figure told of a country. */
  macro = false;
  /** The firm that an offer or a purchase in the text is for. */
  target: string | null = null;
  /** The thing described last; what "le chantier" and "le projet" stand for. */
  lastThing: string | null = null;
  place: string | null = null;
  /** What the document calls its firm's sales: "sales", "revenue". */
  sales = 'revenue';
  /** The document is about a central bank or the like: its figures are an economy's. */
  readonly isInstitution: boolean;
  /** The place the document is about when a sentence names none. */
  readonly home: string;
  metric: string | null = null;
  /** Firms of the opening that the document names about as often as the main one. */
  private readonly equals: Set<string>;
  private readonly firms: Set<string>;
  private readonly known: Set<string>;
  private readonly short = new Map<string, string>();
  private readonly called = new Map<string, Set<string>>();
  private readonly things = new Map<string, string>();

  constructor(scenes: { scene: Scene; block: Block }[]) {
    const votes = new Map<string, { firm: number; weight: number }>();
    const opening = new Set<string>();
    scenes.forEach(({ scene, block }, order) => {
      for (const run of scene.names) {
        const vote = votes.get(run.name) ?? { firm: 0, weight: 0 };
        vote.weight += block.kind === 'heading' ? 3 : order < 4 ? 1.5 : 1;
        vote.firm += firmVote(scene, run);
        votes.set(run.name, vote);
        if (block.kind === 'heading' || order < OPENING) opening.add(run.name);
        for (const noun of descriptions(scene, run)) this.call(run.name, noun);
      }
      for (const { rows } of scene.subjects) {
        if (rows[0].is !== 'company') continue;
        const vote = votes.get(rows[0].en) ?? { firm: 3, weight: 0 };
        vote.weight += block.kind === 'heading' ? 3 : order < 4 ? 1.5 : 1;
        votes.set(rows[0].en, vote);
        if (block.kind === 'heading' || order < OPENING) opening.add(rows[0].en);
      }
    });
    this.home = homeOf(scenes.map(({ scene }) => scene));
    const names = [...votes.keys()].sort((a, b) => b.length - a.length);
    for (const name of names) {
      const longer = names.find((other) => other.length > name.length && ` ${other} `.includes(` ${name} `));
      const initials = names.find((other) => other !== name && initialsOf(other) === name);
      if (longer && votes.get(longer)!.firm > 0) this.short.set(name, longer);
      else if (initials) this.short.set(name, initials);
    }
    for (const [name, full] of this.short) votes.get(full)!.weight += votes.get(name)!.weight;
    this.firms = new Set([...votes].filter(([, { firm }]) => firm >= SURE).map(([name]) => name));
    this.known = new Set([...votes].filter(([, { firm }]) => firm >= 1).map(([name]) => name));
    const ranked = [...votes]
      .filter(([name, { firm }]) => firm >= SURE && !this.short.has(name))
      .sort((a, b) => b[1].weight - a[1].weight);
    // a firm first named far down is an example, not what the article is about
    const openers = new Set([...opening].map((name) => this.full(name)));
    this.main = ranked.find(([name]) => openers.has(name))?.[0] ?? null;
    this.equals = new Set(
      ranked
        .filter(([name, { weight }]) => openers.has(name) && 2 * weight >= ranked[0]![1].weight)
        .map(([name]) => name),
    );
    this.firm = this.main;
    this.isInstitution = scenes.some(({ scene }) =>
      scene.subjects.some(({ rows }) => rows[0].en === this.main && rows[0].place !== null),
    );
    this.topic = this.main === null ? null : { text: this.main, kind: 'firm', level: null };
  }

  /** A new paragraph: whom it is about is, until it says otherwise, whom the document is about. */
  startParagraph(): void {
    // of two firms that share the article, the one spoken of stays
    if (this.firm !== null && this.firm !== this.main && this.equals.has(this.firm)) return;
    this.topic = this.main === null ? null : { text: this.main, kind: 'firm', level: null };
    if (this.main !== null) this.firm = this.main;
  }

  /** Whom a figure is about when its sentence names nobody. */
  get nobody(): string {
    return this.topic?.text ?? this.main ?? this.place ?? this.home;
  }

  /** The full form of a name: "Corvane" is "Maison Corvane". */
  full(name: string): string {
    return this.short.get(name) ?? name;
  }

  isFirm(name: string): boolean {
    return this.firms.has(name) || this.firms.has(this.full(name));
  }

  /** Whether a name may be somebody, rather than a place. */
  isSomebody(name: string): boolean {
    return this.known.has(name) || this.known.has(this.full(name));
  }

  /** The firm that a common noun stands for. */
  standsFor(noun: string): string | null {
    if (PLAIN.test(noun)) return this.firm;
    const wanted = SAME[noun] ?? noun;
    const named = [...this.called].filter(([, nouns]) => nouns.has(wanted)).map(([name]) => this.full(name));
    if (this.firm && named.includes(this.firm)) return this.firm;
    return named.at(-1) ?? this.firm;
  }

  /** Remembers that a thing has a full description: "parc" is "Port-Clair wind farm". */
  remember(noun: string, description: string): void {
    this.things.set(noun, description);
    this.lastThing = description;
  }

  thing(noun: string): string | undefined {
    return this.things.get(noun);
  }

  private call(name: string, noun: string): void {
    const nouns = this.called.get(name) ?? new Set();
    nouns.add(SAME[noun] ?? noun);
    this.called.set(name, nouns);
  }
}

function initialsOf(name: string): string {
  const words = name.split(/[\s-]/);
  return words.length > 1
    ? words
        .map((word) => word[0])
        .join('')
        .toUpperCase()
    : '';
}

/** Sentences at the start of a document that name whom it is about. */
const OPENING = 3;

/** Votes that make a name a firm's: one clear sign. */
const SURE = 1.5;

const FIRM =
  /\b(?:SA|SE|SAS|Inc|Corp|Ltd|plc|AG|Group|Groupe|Bank|Banque|Capital|Holding|Partners|Assurances?|Télécom|Airlines|Motors|Energy|Énergies?)\b/;

/** For and against a name's being a firm. Subjects act, "à X" and "près de X" are places, a title makes a person. */
function firmVote(scene: Scene, run: NameRun): number {
  const { words, subjects } = scene;
  const { first, last, name } = run;
  const known = subjects.find((hit) => hit.first <= first && hit.last >= last)?.rows[0];
  // "le CET1", "l'indice PCE": a metric's name
  if (scene.metrics.some((hit) => hit.first <= first && hit.last >= last)) return -5;
  if (known) return known.is === 'company' ? 3 : -5;
  let vote = FIRM.test(name) ? 3 : 0;
  const before = words[first - 1];
  const twoBefore = words[first - 2];
  if (before && /^(?:à|en|vers)$/.test(before.lemma)) vote -= 2;
  else if (before?.lemma === 'chez') vote += 2;
  else if (before?.upos === 'NOUN' || (before?.upos === 'ADJ' && twoBefore?.upos === 'NOUN')) vote += 2;
  else if (before?.upos === 'ADP' && twoBefore && lexicon().is('generic', twoBefore.lemma)) vote -= 1;
  if (
    /^(?:M\.?|Mme|MM\.?|président|présidente|directeur|directrice|ministre|PDG|analyste|économiste)$/.test(
      before?.lemma ?? '',
    )
  )
    vote -= 4;
  if (words[first].deprel.startsWith('nsubj')) vote += 1.5;
  if (descriptions(scene, run).length > 0) vote += 2;
  if (before?.lemma === 'de' && ofFirm(scene, first - 2)) vote += 1.5;
  if (words[last + 1]?.form === '(') vote += scene.inFigure[last + 2] >= 0 ? 1.5 : 0.5;
  vote += before?.lemma === 'de' ? 0.3 : 0.2;
  return vote;
}

/** "le chiffre d'affaires de X", "la directrice de X": what only firms have. */
function ofFirm({ metrics, subjects }: Scene, at: number): boolean {
  const metric = metrics.find(({ last }) => last === at)?.rows[0];
  const staff = subjects.find(({ last }) => last === at)?.rows[0];
  return (
    (metric !== undefined && (metric.of === 'company' || metric.of === 'share')) || staff?.is === 'staff'
  );
}

/** Nouns set beside a name: "l'équipementier automobile Tarvel", "Velmora, la start-up lyonnaise". */
function descriptions({ words }: Scene, { first, last }: NameRun): string[] {
  const found: string[] = [];
  for (let i = first - 1; i >= 0 && first - i <= 8; i--) {
    const { upos, lemma } = words[i];
    if (lexicon().is('generic', lemma.toLowerCase())) {
      found.push(lemma.toLowerCase());
      break;
    }
    if (upos === 'PUNCT' || upos === 'VERB' || upos === 'PROPN' || upos === 'AUX' || upos === 'CCONJ') break;
    if (i === first - 1 && upos === 'ADP') break;
  }
  if (words[last + 1]?.form === ',') {
    for (let i = last + 2; i < words.length && i <= last + 6; i++) {
      const { upos, lemma } = words[i];
      if (lexicon().is('generic', lemma.toLowerCase())) {
        found.push(lemma.toLowerCase());
        break;
      }
      if (upos !== 'DET' && upos !== 'ADJ' && upos !== 'NUM') break;
    }
  }
  return found;
}

/** The subject entry whose words cover a word. */
export function subjectAt({ subjects }: Scene, at: number): Hit<SubjectEntry> | null {
  return subjects.find(({ first, last }) => first <= at && at <= last) ?? null;
}
