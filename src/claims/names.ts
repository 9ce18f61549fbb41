import type { Word } from '../french/types.js';
import type { NameRun, Scene } from './scene.js';
import { isFiniteVerb } from './segments.js';

/** Capitalised words that are no names: titles, institutions' common nouns are found by the subject list. */
const NO_NAME =
  /^(?:M|Mme|MM|Dr|Me|Bourse|État|Etat|Internet|Le|La|Les|L'|Un|Une|Il|Elle|Ils|Elles|En|À|A|Au|Dans|Pour|Par|Sur|Ce|Cette|Ces|Son|Sa|Ses|Leur|Leurs|Ebitda|EBITDA|Ebit|EBIT|PIB|OPA|CA|PSE|CO2|Capex|RNPG|PNB|ETI|PME|TVA|IPO|PCE|IPC|IPCH|PMI|ISM|CET1|ROE|ROTE|ARPU|BFR|PLF|CSE|AG|RSE|RevPAR|PER)$/;

/** Participles that open a sentence before a name ("Rebaptisée Velmora"); few first names end like them. */
const PARTICIPLE =
  /^(?!Andrée|Renée|Désirée|Aimée|Dorothée|Zoé)\p{Lu}\p{Ll}{2,}(?:ées?|és)$|^(?:Fondé|Basé|Créé|Installé|Spécialisé|Interrogé|Rebaptisé|Dirigé|Contrôlé|Valorisé|Évalué|Lancé|Coté|Confronté|Pénalisé|Porté|Plombé|Lesté|Racheté|Détenu|Soutenu)e?s?$/u;

const NONE: ReadonlySet<string> = new Set();

/**
 * Names of a sentence: runs of capitalised words, linked words inside included ("Banque de Savoie" when tagged so).
 * The first word of a sentence counts only when the tagger says it is a name, or when it is one elsewhere.
 *
 * @param known Names of one word that the document has inside its sentences.
 */
export function nameRuns(words: Word[], inFigure: number[], known: ReadonlySet<string> = NONE): NameRun[] {
  const shouting = isShouting(words);
  const isName = (i: number): boolean => {
    const { form, upos } = words[i];
    if (inFigure[i] >= 0 || !/^\p{Lu}/u.test(form) || NO_NAME.test(form)) return false;
    // "la série B", "la phase III"
    if (/^(?:\p{Lu}|I{2,3}|IV)$/u.test(form) && words[i - 1]?.upos === 'NOUN') return false;
    if (upos === 'PROPN') return !(PARTICIPLE.test(form) && startsSentence(words, i));
    if (shouting || startsSentence(words, i)) return known.has(form);
    return upos === 'NOUN' || upos === 'X' || upos === 'ADJ' || upos === 'VERB';
  };
  const runs: NameRun[] = [];
  for (let i = 0; i < words.length; i++) {
    if (!isName(i)) continue;
    let last = i;
    for (;;) {
      if (last + 1 < words.length && isName(last + 1)) last++;
      else if (words[last + 1]?.form === '&' && last + 2 < words.length && isName(last + 2)) last += 2;
      else break;
    }
    runs.push({ first: i, last, name: joined(words, i, last) });
    i = last;
  }
  return runs;
}

function joined(words: Word[], first: number, last: number): string {
  let name = words[first].form;
  for (let i = first + 1; i <= last; i++)
    name += (words[i].start > words[i - 1].end ? ' ' : '') + words[i].form;
  return name;
}

function startsSentence(words: Word[], i: number): boolean {
  for (let j = i - 1; j >= 0; j--) {
    if (words[j].upos === 'PUNCT' && !/[.!?:]$/.test(words[j].form)) continue;
    return /[.!?:]$/.test(words[j].form);
  }
  return true;
}

/** A heading in capitals says nothing by them. */
function isShouting(words: Word[]): boolean {
  const letters = words.filter(({ form }) => /\p{L}{3,}/u.test(form));
  return (
    letters.length > 2 &&
    letters.filter(({ form }) => form === form.toUpperCase()).length > letters.length / 2
  );
}

/** "Cardelys emploie 130 personnes": no common noun is a subject without an article. */
function actsBare(words: Word[], at: number): boolean {
  const { form, upos } = words[at];
  if (!/^\p{Lu}\p{L}{3,}$/u.test(form) || !/^(?:NOUN|PROPN|X|ADJ|VERB)$/.test(upos)) return false;
  if (PARTICIPLE.test(form) || NO_NAME.test(form) || words[at].feats.includes('VerbForm')) return false;
  const next = words[at + 1];
  if (!next) return false;
  if (next.form === ',') return /^(?:qui|dont)$/.test(words[at + 2]?.lemma ?? '');
  return isFiniteVerb(next) || (next.upos === 'PRON' && /^(?:s['’]|se|n['’]|ne)$/.test(next.form));
}

/** Gives each sentence the names that begin it: "Velmora : 3 millions de perte", where the tagger knows no Velmora. */
export function learnNames(scenes: Scene[]): void {
  const known = new Set<string>();
  for (const { words, names } of scenes)
    for (const { first, last, name } of names)
      if (first === last && words[first].upos === 'PROPN' && !startsSentence(words, first)) known.add(name);
  for (const { words, dateline } of scenes) {
    const at = words.findIndex(({ form, start }) => /^\p{L}/u.test(form) && start >= dateline);
    if (at >= 0 && actsBare(words, at)) known.add(words[at].form);
  }
  for (const scene of scenes) {
    const { words, dateline } = scene;
    // "Télécoms : Velmora gagne des abonnés": a colon begins anew
    const begins = (at: number) =>
      words[at].start >= dateline && known.has(words[at].form) && startsSentence(words, at);
    if (!words.some((_, at) => begins(at))) continue;
    scene.words = words.map((word, at) => (begins(at) ? { ...word, upos: 'PROPN' } : word));
    scene.names = nameRuns(scene.words, scene.inFigure, known).filter(
      ({ first }) => scene.words[first].start >= dateline,
    );
  }
}
