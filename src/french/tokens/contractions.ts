/** Contractions and the two words each stands for; `du` and `des` may also be plain determiners. */
const CONTRACTIONS: Record<string, [string, string]> = {
  du: ['de', 'le'],
  des: ['de', 'les'],
  au: ['à', 'le'],
  aux: ['à', 'les'],
  duquel: ['de', 'lequel'],
  desquels: ['de', 'lesquels'],
  desquelles: ['de', 'lesquelles'],
  auquel: ['à', 'lequel'],
  auxquels: ['à', 'lesquels'],
  auxquelles: ['à', 'lesquelles'],
};

/**
 * The two words of a contraction, with the capital of the surface form on the first one.
 *
 * `expandContraction('Du')` is `['De', 'le']`; anything else gives undefined.
 */
export function expandContraction(form: string): [string, string] | undefined {
  if (form.length < 2 || form.length > 11) return undefined;
  const lower = form.toLowerCase();
  const pair = Object.hasOwn(CONTRACTIONS, lower) ? CONTRACTIONS[lower] : undefined;
  if (!pair) return undefined;
  const [first, second] = pair;
  if (form === lower) return [first, second];
  if (form === form.toUpperCase()) return [first.toUpperCase(), second.toUpperCase()];
  return [first[0]!.toUpperCase() + first.slice(1), second];
}
