import { readNumeral } from './numeral.js';
import { ordinalAt } from './ordinal.js';
import type { Hit, Scan } from './scan.js';
import type { Token } from './token.js';
import { BEFORE_NOUN, FUNCTION_WORDS } from './words.js';

const near = (token: Token | undefined): token is Token => token !== undefined && token.gap !== 'line';

function rankHit(from: number, to: number, value: number, rule: string, words: boolean, numberTo = to): Hit {
  return {
    type: 'rank',
    unit: null,
    value,
    range: null,
    from,
    to,
    numberFrom: from,
    numberTo,
    noun: null,
    rule: `rank.${rule}`,
    scale: 0,
    decimals: 0,
    words,
  };
}

/** Nouns "premier" ranks: places in a market, not firsts in time. */
const PLACES = new Set(
  `constructeur producteur fabricant groupe banque banques employeur marche exportateur importateur operateur assureur actionnaire
  client fournisseur distributeur reseau acteur port parc site vendeur acheteur investisseur gestionnaire editeur fournisseur
  economie puissance destination contributeur partenaire createur brasseur siderurgiste equipementier avionneur armateur
  transporteur chimiste laboratoire cimentier verrier papetier logisticien hotelier promoteur bailleur creancier annonceur
  emetteur pollueur consommateur utilisateur pourvoyeur vignoble bassin raffineur negociant prestataire`.split(
    /\s+/,
  ),
);

/** Nouns after an ordinal that make no rank of it. */
const NO_RANK =
  /^(?:fois|guerre|age|degre|main|temps|lieu|abord|ministre|partie|lecture|couteau|plan|vague|chance|vie|jeunesse|souffle|regard|monde|sexe|classe|homme|femme|dan|voie|personne|arrondissement|republique|siecle|millenaire|anniversaire|etage|mi-temps)s?$/;

/**
 * "deuxième banque du pays", "numéro 1 mondial", "premier constructeur européen", "quatrième trimestre consécutif". An
 * ordinal alone ranks only where it is the whole phrase.
 */
