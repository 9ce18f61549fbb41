import { readBlock } from './french/reader.js';
import type { Figure } from './types.js';

/** Lower-case words that may stand in a dateline or byline before its date. */
const BYLINE_WORDS = new Set(
  `le la les l' de du des d' un par avec à et en au aux pour chez depuis rédaction agence agences publié publiée paru parue mis mise
  jour ligne modifié posté actualisé communiqué presse dépêche information informations correspondant correspondante bureau service
  économie économique entreprises bourse finance marchés article journal source sources date envoyé envoyée spécial spéciale notre
  correspondance lundi mardi mercredi jeudi vendredi samedi dimanche diffusé émis rédigé écrit temps lecture min minutes dernière mise
  edito dossier exclusif enquête analyse h édition éditions numéro lettre hebdomadaire quotidien publication parution actualité
  actualités auteur photo heure heures matin soir site web mailing dépêches reportage récit décryptage entretien propos recueillis signé`.split(
    /\s+/,
  ),
);
/** What may follow the date: a time, a bracketed agency, then a dash, a bar, a colon, the end of the line or of the block. */
const AFTER =
  /^[\s*_]*(?:[,àa]{0,2}\s*\d{1,2}\s?[h:]\s?(?:\d{2})?\s*(?:CET|CEST|GMT)?)?[\s*_]*(?:\([^)\n]{1,40}\)[\s*_]*)?(?:[,.]?\s*(?:[–—|•·/]|-{1,2})|[:)\]]|\.(?:\s|$)|\n|,\s|\s+par\s|\s+à\s+\p{Lu}|$)/u;
const PUBLISHED =
  /(?:publi[ée]e?|mise? à jour|mise? en ligne|modifi[ée]e?|paru|post[ée]|actualis[ée]|date)(?:\s*:|\s+du|\s+le)?[\s*_]*$/iu;

/** Words that open a statement with its date, capital or not: "Au 31 décembre 2025 : …". */
const STATEMENT =
  /^(?:au|aux|dès|depuis|avant|après|jusqu|jusqu'|jusqu’|ici|entre|fin|exercice|objectif|objectifs|résultat|résultats|échéance|clôture|assemblée|calendrier|rendez-vous|prochain|prochaine)$/iu;

const HEAD = 200;

/** Whether the words before a date are those of a byline: names in capitals and a few small words, no sentence. */
function bylineWords(before: string): boolean {
  if (before.length > 110) return false;
  const words = before.match(/\p{L}+['’]?/gu) ?? [];
  if (words.some((word) => STATEMENT.test(word))) return false;
  return words.every(
    (word) => /^\p{Lu}/u.test(word) || BYLINE_WORDS.has(word.toLowerCase().replace('’', "'")),
  );
}

/**
 * Whether a full date of a block is its dateline ("Paris, le 11 juin 2026 –", "**Publié le 14 janvier 2026** à 8h30"): the
 * publication date, no figure. `from` is where the dateline before it ended ("Publié le … | Mis à jour le …"); `alone` says
 * whether a block that is nothing but the date counts; `published`, where known, must agree unless the words say "publié".
 */
export function isDateline(
  figure: Figure,
  block: string,
  from = 0,
  alone = true,
  published: string | null = null,
): boolean {
  if (!/day-month-year|numeric/.test(figure.form.rule) || figure.start > 120) return false;
  const before = block.slice(from, figure.start);
  const after = block.slice(figure.end, figure.end + 80);
  if (PUBLISHED.test(before) && bylineWords(before.replace(/^.*\n/su, ''))) return true;
  if (published !== null && figure.value !== published) return false;
  if (!bylineWords(before) || !AFTER.test(after)) return false;
  const bare = before.trim() === '' && after.trim() === '';
  // "Le 12 mars 2026, le groupe a annoncé": a sentence opens with its date, a dateline with a place
  if (/^,\s/.test(after) && !/^,\s*\d/.test(after)) return false;
  return alone || !bare;
}

/**
 * The publication date a block's head gives, with the span up to its end; null when the block opens otherwise.
 *
 * @example findDateline('**Lyon, jeudi 12 mars 2026** (Agence Lutécia) – Le groupe…')?.value // '2026-03-12'
 */
export function findDateline(block: string): { value: string; start: number; end: number } | null {
  const head = block.slice(0, HEAD);
  const { figures } = readBlock(head, {}, { period: null, currency: null });
  const date = figures.find((figure) => isDateline(figure, head));
  return date && typeof date.value === 'string'
    ? { value: date.value, start: date.start, end: date.end }
    : null;
}
