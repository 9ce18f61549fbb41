import type { Figure } from '../figures/types.js';
import type { Scene } from './scene.js';
import type { Told } from './statement.js';
import type { Claim, Comparison } from './types.js';

type Role = keyof Comparison;

/**
 * Links the figures of one change: "a progressé de 12 % à 3,4 milliards, contre 3,0 milliards" is change, level and
 * base. Each claim of the group gets the ids of all; a figure that stands alone gets nothing.
 *
 * @param here Claims of one sentence in order, with their figures.
 */
export function linkComparisons(scene: Scene, here: Told[]): void {
  const quantities = here.filter(({ figure }) => !/^(?:date|duration|rank)$/.test(figure.type));
  let group: { claim: Claim; role: Role }[] = [];
  const close = () => {
    const levels = group.some(({ role }) => role === 'level');
    if (group.length > 1 && levels) {
      const links = Object.fromEntries(
        ORDER.flatMap((role) =>
          group.filter((part) => part.role === role).map(({ claim }) => [role, claim.id]),
        ),
      );
      for (const { claim } of group) claim.comparison = { ...links };
    }
    group = [];
  };
  quantities.forEach(({ claim, figure }, i) => {
    const last = quantities[i - 1];
    if (last && !alike(last.claim, claim)) close();
    const role = roleOf(scene, figure, quantities[i + 1]?.figure);
    if (group.some((part) => part.role === role)) close();
    group.push({ claim, role });
  });
  close();
}

const ORDER: Role[] = ['change', 'level', 'base'];

function alike(a: Claim, b: Claim): boolean {
  const plain = (metric: string | null) => metric?.replace(/ (?:forecast|target)$/, '') ?? '';
  const opposite =
    /^net (?:loss|income)$/.test(plain(a.metric)) && /^net (?:loss|income)$/.test(plain(b.metric));
  return a.subject === b.subject && a.metric !== null && (plain(a.metric) === plain(b.metric) || opposite);
}

/** What a figure is in a comparison: moves are changes, "contre X" and "de X à Y" give the base. */
function roleOf(scene: Scene, figure: Figure, next: Figure | undefined): Role {
  if (figure.direction !== null && (figure.type === 'percent' || figure.type === 'ratio')) return 'change';
  const before = scene.unit.text.slice(Math.max(0, figure.start - 60), figure.start).toLowerCase();
  if (
    /(?:contre|au lieu d['’e]|après|comparé à|par rapport à)(?: un| une| le| la| les| des)?(?: \p{L}+){0,3}(?: de| d['’])?\s*$/u.test(
      before,
    )
  )
    return 'base';
  const between = next ? scene.unit.text.slice(figure.end, next.start) : '';
  if (
    next?.type === figure.type &&
    /\b(?:de|d['’])\s*$/.test(before) &&
    /^[^,;]{0,30}(?<!\p{L})à\s*$/u.test(between)
  )
    return 'base';
  return 'level';
}
