import type { Block } from '../data.js';
import type { Figure, FigureType } from '../figures/types.js';
import type { About } from './about-types.js';
import { type Cast, readCast, sameNoun } from './cast.js';
import type { SubjectEntry } from './lexicon.js';
import { homeOf } from './place.js';
import { type Hit, hitAt, type Scene } from './scene.js';
import type { Described } from './types.js';

/** Common nouns that stand for whichever firm was spoken of last. */
const PLAIN =
  /^(?:groupe|société|entreprise|firme|compagnie|établissement|maison|institution|enseigne|marque)$/;

/** Levels that are remembered; time stays linear. */
const KEPT = 100;

/** Places where something is made. */
const SITE =
  /^(?:usine|raffinerie|aciérie|terminal|centrale|mine|fabrique|gigafactory|entrepôt|chantier naval)$/;

/** Those who fund, rate or advise firms. */
const BACKER = /^(?:fonds|investisseur|actionnaire|cabinet|agence|institut)$/;

/** The two sides of an offer. */
const TARGET = /^(?:cible|proie)$/;
const BIDDER = /^(?:acquéreur|acheteur|initiateur|repreneur)$/;

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
  /** The firm fined or convicted last. */
  fined: string | null = null;
  /** The thing described last; what "le chantier" and "le projet" stand for. */
  lastThing: string | null = null;
  /** The place of production described last; what "le site" stands for. */
  site: string | null = null;
  place: string | null = null;
  /** The firms an article is about that names none of them first: "French insurers". */
  trade: string | null = null;
  /** What the document calls its firm's sales: "sales", "revenue". */
  sales = 'revenue';
  /** The document is about a central bank or the like: its figures are an economy's. */
  readonly isInstitution: boolean;
  /** The place the document is about when a sentence names none. */
  readonly home: string;
  metric: string | null = null;
  /** What the last quantity was about. */
  last: About | null = null;
  /** The same for the last one of each type of figure. */
  readonly lastOf = new Map<FigureType, About>();
  /** The levels told so far, in order. */
  private readonly levels: { type: FigureType; value: number; about: About }[] = [];
  private readonly cast: Cast;
  private readonly things = new Map<string, string>();

  constructor(scenes: { scene: Scene; block: Block }[]) {
    this.cast = readCast(scenes);
    this.main = this.cast.main;
    this.home = homeOf(scenes.map(({ scene }) => scene));
    this.firm = this.main;
    this.isInstitution = scenes.some(({ scene }) =>
      scene.subjects.some(({ rows }) => rows[0].en === this.main && rows[0].place !== null),
    );
    this.topic = this.main === null ? null : { text: this.main, kind: 'firm', level: null };
  }

  /** A new paragraph: whom it is about is, until it says otherwise, whom the document is about. */
  startParagraph(): void {
    // of two firms that share the article, the one spoken of stays
    if (this.firm !== null && this.firm !== this.main && this.cast.equals.has(this.firm)) return;
    this.topic = this.main === null ? null : { text: this.main, kind: 'firm', level: null };
    if (this.main !== null) this.firm = this.main;
  }

  /** Whom a figure is about when its sentence names nobody. */
  get nobody(): string {
    return (
      (this.stays() ? this.topic?.text : null) ??
      this.main ??
      this.topic?.text ??
      (this.macro ? null : this.trade) ??
      this.place ??
      this.home
    );
  }

  /** Whether the last subject shares the document: a thing, a firm named as often as the main one, a target. */
  private stays(): boolean {
    const { topic } = this;
    if (topic === null) return false;
    return topic.kind === 'thing' || this.cast.equals.has(topic.text) || topic.text === this.target;
  }

  /** The firm whose people and things are spoken of: the main one, unless another shares the document. */
  get holder(): string | null {
    return this.firm !== null && this.cast.equals.has(this.firm) ? this.firm : (this.main ?? this.firm);
  }

  /** The full form of a name: "Corvane" is "Maison Corvane". */
  full(name: string): string {
    return this.cast.short.get(name) ?? name;
  }

  isFirm(name: string): boolean {
    return this.cast.firms.has(name) || this.cast.firms.has(this.full(name));
  }

  /** Whether a name may be somebody, rather than a place. */
  isSomebody(name: string): boolean {
    return this.cast.known.has(name) || this.cast.known.has(this.full(name));
  }

  /** The firm that a common noun stands for. */
  standsFor(noun: string): string | null {
    if (TARGET.test(noun) && this.target !== null) return this.target;
    if (BIDDER.test(noun) && this.target !== null && this.target !== this.main) return this.main;
    if (PLAIN.test(noun)) return this.isBacker(this.firm) && !BACKER.test(noun) ? this.main : this.firm;
    const wanted = sameNoun(noun);
    const named = [...this.cast.called]
      .filter(([, nouns]) => nouns.has(wanted))
      .map(([name]) => this.full(name));
    if (this.firm && named.includes(this.firm)) return this.firm;
    return named.at(-1) ?? this.firm;
  }

  /** A fund, broker or agency: "la société" of the next sentence is another. */
  isBacker(name: string | null): boolean {
    const called = name === null ? undefined : this.cast.called.get(name);
    return called !== undefined && name !== this.main && [...called].some((noun) => BACKER.test(noun));
  }

  /** Remembers a level: a bare "target" of about as much is one of the same. */
  tell({ type, value, direction }: Figure, about: About): void {
    if (!about.metric || direction !== null) return;
    this.lastOf.set(type, about);
    if (typeof value === 'number' && value > 0) this.levels.push({ type, value, about });
    if (this.levels.length > KEPT) this.levels.shift();
  }

  /** What was last of the order of a figure: "la cible de 1,2 milliard", after a profit of 1.24 billion. */
  near(figure: Figure): About | undefined {
    return this.like(figure, 1.5) ?? this.lastOf.get(figure.type);
  }

  /** The level told last that a sum differs little from. */
  like({ type, value }: Figure, most = 1.15): About | undefined {
    const wanted = typeof value === 'number' ? value : 0;
    const close = (other: number) => other < most * wanted && wanted < most * other;
    return this.levels.findLast((level) => level.type === type && close(level.value))?.about;
  }

  /** Remembers that a thing has a full description: "parc" is "Port-Clair wind farm". */
  remember(noun: string, description: string): void {
    if (SITE.test(noun)) this.site = description;
    this.things.set(noun, description);
    this.lastThing = description;
  }

  thing(noun: string): string | undefined {
    return this.things.get(noun);
  }
}

/** The subject entry whose words cover a word. */
export function subjectAt({ subjects }: Scene, at: number): Hit<SubjectEntry> | null {
  return hitAt(subjects, at) ?? null;
}
