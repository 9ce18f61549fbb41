import type { Entry } from './types.js';

/** A fault of an entry: which field, and the sentence that says it. */
export interface SchemaProblem {
  /** Path in the entry, outermost first; empty for the entry itself. */
  path: (string | number)[];
  reason: string;
}

const POS = 'noun verb adj adv prep conj pron det num intj name phrase'.split(' ');
const STATUS = ['preferred', 'admitted', 'deprecated'];
const CONTEXT = ['subj', 'obj', 'prep', 'mod', 'gov', 'near'];

/** Longest term; longer ones are sentences, or hostile. */
const MAX_TERM = 200;

/** Letters and marks of most entries, a third of the time that looking for invisible ones takes. */
const VISIBLE = /^[ -~\u00a0-\u00ac\u00ae-\u017f’–—…€]*$/;
type Check = (value: unknown, name: string) => string | null;

/** Control characters, soft hyphens, marks of direction, blanks without width, and halves of characters. */
const INVISIBLE =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]/u;

const text: Check = (value, name) => {
  if (typeof value !== 'string') return `Unexpected ${kind(value)} as \`${name}\`, expected text`;
  if (VISIBLE.test(value)) return null;
  const control = INVISIBLE.exec(value);
  if (!control) return null;
  const code = control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return `Unexpected invisible character U+${code} in \`${name}\`, expected printable text`;
};
const term: Check = (value, name) => {
  const fault = text(value, name);
  if (fault) return fault;
  const { length } = (value as string).trim();
  if (length === 0) return `Unexpected empty \`${name}\`, expected text`;
  return length > MAX_TERM
    ? `Unexpected \`${name}\` of ${length} characters, expected at most ${MAX_TERM}`
    : null;
};
const oneOf =
  (values: string[]): Check =>
  (value, name) =>
    values.includes(value as string)
      ? null
      : `Unexpected ${name} \`${show(value)}\`, expected one of ${values.join(', ')}`;
const flag: Check = (value, name) =>
  typeof value === 'boolean' || value === 'true' || value === 'false'
    ? null
    : `Unexpected ${kind(value)} as \`${name}\`, expected true or false`;

const FIELDS: Record<string, Check> = {
  fr: term,
  en: term,
  pos: oneOf(POS),
  plural: (value, name) => (value === null ? null : term(value, name)),
  note: text,
  status: oneOf(STATUS),
  source: text,
  domain: text,
  jurisdiction: text,
  keepFrench: flag,
};
const LISTS = ['aliases', 'alt', 'forbid'];

/**
 * Checks one entry against the published schema (`data/schema/glossary.schema.json`).
 *
 * @param value What YAML gave for one item of the array.
 * @returns Its faults, in the order of its fields; none when the value is an `Entry`.
 */
export function checkEntry(value: unknown): SchemaProblem[] {
  if (!isMap(value))
    return [{ path: [], reason: `Unexpected ${kind(value)}, expected an entry with fr, en and pos` }];
  const problems: SchemaProblem[] = [];
  const add = (path: (string | number)[], reason: string | null) => {
    if (reason) problems.push({ path, reason });
  };
  for (const name of ['fr', 'en', 'pos']) {
    if (value[name] === undefined) add([], `Unexpected entry without \`${name}\`, expected fr, en and pos`);
  }
  // no list of pairs: this runs for each field of a large glossary
  for (const name of Object.keys(value)) {
    const field = value[name];
    if (Object.hasOwn(FIELDS, name)) {
      const reason = FIELDS[name](field, name);
      if (reason) add([name], reason);
    } else if (LISTS.includes(name)) checkList(field, [name], add);
    else if (name === 'context') checkContext(field, add);
    else if (name === 'examples') checkExamples(field, add);
    else
      add(
        [name],
        `Unexpected field \`${name}\`, expected one of ${[...Object.keys(FIELDS), ...LISTS, 'context', 'examples'].join(', ')}`,
      );
  }
  return problems;
}

type Add = (path: (string | number)[], reason: string | null) => void;

function checkList(list: unknown, path: (string | number)[], add: Add): void {
  const name = String(path.at(-1));
  if (Array.isArray(list))
    list.forEach((item, i) => {
      const reason = term(item, name);
      if (reason) add([...path, i], reason);
    });
  else add(path, `Unexpected ${kind(list)} as \`${name}\`, expected a list of texts`);
}

function checkContext(context: unknown, add: Add): void {
  if (!isMap(context)) {
    add(['context'], `Unexpected ${kind(context)} as \`context\`, expected a map`);
    return;
  }
  for (const [name, list] of Object.entries(context)) {
    if (CONTEXT.includes(name)) checkList(list, ['context', name], add);
    else
      add(
        ['context', name],
        `Unexpected field \`${name}\` of context, expected one of ${CONTEXT.join(', ')}`,
      );
  }
}

function checkExamples(examples: unknown, add: Add): void {
  if (!Array.isArray(examples)) {
    add(['examples'], `Unexpected ${kind(examples)} as \`examples\`, expected a list`);
    return;
  }
  for (const [i, example] of examples.entries()) {
    if (!isMap(example))
      add(['examples', i], `Unexpected ${kind(example)}, expected an example with fr and en`);
    else for (const name of ['fr', 'en']) add(['examples', i], text(example[name], name));
  }
}

/** An entry from a checked value; flags written as text become flags. */
export function toEntry(value: unknown): Entry {
  const entry = value as Entry & { keepFrench?: unknown };
  if (typeof entry.keepFrench === 'string') entry.keepFrench = entry.keepFrench === 'true';
  return entry as Entry;
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function kind(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'list';
  return isMap(value) ? 'map' : typeof value === 'string' ? 'text' : typeof value;
}

function show(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 40) : kind(value);
}
