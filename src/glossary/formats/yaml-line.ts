import type { Entry } from '../types.js';

const ORDER: (keyof Entry)[] = [
  'fr',
  'en',
  'pos',
  'plural',
  'aliases',
  'alt',
  'forbid',
  'context',
  'domain',
  'jurisdiction',
  'status',
  'source',
  'keepFrench',
  'note',
  'examples',
];
/** Plain scalars that no YAML reader takes for anything else. */
const PLAIN = /^\p{L}[\p{L}\p{N}'’ ./()%+-]*$/u;
const KEYWORD = /^(?:null|true|false|yes|no|on|off|y|n|[\d.+-].*)$/i;

/**
 * An entry as one line of a glossary file.
 *
 * @example yamlLine({ fr: 'CA', en: 'revenue', pos: 'noun' }) // '- {fr: CA, en: revenue, pos: noun}'
 */
export function yamlLine(entry: Entry): string {
  const fields = ORDER.filter((name) => entry[name] !== undefined && entry[name] !== null).map(
    (name) => `${name}: ${flow(entry[name])}`,
  );
  return `- {${fields.join(', ')}}`;
}

function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value).filter(([, item]) => item !== undefined);
    return `{${pairs.map(([name, item]) => `${name}: ${flow(item)}`).join(', ')}}`;
  }
  const text = String(value);
  if (typeof value !== 'string') return text;
  return PLAIN.test(text) && !KEYWORD.test(text) && !/\s$/.test(text) ? text : JSON.stringify(text);
}
