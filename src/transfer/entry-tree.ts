const TAB = 9;
const BLANK = 32;

/**
 * The dictionary's entries that begin with the same items, as a node of a tree: what goes on from it is found by one item
 * at a time, without putting a key together. Branches are made when they are first asked for.
 */
export class EntryNode {
  private branches: Map<string, EntryNode> | null = null;
  private longest = 0;

  /**
   * @param lines The dictionary's sorted lines, of which those from `from` to `to` begin so; `to` exclusive.
   * @param length UTF-16 units of the items up to here.
   */
  private constructor(
    private readonly lines: string[],
    private readonly from: number,
    private readonly to: number,
    private readonly length: number,
  ) {}

  /** Entries that begin with an item; undefined where there is none. `from`: the first line not before `item TAB`. */
  static of(lines: string[], item: string, from: number): EntryNode | undefined {
    let to = from;
    while (to < lines.length && lines[to].startsWith(item) && endsAt(lines[to], item.length)) to++;
    return to > from ? new EntryNode(lines, from, to, item.length) : undefined;
  }

  /** Whether the items up to here are an entry. */
  get whole(): boolean {
    return this.lines[this.from].charCodeAt(this.length) === TAB;
  }

  /** Number of items of the longest entry. */
  get reach(): number {
    if (this.longest === 0)
      for (let i = this.from; i < this.to; i++)
        this.longest = Math.max(this.longest, keyOf(this.lines[i]).split(' ').length);
    return this.longest;
  }

  /** Entries that go on with an item, or with several that blanks separate. */
  next(items: string): EntryNode | undefined {
    this.branches ??= this.grow();
    const branch = this.branches.get(items);
    if (branch || !items.includes(' ')) return branch;
    let node: EntryNode | undefined = this;
    for (const item of items.split(' ')) node = node?.next(item);
    return node;
  }

  private grow(): Map<string, EntryNode> {
    const branches = new Map<string, EntryNode>();
    const start = this.length + 1;
    for (let i = this.whole ? this.afterOwn() : this.from; i < this.to; ) {
      const key = keyOf(this.lines[i]);
      const blank = key.indexOf(' ', start);
      const item = key.slice(start, blank < 0 ? undefined : blank);
      const branch = EntryNode.of(this.lines, key.slice(0, start + item.length), i)!;
      branches.set(item, branch);
      i = branch.to;
    }
    return branches;
  }

  /** First line behind those of the items up to here. */
  private afterOwn(): number {
    let i = this.from;
    while (i < this.to && this.lines[i].charCodeAt(this.length) === TAB) i++;
    return i;
  }
}

function keyOf(line: string): string {
  return line.slice(0, line.indexOf('\t'));
}

function endsAt(line: string, at: number): boolean {
  const code = line.charCodeAt(at);
  return code === TAB || code === BLANK;
}
