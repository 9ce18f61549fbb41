import { FORM_ENDS, NO_STATE } from '../../french/lexicon/automaton.js';

interface State {
  id: number;
  ends: boolean;
  symbols: number[];
  targets: State[];
  /** Number of forms that can be completed from here. */
  count: number;
}

export interface AutomatonArrays {
  alphabet: string;
  symbols: Uint8Array;
  targets: Uint32Array;
  skips: Uint32Array;
}

/**
 * Builds the minimal automaton of distinct forms sorted by code unit (Daciuk's incremental construction for sorted
 * input): states behind the common prefix with the next form are final and are merged with equal ones.
 *
 * @throws when more than 255 different characters occur
 */
export function buildAutomaton(forms: string[]): AutomatonArrays {
  const alphabet = [...new Set(forms.join(''))].sort().join('');
  if (alphabet.length > 255)
    throw new Error(`Unexpected ${alphabet.length} characters, expected at most 255`);
  const code = new Map([...alphabet].map((c, i) => [c, i + 1]));
  const register = new Map<string, State>();
  let next = 0;
  const fresh = (): State => ({ id: next++, ends: false, symbols: [], targets: [], count: 0 });
  const root = fresh();
  const path: State[] = [root];
  const close = (depth: number): void => {
    while (path.length > depth + 1) {
      const state = path.pop()!;
      state.count = state.targets.reduce((sum, t) => sum + t.count, state.ends ? 1 : 0);
      const key = `${state.ends ? 1 : 0}:${state.symbols.map((s, i) => `${s}>${state.targets[i]!.id}`).join(',')}`;
      const known = register.get(key);
      const parent = path[path.length - 1]!;
      if (known) parent.targets[parent.targets.length - 1] = known;
      else register.set(key, state);
    }
  };
  let previous = '';
  for (const form of forms) {
    let shared = 0;
    while (shared < previous.length && shared < form.length && previous[shared] === form[shared]) shared++;
    close(shared);
    for (let i = shared; i < form.length; i++) {
      const state = fresh();
      const parent = path[path.length - 1]!;
      parent.symbols.push(code.get(form[i]!)!);
      parent.targets.push(state);
      path.push(state);
    }
    path[path.length - 1]!.ends = true;
    previous = form;
  }
  close(0);
  return { alphabet, ...layOut(root) };
}

function layOut(root: State): Omit<AutomatonArrays, 'alphabet'> {
  const place = new Map<State, number>();
  const order: State[] = [];
  let size = 0;
  const queue = [root];
  // Breadth first keeps the states near the root, which every look-up visits, together in memory.
  for (let i = 0; i < queue.length; i++) {
    const state = queue[i]!;
    if (place.has(state)) continue;
    place.set(state, state.targets.length === 0 ? NO_STATE : size);
    size += state.targets.length;
    order.push(state);
    queue.push(...state.targets.filter((t) => !place.has(t)));
  }
  const symbols = new Uint8Array(size);
  const targets = new Uint32Array(size);
  const skips = new Uint32Array(size);
  let at = 0;
  for (const state of order) {
    let skip = state.ends ? 1 : 0;
    state.targets.forEach((target, i) => {
      symbols[at] = state.symbols[i]!;
      const last = i === state.targets.length - 1 ? 0x80000000 : 0;
      targets[at] = (place.get(target)! | (target.ends ? FORM_ENDS : 0) | last) >>> 0;
      skips[at] = skip;
      skip += target.count;
      at++;
    });
  }
  return { symbols, targets, skips };
}
