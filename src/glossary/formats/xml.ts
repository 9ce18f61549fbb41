/** An element of an XML document. */
export interface XmlElement {
  /** Name without its namespace prefix. */
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  /** All character data directly in it. */
  text: string;
  /** Offset in the document. */
  offset: number;
}

/** A fault in XML, with its offset. */
export class XmlError extends Error {
  constructor(
    message: string,
    readonly offset: number,
  ) {
    super(message);
  }
}

const MAX_DEPTH = 40;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const TAG =
  /<(?:!--[\s\S]*?-->|\?[\s\S]*?\?>|!\[CDATA\[[\s\S]*?\]\]>|!DOCTYPE[^[>]*(?:\[[^\]]*\]\s*)?>|\/?[A-Za-z_][^\s/>]*(?:\s+[^\s=>]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*\/?>)/y;
const ATTRIBUTE = /\s([^\s=>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * Parses XML as term bases use it. Entities that a document declares itself are not expanded but refused, so that no
 * file can grow in memory or read others.
 *
 * @throws XmlError where it is not well-formed, nested deeper than 40, or refers to an entity of its own.
 */
export function parseXml(source: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '', offset: 0 };
  const open: XmlElement[] = [root];
  for (let at = 0; at < source.length; ) {
    const parent = open.at(-1)!;
    if (source[at] !== '<') {
      const next = source.indexOf('<', at);
      const end = next < 0 ? source.length : next;
      parent.text += decode(source.slice(at, end), at);
      at = end;
      continue;
    }
    TAG.lastIndex = at;
    const [tag] = TAG.exec(source) ?? [];
    if (tag === undefined) throw new XmlError('Unexpected `<`, expected a tag', at);
    if (tag.startsWith('<![CDATA[')) parent.text += tag.slice(9, -3);
    else if (tag.startsWith('</')) {
      const name = localName(tag.slice(2, -1).trim());
      if (name !== parent.name || open.length === 1)
        throw new XmlError(`Unexpected end of \`${name}\`, expected that of \`${parent.name}\``, at);
      open.pop();
    } else if (!/^<[!?]/.test(tag)) {
      const element = start(tag, at);
      parent.children.push(element);
      if (!tag.endsWith('/>')) open.push(element);
      if (open.length > MAX_DEPTH) throw new XmlError('Unexpected depth, expected at most 40 elements', at);
    }
    at += tag.length;
  }
  if (open.length > 1)
    throw new XmlError(`Unexpected end of file, expected that of \`${open.at(-1)!.name}\``, source.length);
  if (root.children.length !== 1) throw new XmlError('Unexpected content, expected one root element', 0);
  return root.children[0];
}

function start(tag: string, offset: number): XmlElement {
  const attributes: Record<string, string> = {};
  for (const [, name, double, single] of tag.matchAll(ATTRIBUTE))
    attributes[name] = decode(double ?? single, offset);
  const name = localName(/^<([^\s/>]+)/.exec(tag)![1]);
  return { name, attributes, children: [], text: '', offset };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function decode(text: string, offset: number): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([^;\s&]{1,40}));?/gi, (all, decimal, hex, name) => {
    if (name === undefined) {
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      if (code > 0x10ffff)
        throw new XmlError(`Unexpected character \`${all}\`, expected one of Unicode`, offset);
      return String.fromCodePoint(code);
    }
    if (!Object.hasOwn(ENTITIES, name))
      throw new XmlError(`Unexpected entity \`${all}\`, expected amp, lt, gt, quot or apos`, offset);
    return ENTITIES[name];
  });
}

/** Text for element content and attributes. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (char) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' }[char]};`);
}
