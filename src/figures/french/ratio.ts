import { table } from '../../util/table.js';
import { startsNumber } from './cardinal.js';
import type { Numeral } from './numeral.js';
import { readNumeral } from './numeral.js';
import { ordinalAt } from './ordinal.js';
import type { Hit, Scan } from './scan.js';
import type { Token } from './token.js';

const near = (token: Token | undefined): token is Token => token !== undefined && token.gap !== 'line';

function ratioHit(from: number, to: number, value: number, rule: string, more: Partial<Hit> = {}): Hit {
  return {
    type: 'ratio',
    unit: 'x',
    value,
    range: null,
    from,
    to,
    numberFrom: from,
    numberTo: to,
    noun: null,
    rule: `ratio.${rule}`,
    scale: 0,
    decimals: 0,
    words: true,
    ...more,
  };
}

/** A quotient as a gold sheet writes it: exact when it ends, else to fifteen places. */
const quotient = (a: number, b: number) => a / b;

const DENOMINATORS: Record<string, number> = table({
  tiers: 3,
  quart: 4,
  quarts: 4,
  demi: 2,
  demie: 2,
  demis: 2,
});

/** The denominator named at `i`: "tiers", "quart", "cinquième(s)", "centième(s)". */
function denominatorAt(tokens: Token[], i: number, many: boolean): { value: number; to: number } | null {
  const token = tokens[i];
  if (!near(token) || token.kind !== 'word') return null;
  const named = DENOMINATORS[token.key];
  if (named) return { value: named, to: i + 1 };
  if (!/iemes?$/.test(token.key)) return null;
  if (many !== token.key.endsWith('s')) return null;
  const ordinal = ordinalAt(tokens, i);
  return ordinal && ordinal.value >= 5 ? { value: ordinal.value, to: ordinal.to } : null;
}

/**
 * "un tiers", "trois quarts", "deux cinquièmes", "1/3", "la moitié", "un quart". An ordinal after "un" is a rank before a
 * noun ("un cinquième véhicule"), so a fifth and smaller want "de", an article or the end.
 */
export function fraction(scan: Scan, i: number): Hit | null {
  const { tokens } = scan;
  const token = tokens[i]!;
  if (token.kind === 'number') return slashed(scan, i);
  if (token.kind !== 'word') return null;
  // "à moitié prix", "à moitié plein"
  if (token.key === 'moitie') return tokens[i - 1]?.low === 'à' ? null : half(tokens, i);
  if (!startsNumber(token.key)) return null;
  const numeral = readNumeral(tokens, i);
  if (!numeral || numeral.scale > 0 || numeral.decimal.includes('.') || Number(numeral.decimal) > 99)
    return null;
  return named(tokens, i, numeral);
}

