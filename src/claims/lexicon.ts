import { readFileSync } from 'node:fs';
import type { FigureType } from '../figures/types.js';
import { type FlowValue, readFlowLines } from '../glossary/flow-lines.js';
import { addTo } from '../util/multimap.js';
import { dataFile } from '../util/paths.js';
import { PatternList } from './patterns.js';

/** Who owns a metric when the text names nobody. */
export type Owner = 'company' | 'share' | 'place' | 'market' | 'deal' | 'project' | 'household';

/** A line of `data/claims/metrics.yaml`. */
export interface MetricEntry {
  fr: string;
  en: string;
  /** Figure types it takes as a level. */
  types: FigureType[];
  of: Owner;
  /** The metric of a share of it; '' when a share of it says nothing ("118% du PIB"). */
  whole: string | null;
  /** Lemmas one of which must be in the sentence; none: always. */
  near: string[];
}

/** A line of `data/claims/verbs.yaml`. */
export interface VerbEntry {
  types: FigureType[];
  en: string;
  object: boolean;
  /** Only of a count that is the verb's subject: those who do it ("débrayer": strikers). */
  doers: boolean;
  units: string[];
  near: string[];
}

export type SubjectKind =
  | 'company'
  | 'state'
  | 'market'
  | 'place'
  | 'city'
  | 'people'
  | 'staff'
  | 'plant'
  | 'deal'
  | 'other';

/** A line of `data/claims/subjects.yaml`. */
export interface SubjectEntry {
  fr: string;
  en: string;
  is: SubjectKind;
  level: string | null;
  /** The place whose economy an institution speaks of. */
  place: string | null;
}

/** A line of `data/claims/dates.yaml`. */
export interface OccasionEntry {
  fr: string;
  en: string;
  types: FigureType[];
  /** Words one of which must stand before the date or duration ("depuis"); none: any. */
  link: string[];
  /** Lemmas one of which must be in the sentence; none: always. */
  near: string[];
}

type WordClass =
  | 'change'
  | 'target'
  | 'forecast'
  | 'move'
  | 'forecast_verb'
  | 'say'
  | 'generic'
  | 'share'
  | 'level';

type Row = { [key: string]: FlowValue };

/** The claims' word lists, as read from `data/claims/`. */
export interface Lexicon {
  metrics: PatternList<MetricEntry>;
  subjects: PatternList<SubjectEntry>;
  occasions: PatternList<OccasionEntry>;
  verbs: Map<string, VerbEntry[]>;
  /** What a counted noun is called by itself, or beside one of some lemmas. */
  units: Map<string, { en: string; near: string[] }[]>;
  /** Adjective of nationality to place. */
  demonyms: Map<string, string>;
  is(kind: WordClass, lemma: string): boolean;
}

let loaded: Lexicon | undefined;

/** The lexicon; read once, at the first call. */
export function lexicon(): Lexicon {
  loaded ??= load();
  return loaded;
}

function load(): Lexicon {
  const classes = readClasses();
  return {
    metrics: patternList(rows('metrics'), (row) => ({
      fr: text(row.fr),
      en: text(row.en),
      types: types(row.for, 'money'),
      of: (row.of ?? 'company') as Owner,
      whole: row.whole === undefined ? null : text(row.whole),
      near: list(row.near),
    })),
    subjects: patternList(rows('subjects'), (row) => ({
      fr: text(row.fr),
      en: text(row.en),
      is: (row.is ?? 'other') as SubjectKind,
      level: row.level === undefined ? null : text(row.level),
      place: row.place === undefined ? null : text(row.place),
    })),
    occasions: patternList(rows('dates'), (row) => ({
      fr: text(row.fr),
      en: text(row.en),
      types: types(row.for, 'date'),
      link: list(row.link),
      near: list(row.near),
    })),
    verbs: readVerbs(),
    units: readUnits(),
    demonyms: new Map(rows('demonyms').map(({ fr, en }) => [text(fr), text(en)])),
    is: (kind, lemma) => classes[kind]?.has(lemma) ?? false,
  };
}

function rows(name: string): Row[] {
  const entries = readFlowLines(readFileSync(dataFile(`claims/${name}.yaml`), 'utf8'));
  if (!entries)
    throw new Error(`Unexpected YAML in \`data/claims/${name}.yaml\`, expected one flow map a line`);
  return entries.map(({ value }) => value as Row);
}

const text = (value: FlowValue | undefined): string => (typeof value === 'string' ? value : '');
const list = (value: FlowValue | undefined): string[] =>
  value === undefined ? [] : Array.isArray(value) ? value.map(text) : [text(value)];

function types(value: FlowValue | undefined, otherwise: FigureType): FigureType[] {
  return value === undefined ? [otherwise] : (list(value) as FigureType[]);
}

function patternList<T>(source: Row[], make: (row: Row) => T): PatternList<T> {
  return new PatternList(
    source.map((row) => ({ row: make(row), forms: [text(row.fr), ...list(row.aliases)] })),
  );
}

function readUnits(): Map<string, { en: string; near: string[] }[]> {
  const units = new Map<string, { en: string; near: string[] }[]>();
  for (const { unit, en, near } of rows('units'))
    addTo(units, text(unit), { en: text(en), near: list(near) });
  return units;
}

function readVerbs(): Map<string, VerbEntry[]> {
  const verbs = new Map<string, VerbEntry[]>();
  for (const row of rows('verbs')) {
    const entry: VerbEntry = {
      types: types(row.for, 'money'),
      en: text(row.en),
      object: row.of === 'object',
      doers: row.by === 'subject',
      units: list(row.units),
      near: list(row.obj),
    };
    verbs.set(text(row.fr), [...(verbs.get(text(row.fr)) ?? []), entry]);
  }
  return verbs;
}

function readClasses(): Partial<Record<string, Set<string>>> {
  const classes: Partial<Record<string, Set<string>>> = {};
  for (const line of readFileSync(dataFile('claims/words.yaml'), 'utf8').split('\n')) {
    const match = /^(\w+): \[(.*)\]$/.exec(line);
    if (match) classes[match[1]] = new Set(match[2].split(', '));
  }
  return classes;
}
