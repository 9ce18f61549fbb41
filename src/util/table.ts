/** A look-up table without inherited keys, so that the word "constructor" is not found in it. Missing keys: undefined. */
export function table<T>(entries: Record<string, T> = {}): Record<string, T> {
  return Object.assign(Object.create(null), entries);
}
