import type { Word } from '../../french/types.js';
import { IDIOM_CLITIC } from './idiom-clitics.js';

/** Verbs of making, trading and handling things, none of which has a *de* of its own. */
const HANDLING =
  /^(produire|fabriquer|vendre|acheter|livrer|importer|exporter|collecter|consommer|extraire|stocker|transporter|fournir|proposer|distribuer|récolter|utiliser|brûler|raffiner|injecter|investir|dépenser|prêter|emprunter|placer|rapporter|économiser|accumuler|générer|créer|chercher|trouver|apporter|offrir|commander|réclamer)$/;

/** What is counted by measure: "collecter *de l'*argent" takes some of it. */
const STUFF =
  /^(argent|acier|aluminium|blé|bois|capital|carburant|charbon|chocolat|ciment|contenu|cuivre|eau|électricité|énergie|essence|fer|gaz|hydrogène|huile|immobilier|lait|lithium|maïs|matériel|nickel|or|papier|pain|pétrole|plastique|platine|riz|sable|sucre|temps|textile|uranium|valeur|vapeur|verre|viande|vin|zinc|chaleur|travail|croissance|cacao|café|coton|kérosène|minerai|crédit|logiciel|espace|soutien|aide)$/;

/**
 * "livre *de l'*hydrogène à ses clients": the *de* and the article of some of a thing, which the parser took for those of a
 * complement, say nothing, and the thing is the object.
 */
export function partitivesAsObjects(words: Word[]): boolean {
  let changed = false;
  words.forEach((noun, n) => {
    const verb = words[noun.head];
    if (!/^obl/.test(noun.deprel) || noun.head >= n || !verb || !HANDLING.test(verb.lemma)) return;
    if (!STUFF.test(noun.lemma) || verb.upos !== 'VERB') return;
    const of = words[n - 2];
    const article = words[n - 1];
    if (of?.lemma !== 'de' || of.head !== n || !/^(le|la|l['’])$/i.test(article.form)) return;
    const object = words.some((w) => w.head === noun.head && /^(obj|ccomp|xcomp|aux:pass)/.test(w.deprel));
    if (object) return;
    noun.deprel = 'obj';
    of.deprel = IDIOM_CLITIC;
    article.deprel = IDIOM_CLITIC;
    changed = true;
  });
  return changed;
}

/**
 * "financé par *de la* dette", "avec *de l'*argent": behind another preposition, *de* with a singular article is that of
 * some of a thing, for which English has nothing.
 */
export function partitivesBehindPrepositions(words: Word[]): boolean {
  let changed = false;
  for (let i = 0; i + 3 < words.length; i++) {
    const [before, of, article] = [words[i], words[i + 1], words[i + 2]];
    if (before.upos !== 'ADP' || !/^(par|avec|contre|pour|sur|dans|sans|en)$/.test(before.lemma)) continue;
    if (of.lemma !== 'de' || of.upos !== 'ADP' || !/^(le|la|l['’])$/i.test(article.form)) continue;
    if (of.head !== before.head || words[of.head]?.upos !== 'NOUN' || of.deprel === 'fixed') continue;
    of.deprel = IDIOM_CLITIC;
    article.deprel = IDIOM_CLITIC;
    changed = true;
  }
  return changed;
}
