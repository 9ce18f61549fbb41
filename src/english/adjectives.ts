import { table } from '../util/table.js';
import { addEr, syllables } from './spelling.js';

export type AdjFeature = 'comparative' | 'superlative';

const IRREGULAR = table<readonly [string, string]>({
  good: ['better', 'best'],
  well: ['better', 'best'],
  bad: ['worse', 'worst'],
  badly: ['worse', 'worst'],
  ill: ['worse', 'worst'],
  far: ['farther', 'farthest'],
  little: ['less', 'least'],
  much: ['more', 'most'],
  many: ['more', 'most'],
  few: ['fewer', 'fewest'],
  late: ['later', 'latest'],
  likely: ['likelier', 'likeliest'],
});

/** One syllable, but compared with "more". */
const PERIPHRASTIC = new Set(
  `real right wrong just fun prime past worth ill apt bored tired loath like pleased skilled used stressed
  strained mixed planned known lost worn torn broke shared French chic staid rife moot spread
  bankrupt unfit unlike unwell awake afraid alone aware alike adept alert`.split(/\s+/),
);

/** Two syllables, but compared with endings. */
const INFLECTED = new Set(
  `simple gentle humble noble ample subtle feeble nimble supple narrow shallow mellow hollow yellow clever quiet
  remote severe sincere obscure secure polite unripe untrue early friendly costly lively lonely lovely deadly
  timely likely unhappy unhealthy unlucky slender tender bitter`.split(/\s+/),
);

/** Adverbs without -ly that take endings. */
const FLAT = /^(?:fast|hard|soon|long|early|high|low|deep|near|close|loud|late)$/;

/**
 * Comparative or superlative, as tokens in one string. Compounds compare their first part where it can be
 * ("well-known" → "better-known", "long-term" → "longer-term").
 *
 * @example compare('expensive', 'superlative') // 'most expensive'
 */
export function compare(adjective: string, feature: AdjFeature): string {
  const index = feature === 'comparative' ? 0 : 1;
  const ending = index === 0 ? 'er' : 'est';
  const listed = IRREGULAR[adjective];
  if (listed) return listed[index];
  const hyphen = adjective.indexOf('-');
  if (hyphen > 0) {
    const first = adjective.slice(0, hyphen);
    if (
      IRREGULAR[first] ||
      FLAT.test(first) ||
      /^(?:big|large|small|wide|broad|strong|weak|rich|slow|cheap|old|young|short|hot|cold|heavy|light|thin|thick)$/.test(
        first,
      )
    ) {
      return compare(first, feature) + adjective.slice(hyphen);
    }
    return `${index === 0 ? 'more' : 'most'} ${adjective}`;
  }
  return takesEnding(adjective) ? addEr(adjective, ending) : `${index === 0 ? 'more' : 'most'} ${adjective}`;
}

function takesEnding(adjective: string): boolean {
  if (INFLECTED.has(adjective) || FLAT.test(adjective)) return true;
  if (PERIPHRASTIC.has(adjective)) return false;
  // "stressed", "booming": participles take "more"; "red" does not count as one.
  if (/(?:..ed|ing)$/.test(adjective)) return false;
  const count = syllables(adjective);
  if (count === 1) return true;
  // "happy" → "happier", but "weekly" and "sharply" do not compare so.
  return count === 2 && /[^l]y$/.test(adjective) && !/(?:ary|ory)$/.test(adjective);
}
