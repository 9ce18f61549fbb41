import type { Nodes } from 'mdast';

/** One run of plain text that lies in the source letter for letter. */
interface Run {
  text: number;
  source: number;
  length: number;
}

/** Leads from offsets in a block's plain text to offsets in the source. Runs are in order and cover the text once. */
export class TextMap {
  private readonly runs: Run[] = [];

  add(text: number, source: number, length: number): void {
    const last = this.runs.at(-1);
    if (last && last.text + last.length === text && last.source + last.length === source)
      last.length += length;
    else this.runs.push({ text, source, length });
  }

  /** Source offset of the character at `offset`. */
  start(offset: number): number {
    const run = this.runAt(offset);
    return run ? run.source + Math.min(offset - run.text, run.length) : 0;
  }

  /** Source offset just after the character before `offset`: marks that follow stay outside. */
  end(offset: number): number {
    return offset === 0 ? this.start(0) : this.start(offset - 1) + 1;
  }

  private runAt(offset: number): Run | undefined {
    let low = 0;
    let high = this.runs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.runs[middle].text <= offset) low = middle;
      else high = middle - 1;
    }
    return this.runs[low];
  }
}

/**
 * Plain text of a node with inline Markdown, and the way back to the source.
 *
 * "Le **titre** gagne 3&nbsp;%" gives "Le titre gagne 3 %"; hard breaks become line feeds, images and HTML nothing.
 *
 * @param source The document's text; the node's positions refer to it.
 */
export function plainText(node: Nodes, source: string): { text: string; map: TextMap } {
  const map = new TextMap();
  let text = '';
  const walk = (current: Nodes) => {
    if (current.type === 'text' || current.type === 'inlineCode') {
      align(current.value, source, current.position?.start.offset ?? 0, text.length, map);
      text += current.value;
    } else if (current.type === 'break') {
      map.add(text.length, current.position?.start.offset ?? 0, 1);
      text += '\n';
    } else if ('children' in current) {
      for (const child of current.children) walk(child);
    }
  };
  walk(node);
  return { text, map };
}

/** Maps a text value onto its source: the same but for escapes, character references and prefixes of lines. */
function align(value: string, source: string, from: number, at: number, map: TextMap): void {
  let s = from;
  for (let v = 0; v < value.length; v++) {
    if (source[s] !== value[v]) {
      const reference = /^&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|\w{1,31});/.exec(source.slice(s, s + 34));
      if (reference) {
        map.add(at + v, s, 1);
        s += reference[0].length;
        continue;
      }
      const next = source.indexOf(value[v], s);
      if (next >= 0) s = next;
    } else if (source[s] === '\\' && value[v] === '\\' && source[s + 1] === '\\') {
      s++;
    }
    map.add(at + v, s, 1);
    s++;
  }
}
