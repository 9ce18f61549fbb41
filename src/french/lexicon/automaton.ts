/**
 * A minimal acyclic automaton with perfect hashing: maps each of N forms to its rank 0..N-1 in the sorted list.
 *
 * Transitions of a state lie side by side. `symbols[t]` is a code of `alphabet`; `targets[t]` holds the first
 * transition of the target state (low 28 bits), bit 31 when this is the state's last transition, bit 30 when a form
 * ends at the target; `skips[t]` counts the forms sorted before those that pass here.
 */
export class Automaton {
  private readonly codes = new Uint8Array(65536);

  constructor(
    private readonly alphabet: string,
    private readonly symbols: Uint8Array,
    private readonly targets: Uint32Array,
    private readonly skips: Uint32Array,
  ) {
    for (let i = 0; i < alphabet.length; i++) this.codes[alphabet.charCodeAt(i)] = i + 1;
  }

  /** The rank of a form, or -1. Forms are compared code unit by code unit. */
  find(form: string): number {
    const { codes, symbols, targets, skips } = this;
    let at = 0;
    let rank = 0;
    let ends = false;
    for (let i = 0; i < form.length; i++) {
      const code = codes[form.charCodeAt(i)];
      if (code === 0 || at === NO_STATE) return -1;
      while (symbols[at] !== code) {
        if (targets[at] >>> 31 === 1) return -1;
        at++;
      }
      const target = targets[at];
      rank += skips[at];
      ends = (target & FORM_ENDS) !== 0;
      at = target & NO_STATE;
    }
    return ends ? rank : -1;
  }

  /** All forms, sorted. */
  *forms(at = 0, prefix = ''): Generator<string> {
    if (at === NO_STATE) return;
    for (let t = at; ; t++) {
      const target = this.targets[t]!;
      const form = prefix + this.alphabet[this.symbols[t]! - 1]!;
      if (target & FORM_ENDS) yield form;
      yield* this.forms(target & NO_STATE, form);
      if (target >>> 31 === 1) return;
    }
  }
}

/** Target of a state without transitions. */
export const NO_STATE = 0xfffffff;
export const FORM_ENDS = 0x40000000;