function named(tokens: Token[], i: number, numeral: Numeral): Hit | null {
  const many = !numeral.article && numeral.decimal !== '1';
  const denominator = denominatorAt(tokens, numeral.to, many);
  if (!denominator) return null;
  const next = tokens[denominator.to];
  // "une demi-finale", "un demi-tour"
  if (
    denominator.value === 2 &&
    next &&
    near(next) &&
    next.kind === 'word' &&
    next.low !== 'de' &&
    next.low !== "d'" &&
    !/^points?$/.test(next.key)
  )
    return null;
  if (
    denominator.value >= 5 &&
    !many &&
    near(next) &&
    next.kind === 'word' &&
    !/^(?:de|d'|du|des|en|et|par|sur|a|au|aux|pour|dans|ou|plus|moins|seulement)$/.test(next.key)
  )
    return null;
  // "un quart d'heure" is a duration, "un quart de point" a percentage, "un quart de finale" none of them
  if (
    denominator.value === 4 &&
    near(next) &&
    /^(?:de|d')$/.test(next.low) &&
    /^(?:finale|heure|siecle|tour)s?$/.test(tokens[denominator.to + 1]?.key ?? '')
  )
    return null;
  return ratioHit(i, denominator.to, quotient(Number(numeral.decimal), denominator.value), 'fraction', {
    parts: { n: Number(numeral.decimal), d: denominator.value },
  });
}

/** "la moitié", "pour moitié", "de moitié". */
function half(tokens: Token[], i: number): Hit {
  const before = tokens[i - 1];
  const article = before !== undefined && before.key === 'la' && near(tokens[i]!);
  const hit = ratioHit(article ? i - 1 : i, i + 1, 0.5, 'half', { parts: { n: 1, d: 2 } });
  return article ? hit : { ...hit, parts: { n: 1, d: 2, bare: 1 } };
}

/** "1/3", "3/4": small numbers around a slash, outside dates and outside "12/14, rue". */
function slashed(scan: Scan, i: number): Hit | null {
  const { tokens } = scan;
  const [a, slash, b] = [tokens[i]!, tokens[i + 1], tokens[i + 2]];
  if (slash?.text !== '/' || slash.gap !== 'none' || b?.kind !== 'number' || b.gap !== 'none') return null;
  if (a.decimals || b.decimals || a.text.length > 2 || b.text.length > 3 || tokens[i + 3]?.text === '/')
    return null;
  const n = Number(a.text);
  const d = Number(b.text);
  if (d < 2 || n < 1 || (d === 7 && n === 24) || tokens[i - 1]?.key === 'le' || tokens[i - 1]?.text === '/')
    return null;
  const minus = tokens[i - 1];
  if (minus && /^[-\u2212]$/.test(minus.text) && a.gap === 'none' && (i === 1 || minus.gap === 'space'))
    return ratioHit(i - 1, i + 3, -n / d, 'slash', { words: false, parts: { n: -n, d } });
  return ratioHit(i, i + 3, n / d, 'slash', { words: false, parts: { n, d } });
}

/** "un ingénieur sur quatre", "neuf économistes sur dix", "1 sur 4": tokens after a count or a bare number. */
export function outOf(tokens: Token[], from: number, at: number, value: number): Hit | null {
  if (!near(tokens[at]) || tokens[at]!.key !== 'sur') return null;
  const second = tokens[at + 1];
  if (!near(second)) return null;
  const numeral = readNumeral(tokens, at + 1);
  if (!numeral || numeral.scale || numeral.decimals || numeral.article) return null;
  const total = Number(numeral.decimal);
  if (total < value || total < 2 || total > 1_000_000) return null;
  const after = tokens[numeral.to];
  if (
    near(after) &&
    (after.text === '%' || /^(?:ans?|mois|jours?|semaines?|heures?|euros?|annees?|points?)$/.test(after.key))
  )
    return null;
  if (
    near(after) &&
    after.kind === 'word' &&
    after.gap === 'space' &&
    !STOPS_OUT_OF.test(after.key) &&
    /s$/.test(after.key)
  )
    return null;
  return ratioHit(from, numeral.to, value / total, 'out-of', {
    words: numeral.words,
    parts: { n: value, d: total },
  });
}

const STOPS_OUT_OF =
  /^(?:dans|sous|sans|plus|moins|depuis|vers|chez|mais|puis|pas|tres|alors|jamais|des|les|ses|ces|leurs|nos|vos|apres|selon|lors|hors|toujours|aux)$/;

const MULTIPLES: Record<string, number> = table({
  doubl: 2,
  tripl: 3,
  quadrupl: 4,
  quintupl: 5,
  sextupl: 6,
  decupl: 10,
  centupl: 100,
});
const MULTIPLE =
  /^(doubl|tripl|quadrupl|quintupl|sextupl|decupl|centupl)(e|es|ee|ees|er|ent|ait|aient|era|eront|erait|eraient|ant|ement)$/;
const AUXILIARY =
  /^(?:a|ont|avait|avaient|aurait|auraient|aura|auront|ayant|avoir|est|sont|etait|etaient|ete|fut|furent)$/;

/** "a doublé", "triplera", "presque quadruplé", "le double", "divisé par deux", "multiplié par trois". */
export function multiple(scan: Scan, i: number): Hit | null {
  const { tokens } = scan;
  const token = tokens[i]!;
  const key = token.key;
  const first = key.charCodeAt(0);
  // d, t, q, s, c, m: the letters these words begin with
  if (first !== 100 && first !== 116 && first !== 113 && first !== 115 && first !== 99 && first !== 109)
    return null;
  if (/^(?:divise|multiplie)/.test(key)) return byFactor(tokens, i);
  const m = MULTIPLE.exec(key);
  if (!m) return null;
  const value = MULTIPLES[m[1]!]!;
  const bare = m[2] === 'e' && !/é$/.test(token.low);
  if (bare) return doubleNoun(scan, i, value);
  if (m[2] === 'es' && !/és$/.test(token.low)) return null;
  const { from, qualifier } = withAuxiliary(tokens, i);
  return ratioHit(from, i + 1, value, 'multiple', {
    direction: 'up',
    ...(qualifier ? { qualifier } : {}),
    parts: { form: m[2]! },
  });
}

const ADVERBS: Record<string, Hit['qualifier'] | null> = table({
  presque: 'nearly',
  quasiment: 'nearly',
  quasi: 'nearly',
  environ: 'about',
  encore: null,
  ainsi: null,
  pratiquement: 'nearly',
  deja: null,
  meme: null,
  bien: null,
});

/** Pulls the auxiliary and one adverb into the span: "a presque doublé", "a plus que doublé". */
function withAuxiliary(
  tokens: Token[],
  i: number,
): { from: number; qualifier: Hit['qualifier'] | undefined } {
  let from = i;
  let qualifier: Hit['qualifier'] | undefined;
  const before = tokens[i - 1];
  if (before && tokens[i]!.gap !== 'line') {
    if (before.key === 'que' && tokens[i - 2]?.key === 'plus') {
      qualifier = 'more_than';
      from = i - 2;
    } else if (before.key in ADVERBS) {
      qualifier = ADVERBS[before.key] ?? undefined;
      from = i - 1;
    }
  }
  let at = from - 1;
  if (
    tokens[at] &&
    tokens[from]!.gap === 'space' &&
    AUXILIARY.test(tokens[at]!.key) &&
    tokens[at]!.low !== 'à'
  ) {
    from = at;
    at--;
    if (
      tokens[at] &&
      tokens[from]!.gap === 'space' &&
      tokens[from]!.key === 'ete' &&
      AUXILIARY.test(tokens[at]!.key)
    )
      from = at;
  } else if (from !== i && qualifier === undefined) from = i;
  return { from, qualifier };
}

/** "le double", "plus du double", "le triple de": the noun, and the present tense ("le bénéfice double"). */
function doubleNoun(scan: Scan, i: number, value: number): Hit | null {
  const { tokens } = scan;
  const before = tokens[i - 1];
  const next = tokens[i + 1];
  if (!near(tokens[i]!) || !before) return null;
  if (before.key === 'le' || before.key === 'du') {
    // "le double vote", "le triple saut": an adjective before its noun
    if (
      near(next) &&
      next.kind === 'word' &&
      !/^(?:de|du|des|d'|en|par|a|au|et|ou|pour|qu'|que|dans)$/.test(next.key)
    )
      return null;
    return ratioHit(before.key === 'le' ? i - 1 : i, i + 1, value, 'noun', {});
  }
  // the verb: "le groupe double sa production"
  if (before.kind === 'word' && near(next) && /^(?:ses|son|sa|leur|leurs|quasiment|presque)$/.test(next.key))
    return ratioHit(i, i + 1, value, 'multiple', { direction: 'up', parts: { form: 'present' } });
  return null;
}

/** "divisé par deux", "multipliera par trois", "a été multiplié par 2,5". */
function byFactor(tokens: Token[], i: number): Hit | null {
  let at = i + 1;
  const adverb = tokens[at];
  let qualifier: Hit['qualifier'] | undefined;
  if (near(adverb) && adverb.key !== 'par' && adverb.key in ADVERBS) {
    qualifier = ADVERBS[adverb.key] ?? undefined;
    at++;
  }
  if (tokens[at]?.key !== 'par') return null;
  at++;
  if (near(tokens[at]) && tokens[at]!.key === 'plus' && tokens[at + 1]?.key === 'de') {
    qualifier = 'more_than';
    at += 2;
  } else if (near(tokens[at]) && tokens[at]!.key in ADVERBS) {
    qualifier = ADVERBS[tokens[at]!.key] ?? undefined;
    at++;
  } else if (near(tokens[at]) && tokens[at]!.key === 'pres' && tokens[at + 1]?.key === 'de') {
    qualifier = 'nearly';
    at += 2;
  }
  const numeral = tokens[at] ? readNumeral(tokens, at) : null;
  if (!numeral || numeral.article) return null;
  const divided = tokens[i]!.key.startsWith('divis');
  return ratioHit(i, numeral.to, Number(numeral.decimal), divided ? 'divided' : 'multiplied', {
    direction: divided ? 'down' : 'up',
    words: numeral.words,
    decimals: numeral.decimals,
    numberFrom: at,
    ...(qualifier ? { qualifier } : {}),
    parts: { n: Number(numeral.decimal) },
  });
}
