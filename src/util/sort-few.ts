/**
 * Sorts a few items in place by a number, the least first; equal ones keep their order. `sort` takes new memory at every
 * call, which is more than the sorting of ten items costs.
 */
export function sortFew<T>(items: T[], keyOf: (item: T) => number): T[] {
  for (let i = 1; i < items.length; i++) {
    const item = items[i];
    const key = keyOf(item);
    let at = i;
    for (; at > 0 && keyOf(items[at - 1]) > key; at--) items[at] = items[at - 1];
    items[at] = item;
  }
  return items;
}
