import { parse } from 'yaml';

/** One thing that is different; null on the side that lacks it. */
export interface Change {
  /** `sentence 3`, `claim c1a2b3c4 (27 %)`, `title`, … */
  where: string;
  before: string | null;
  after: string | null;
}

/** Sentences of a Markdown text, one or several a line. */
function sentences(text: string): string[] {
  return text
    .split(/\n+|(?<=[.!?]["”)]?) (?=[\p{Lu}"“(])/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/**
 * Sentences that changed: removed and added ones between the same neighbours are one change.
 *
 * @example sentenceChanges('A.\nB.\n', 'A.\nC.\n') // [{ where: 'sentence 2', before: 'B.', after: 'C.' }]
 */
export function sentenceChanges(before: string, after: string): Change[] {
  const [old, now] = [sentences(before), sentences(after)];
  const changes: Change[] = [];
  let removed: string[] = [];
  let added: string[] = [];
  const flush = (at: number) => {
    for (let i = 0; i < Math.max(removed.length, added.length); i++) {
      changes.push({
        where: `sentence ${at - added.length + i + 1}`,
        before: removed[i] ?? null,
        after: added[i] ?? null,
      });
    }
    removed = [];
    added = [];
  };
  let [i, j] = [0, 0];
  for (const [a, b] of commonPairs(old, now)) {
    while (i < a) removed.push(old[i++]);
    while (j < b) added.push(now[j++]);
    flush(j);
    [i, j] = [a + 1, b + 1];
  }
  removed.push(...old.slice(i));
  added.push(...now.slice(j));
  flush(now.length);
  return changes;
}

/** Longest common subsequence as pairs of indices; common ends are cut off first, so that small changes are cheap. */
function commonPairs(a: string[], b: string[]): [number, number][] {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (
    tail < a.length - head &&
    tail < b.length - head &&
    a[a.length - 1 - tail] === b[b.length - 1 - tail]
  )
    tail++;
  const [rows, columns] = [a.length - head - tail, b.length - head - tail];
  const length = Array.from({ length: rows + 1 }, () => new Uint32Array(columns + 1));
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      length[i][j] =
        a[head + i] === b[head + j] ? length[i + 1][j + 1] + 1 : Math.max(length[i + 1][j], length[i][j + 1]);
    }
  }
  const pairs: [number, number][] = Array.from({ length: head }, (_, i) => [i, i]);
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if (a[head + i] === b[head + j]) pairs.push([head + i++, head + j++]);
    else if (length[i + 1][j] >= length[i][j + 1]) i++;
    else j++;
  }
  for (let k = tail; k > 0; k--) pairs.push([a.length - k, b.length - k]);
  return pairs;
}

type Fact = Record<string, unknown>;

/** Facts that changed: claims by their ids, field by field; the other parts of the sheet by key. */
export function factChanges(before: string, after: string): Change[] {
  const [old, now] = [parseSheet(before), parseSheet(after)];
  const changes: Change[] = [];
  const [oldClaims, newClaims] = [claimsById(old), claimsById(now)];
  for (const id of new Set([...oldClaims.keys(), ...newClaims.keys()])) {
    const [a, b] = [oldClaims.get(id), newClaims.get(id)];
    if (!a || !b)
      changes.push({ where: `claim ${id}`, before: a ? label(a) : null, after: b ? label(b) : null });
    else changes.push(...fieldChanges(`claim ${id} (${quote(b)})`, a, b));
  }
  const { claims: _a, ...oldRest } = old;
  const { claims: _b, ...newRest } = now;
  return [...fieldChanges('', oldRest, newRest), ...changes];
}

function parseSheet(text: string): Fact {
  return (parse(text) as Fact | null) ?? {};
}

function claimsById(sheet: Fact): Map<string, Fact> {
  return new Map(((sheet.claims as Fact[] | undefined) ?? []).map((claim) => [String(claim.id), claim]));
}

function fieldChanges(where: string, a: Fact, b: Fact): Change[] {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names]
    .filter((name) => show(a[name]) !== show(b[name]))
    .map((name) => ({
      where: `${where} ${name}`.trim(),
      before: a[name] === undefined ? null : show(a[name]),
      after: b[name] === undefined ? null : show(b[name]),
    }));
}

function show(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

function quote(claim: Fact): string {
  return String((claim.source as Fact | undefined)?.quote ?? '');
}

function label(claim: Fact): string {
  return `${claim.type} ${show(claim.value)} ${claim.unit ?? ''} “${quote(claim)}”`;
}
