import { READING_CLASSES } from '../lexicon/lexicon.js';

/**
 * Tags of surface tokens: a universal POS, for verbs with the verb form, for contractions with both parts.
 * A tag is an index into this list; a set of tags is a number with one bit for each.
 */
export const TAGS = [...READING_CLASSES, 'ADP+DET', 'ADP+PRON'] as const;

const INDEX = new Map<string, number>(TAGS.map((tag, i) => [tag, i]));

/** Index of a tag name; throws on an unknown one, which only a damaged model can hold. */
export function tagIndex(name: string): number {
  const index = INDEX.get(name);
  if (index === undefined) throw new Error(`Unexpected tag \`${name}\`, expected one of ${TAGS.join(' ')}`);
  return index;
}

/** The set of the named tags. */
export function tagSet(...names: string[]): number {
  return names.reduce((bits, name) => bits | (1 << tagIndex(name)), 0);
}
