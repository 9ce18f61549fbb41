import type { Found } from './rule.js';
import type { Token } from './token.js';

/** Verbs (all forms) and nouns of change. */
const UP = new Set(
  `rise rises rose risen rising climb climbs climbed climbing gain gains gained gaining up jump jumps jumped jumping grow
  grows grew grown growing growth add adds added adding advance advances advanced advancing increase increases increased
  increasing surge surges surged surging soar soars soared soaring rebound rebounds rebounded rebounding raise raises
  raised raising improve improves improved improving improvement upturn leap leaps leaped leapt leaping rally rallies
  rallied rallying expand expands expanded expanding expansion higher increments uptick upside strengthen strengthens
  strengthened appreciated appreciate boost boosts boosted boosting hike hikes hiked lift lifts lifted recover recovers
  recovered spike spikes spiked accelerate accelerated swell swelled swelling more bounce bounced premium progress`.split(
    /\s+/,
  ),
);
const DOWN = new Set(
  `fall falls fell fallen falling drop drops dropped dropping decline declines declined declining down lose loses lost
  losing slip slips slipped slipping slide slides slid sliding plunge plunges plunged plunging tumble tumbles tumbled
  tumbling shed sheds shedding decrease decreases decreased decreasing cut cuts cutting reduce reduces reduced reducing
  reduction shrink shrinks shrank shrunk shrinking contract contracts contracted contracting contraction retreat retreats
  retreated retreating sink sinks sank sunk sinking plummet plummets plummeted ease eases eased easing lower lowers
  lowered lowering weaken weakens weakened dip dips dipped deteriorate deteriorated deterioration slump slumps slumped
  losses loss downturn collapse collapses collapsed narrow narrows narrowed narrowing trim trims trimmed slash slashes
  slashed less fewer depreciate depreciated erosion backslide crash crashed drops discount`.split(/\s+/),
);
/** Words that may stand between the verb and the amount. */
const BETWEEN =
  /^(?:by|of|about|around|nearly|almost|roughly|some|approximately|more|than|over|at|least|another|a|an|further|only|just|sharply|slightly|strongly|steeply|again|also|as|much|to|back|its|on|close|up|under|less|the|average|overall|modest|annual|total|already|even|fully|but|so|even|estimated|organic|well|ahead|yet|still|limited|now|is|expected|record|initial|planned|combined|net|gross|comparable|strong|slight|sharp|mere|meager|solid|steep|robust|like-for-like|fresh)$/;
const AFTER_UP =
  /^(?:increase|rise|gain|growth|jump|improvement|higher|more|advance|surge|hike|up|larger|rebound|upturn|uptick|raise|leap|climb|expansion|premium)$/;
const AFTER_DOWN =
  /^(?:decline|fall|drop|decrease|lower|less|fewer|cut|reduction|loss|slump|down|slide|contraction|plunge|discount|smaller|cheaper|retreat|dip|tumble|pullback)$/;

/**
 * Direction of a change told by the words around a percentage, amount or share; null for levels ("rose to 5%", "from
 * 4%"). The verb of a sentence carries on to its elliptic parts ("fell 0.5%, London 0.2%").
 */
export function directionOf(tokens: Token[], found: Found, from: number, to: number): 'up' | 'down' | null {
  if (found.direction) return found.direction;
  if (found.type === 'date' || found.type === 'rank' || found.type === 'duration') return null;
  const behind = after(tokens, found, to);
  if (behind) return behind;
  if (found.type === 'count' && found.rule !== 'count.noun') return null;
  const before = tokens[from - 1]?.low ?? '';
  if (
    found.type !== 'percent' &&
    found.type !== 'index' &&
    found.type !== 'ratio' &&
    before !== 'by' &&
    before !== 'of' &&
    !changeVerb(tokens, from - 1)
  )
    return null;
  // "falls back below 8,000 points": a bound makes a level of it.
  if (
    found.type !== 'percent' &&
    found.type !== 'ratio' &&
    /^(?:below|above|under|over)$/.test(tokens[from].low)
  )
    return null;
  for (let k = from - 1, left = before === 'by' ? 10 : 4; k >= 0 && left > 0; k--, left--) {
    const token = tokens[k];
    if (token.gap === 'line' && k < from - 1) break;
    const { low } = token;
    if (low === 'to' || low === 'at' || low === 'from') {
      if (k === from - 1) return null;
    }
    if (isMoreThan(tokens, k)) continue;
    if (UP.has(low)) return 'up';
    if (DOWN.has(low)) return 'down';
    // "cut its deposit rate by 25 basis points": the object stands between.
    if (before === 'by' ? /^[.,;]$/.test(token.text) : !BETWEEN.test(low) && !low.endsWith('ly')) break;
  }
  return null;
}

/** Verbs that take a money or index amount as the size of their change. */
function changeVerb(tokens: Token[], k: number): boolean {
  return /^(?:gained|lost|lose|loses|added|adds|gain|gains|shed|sheds|up|down|rose|fell|dropped|slipped|climbed|jumped)$/.test(
    tokens[k]?.low ?? '',
  );
}

/** "more than", "less than" bound; they say nothing of a change. */
function isMoreThan(tokens: Token[], k: number): boolean {
  return /^(?:more|less|fewer|lower|higher)$/.test(tokens[k].low) && tokens[k + 1]?.low === 'than';
}

function after(tokens: Token[], found: Found, to: number): 'up' | 'down' | null {
  let k = to;
  if (
    found.type === 'percent' ||
    found.type === 'money' ||
    found.type === 'ratio' ||
    found.type === 'index'
  ) {
    for (let left = 2; left > 0 && tokens[k] && tokens[k].gap !== 'line'; left--, k++) {
      const { low } = tokens[k];
      if (AFTER_UP.test(low)) return adjectival(tokens, k) ? 'up' : null;
      if (AFTER_DOWN.test(low)) return adjectival(tokens, k) ? 'down' : null;
      if (
        tokens[k].kind !== 'word' ||
        /^(?:of|in|to|on|and|for|from|the|at|by|a|with|its|as|is|was|are)$/.test(low)
      )
        return null;
    }
  }
  return null;
}

/** "5% more", "a 3% rise" say a change; "5% of loss" never comes here. */
function adjectival(tokens: Token[], k: number): boolean {
  const { low } = tokens[k];
  // "15% growth" and "€3 million loss": a loss in money is a level.
  return !(low === 'loss' && tokens[k - 1]?.kind === 'word');
}
