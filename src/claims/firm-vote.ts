import { lexicon } from './lexicon.js';
import type { NameRun, Scene } from './scene.js';

const FIRM =
  /\b(?:SA|SE|SAS|Inc|Corp|Ltd|plc|AG|Group|Groupe|Bank|Banque|Capital|Holding|Partners|Assurances?|Télécom|Airlines|Motors|Energy|Énergies?)\b/;

const BID = /^(?:OPA|OPE|OPR|OPRA|offre)$/;

/** What a part of a firm is called before its name. */
export const PART = /^(?:division|branche|pôle|segment|activité|métier)$/;

/** What a person is called after the name. */
const PERSON =
  /^(?:économiste|analyste|stratégiste|président|présidente|directeur|directrice|gérant|gérante|associé|associée|professeur|professeure|ministre|secrétaire|délégué|déléguée|porte-parole|avocat|avocate|cofondateur|cofondatrice|fondateur|fondatrice|responsable|chef|cheffe|PDG)$/;

/** For and against a name's being a firm. Subjects act, "à X" and "près de X" are places, a title makes a person. */
export function firmVote(scene: Scene, run: NameRun): number {
  const { words, subjects } = scene;
  const { first, last, name } = run;
  const known = subjects.find((hit) => hit.first <= first && hit.last >= last)?.rows[0];
  // "le CET1", "l'indice PCE": a metric's name
  if (scene.metrics.some((hit) => hit.first <= first && hit.last >= last)) return -5;
  if (known) return known.is === 'company' ? 3 : -5;
  let vote = FIRM.test(name) ? 3 : 0;
  const before = words[first - 1];
  const twoBefore = words[first - 2];
  if (before && /^(?:à|en|vers)$/.test(before.lemma)) vote -= 2;
  else if (before?.lemma === 'chez') vote += 2;
  else if (before?.upos === 'NOUN' || (before?.upos === 'ADJ' && twoBefore?.upos === 'NOUN')) vote += 2;
  else if (before?.upos === 'ADP' && twoBefore && lexicon().is('generic', twoBefore.lemma)) vote -= 1;
  if (
    /^(?:M\.?|Mme|MM\.?|président|présidente|directeur|directrice|ministre|PDG|analyste|économiste)$/.test(
      before?.lemma ?? '',
    )
  )
    vote -= 4;
  // "la division Signalisation"
  if (PART.test(before?.lemma ?? '')) return -4;
  // "Katja Brenner, économiste à la banque": a person
  if (words[last + 1]?.form === ',' && PERSON.test(words[last + 2]?.lemma ?? '')) vote -= 4;
  // "une offre publique d'achat sur Velmora", "le rachat de Velmora": only firms are bought by offer
  if (
    before?.lemma === 'sur' &&
    words.slice(Math.max(0, first - 6), first).some(({ lemma }) => BID.test(lemma))
  )
    vote += 2;
  if (words[first].deprel.startsWith('nsubj')) vote += 1.5;
  if (namedAs(scene, run).length > 0) vote += 2;
  if (before?.lemma === 'de' && ofFirm(scene, first - 2)) vote += 1.5;
  // "l'usine de Colomiers": where it stands
  if (
    before?.lemma === 'de' &&
    subjects.some(({ last: end, rows }) => end === first - 2 && rows[0].is === 'plant')
  )
    vote -= 2;
  if (words[last + 1]?.form === '(') vote += scene.inFigure[last + 2] >= 0 ? 1.5 : 0.5;
  vote += before?.lemma === 'de' ? 0.3 : 0.2;
  return vote;
}

/** "le chiffre d'affaires de X", "la directrice de X": what only firms have. */
function ofFirm({ metrics, subjects }: Scene, at: number): boolean {
  const metric = metrics.find(({ last }) => last === at)?.rows[0];
  const staff = subjects.find(({ last }) => last === at)?.rows[0];
  return (
    (metric !== undefined && (metric.of === 'company' || metric.of === 'share')) || staff?.is === 'staff'
  );
}

/** Nouns set beside a name: "l'équipementier automobile Tarvel", "Velmora, la start-up lyonnaise". */
export function namedAs({ words }: Scene, { first, last }: NameRun): string[] {
  const found: string[] = [];
  for (let i = first - 1; i >= 0 && first - i <= 8; i--) {
    const { upos, lemma } = words[i];
    if (lexicon().is('generic', lemma.toLowerCase())) {
      found.push(lemma.toLowerCase());
      break;
    }
    if (upos === 'PUNCT' || upos === 'VERB' || upos === 'PROPN' || upos === 'AUX' || upos === 'CCONJ') break;
    if (i === first - 1 && upos === 'ADP') break;
  }
  if (words[last + 1]?.form === ',') {
    for (let i = last + 2; i < words.length && i <= last + 6; i++) {
      const { upos, lemma } = words[i];
      if (lexicon().is('generic', lemma.toLowerCase())) {
        found.push(lemma.toLowerCase());
        break;
      }
      if (upos !== 'DET' && upos !== 'ADJ' && upos !== 'NUM') break;
    }
  }
  return found;
}