export function rank(scan: Scan, i: number): Hit | null {
  const { tokens } = scan;
  const token = tokens[i]!;
  if (
    token.kind === 'word' &&
    (token.key === 'numero' ||
      token.key === 'numeros' ||
      token.text === 'n' ||
      token.text === 'N' ||
      token.key === 'no')
  )
    return numbered(scan, i);
  const ordinal = ordinalAt(tokens, i);
  if (!ordinal) return null;
  const next = tokens[ordinal.to];
  const alone =
    (i === 0 || (i === 1 && /^(?:le|la|l'|les)$/.test(tokens[0]!.key))) &&
    (next === undefined || (next.kind === 'symbol' && tokens[ordinal.to + 1] === undefined));
  if (alone) return rankHit(i, ordinal.to, ordinal.value, 'ordinal', ordinal.words);
  if (!near(next) || next.kind !== 'word' || next.gap !== 'space') return ordinalPlace(scan, i, ordinal);
  if (token.key.endsWith('s') && !/iemes$/.test(token.key)) return null;
  let at = ordinal.to;
  // "deuxième plus grande banque", "troisième grand constructeur"
  while (
    at < ordinal.to + 3 &&
    near(tokens[at]) &&
    (tokens[at]!.key === 'plus' || BEFORE_NOUN.has(tokens[at]!.key))
  )
    at++;
  const noun = tokens[at];
  if (!near(noun) || noun.kind !== 'word' || FUNCTION_WORDS.has(noun.key))
    return ordinalPlace(scan, i, ordinal);
  if (NO_RANK.test(noun.key) || noun.capital) return null;
  if (ordinal.value === 1)
    return PLACES.has(noun.key) && scoped(tokens, at + 1)
      ? { ...rankHit(i, at + 1, 1, 'first', ordinal.words, at), parts: { largest: 1 } }
      : null;
  if (
    ordinal.words &&
    (token.key === 'second' || token.key === 'seconde') &&
    !PLACES.has(noun.key) &&
    !/^(?:site|usine|marche|rang)$/.test(noun.key)
  )
    return null;
  // "deuxième banque" is second by size: English says "second-largest"
  const end = series(tokens, at + 1);
  if (
    PLACES.has(noun.key) &&
    ordinal.value > 1 &&
    end === at + 1 &&
    (at > ordinal.to || scoped(tokens, at + 1))
  )
    return { ...rankHit(i, end, ordinal.value, 'ordinal', ordinal.words, at), parts: { largest: 1 } };
  return rankHit(i, end, ordinal.value, 'ordinal', ordinal.words, ordinal.to);
}

/** "arrive troisième", "se classe 5e": an ordinal without a noun. */
function ordinalPlace(
  scan: Scan,
  i: number,
  ordinal: { value: number; to: number; words: boolean },
): Hit | null {
  const before = scan.tokens[i - 1];
  if (
    ordinal.value < 2 ||
    !before ||
    !/^(?:classe|classee|arrive|termine|arrivait|finit|rang|place|au|le|la)$/.test(before.key)
  )
    return null;
  if (!/^(?:classe|classee|arrive|termine|arrivait|finit)$/.test(before.key)) {
    // "au troisième rang" is read from its noun; "le 5e" alone is one
    if (!/^(?:le|la)$/.test(before.key) || i > 1) return null;
  }
  return rankHit(i, ordinal.to, ordinal.value, 'place', ordinal.words);
}

/** "d'affilée", "consécutif", "de suite" after "troisième repli annuel": inside the rank's quote. */
function series(tokens: Token[], i: number): number {
  for (let at = i; at < i + 2; at++) {
    const token = tokens[at];
    if (!near(token)) break;
    if (/^consecuti(?:f|ve)s?$/.test(token.key)) return at + 1;
    if (token.low === "d'" && tokens[at + 1]?.key === 'affilee') return at + 2;
    if (token.key === 'de' && tokens[at + 1]?.key === 'suite') return at + 2;
    if (token.kind !== 'word' || FUNCTION_WORDS.has(token.key)) break;
  }
  return i;
}

const SCOPES = new Set(
  `mondial mondiale mondiaux europeen europeenne francais francaise allemand allemande italien italienne espagnol espagnole americain
  americaine chinois chinoise japonais japonaise britannique suisse belge neerlandais africain africaine asiatique national nationale regional regionale
  planetaire prive privee commercial automobile independant`.split(/\s+/),
);

/** Whether a place follows within three words: "européen", "du pays", "au monde", "de France". */
function scoped(tokens: Token[], i: number): boolean {
  for (let at = i; at < i + 4; at++) {
    const token = tokens[at];
    if (!near(token)) return false;
    if (SCOPES.has(token.key)) return true;
    if (/^(?:du|de|d'|au|en|dans)$/.test(token.low)) {
      const place = tokens[at + 1];
      const far = tokens[at + 2];
      if (
        /^(?:pays|monde|secteur|continent|marche|royaume|groupe|hexagone|europe|france)$/.test(
          place?.key ?? '',
        ) ||
        (place?.kind === 'word' && place.capital)
      )
        return true;
      if (place?.low === 'la' || place?.low === "l'")
        return far?.capital === true || /^(?:region|planete|zone|hexagone)$/.test(far?.key ?? '');
    }
    if (token.kind !== 'word') return false;
  }
  return false;
}

const DETERMINER =
  /^(?:le|la|l'|les|du|de|d'|au|un|est|etait|devient|devenir|devenu|devenue|reste|rester|son|sa|leur|ce|cet|actuel|ancien|futur|nouveau|comme|en|place|rang|et|ou)$/;

/** "numéro 1 mondial", "n° 2", "numéro un", "n°3 du secteur". A plain number after "numéro" is a label. */
function numbered(scan: Scan, i: number): Hit | null {
  const { tokens } = scan;
  let at = i + 1;
  if (
    tokens[at] &&
    (tokens[at]!.text === '°' || tokens[at]!.text === 'º' || tokens[at]!.text === 'o') &&
    tokens[at]!.gap === 'none'
  )
    at++;
  else if (tokens[i]!.key !== 'numero') return null;
  const numeral = near(tokens[at]) ? readNumeral(tokens, at) : null;
  if (!numeral || numeral.decimals || numeral.scale) return null;
  // "lot n° 3", "le parfum N° 5": a number after a noun labels it
  const owner = tokens[i - 1];
  if (owner && tokens[i]!.gap !== 'line' && owner.kind === 'word' && !DETERMINER.test(owner.key)) return null;
  const value = Number(numeral.decimal);
  const next = tokens[numeral.to];
  const ranks =
    value <= 20 &&
    (scan.short || !near(next) || next.kind === 'symbol'
      ? tokens[i - 1]?.key !== 'reacteur' && (value <= 3 || scan.short)
      : SCOPES.has(next.key) || /^(?:du|de|des|en|d'|au|dans|francais)$/.test(next.key));
  if (!ranks || value < 1) return null;
  const named = near(next) && SCOPES.has(next.key) && tokens[i - 1]?.key !== 'directive';
  return rankHit(i, named ? numeral.to + 1 : numeral.to, value, 'number', numeral.words, numeral.to);
}
