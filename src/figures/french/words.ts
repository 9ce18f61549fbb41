import { table } from '../../util/table.js';

/** Word tables shared by the rules of the French reader; all keys are folded (lower case, no accents). */

const set = (words: string) => new Set(words.split(/\s+/).filter(Boolean));

export const MONTHS: Record<string, number> = table({
  janvier: 1,
  fevrier: 2,
  mars: 3,
  avril: 4,
  mai: 5,
  juin: 6,
  juillet: 7,
  aout: 8,
  septembre: 9,
  octobre: 10,
  novembre: 11,
  decembre: 12,
});
/** Abbreviations need a day or a year beside them. */
export const SHORT_MONTHS: Record<string, number> = table({
  janv: 1,
  jan: 1,
  fev: 2,
  fevr: 2,
  mar: 3,
  avr: 4,
  juil: 7,
  juill: 7,
  aou: 8,
  sept: 9,
  sep: 9,
  oct: 10,
  nov: 11,
  dec: 12,
});
/** ISO numbers, Monday 1. */
export const WEEKDAYS: Record<string, number> = table({
  lundi: 1,
  mardi: 2,
  mercredi: 3,
  jeudi: 4,
  vendredi: 5,
  samedi: 6,
  dimanche: 7,
});
export const SHORT_WEEKDAYS: Record<string, number> = table({
  lun: 1,
  mer: 3,
  jeu: 4,
  ven: 5,
  sam: 6,
  dim: 7,
});

/** Words that may stand after a number but are no noun it counts. */
export const FUNCTION_WORDS = set(`
a à au aux avec afin ainsi alors apres assez aucun aucune aujourd'hui auparavant aussi autant autour autrefois avant beaucoup
bien bientot car ce ceci cela celle celles celui cent cents cependant certes ces cet cette ceux chacun chacune chaque chez
comme comment contre d' dans de debut deja demain depuis derriere des desormais dehors dessous dessus devant donc dont dorenavant
du durant elle elles en encore enfin ensemble ensuite entre envers environ est et eux fin hier hors ici il ils jadis jamais
je jusqu' jusque l' la le les leur leurs loin lors lorsqu' lorsque lui là ma mais malgre mes mieux moi moins mon meme mi n' ne
neanmoins ni non nos notre nous nul on or ou outre où par parce parfois parmi pas pendant permis peu plus plusieurs plutot pour
pourquoi pourtant pres presque pris puis puisqu' puisque qu' quand quant que quel quelle quelles quels qui quoi s' sa sans
sauf se selon ses si sinon soi soit sommes son sont sous souvent sur surtout t' ta tandis tant te tel telle telles tels tes toi
ton tot toujours tous tout toute toutes tres trop tu un une vers via voici voila vos votre vous vs y été êtes etes sus dès lorsque
suis avons avez ont sera seront etait etaient fois mille million millions milliard milliards et/ou ex versus respectivement
avais ailleurs mis repris remis soumis promis compris appris acquis conquis requis surpris admis transmis commis emis
`);

/** Adjectives that stand between a number and its noun. */
export const BEFORE_NOUN = set(`
autre autres dernier derniere derniers dernieres premier premiere premiers premieres prochain prochaine prochains prochaines
nouveau nouvel nouvelle nouveaux nouvelles ancien ancienne anciens anciennes grand grande grands grandes petit petite petits
petites principal principale principaux principales gros grosse grosses jeune jeunes vieux vieille vieilles bon bonne bons
bonnes mauvais mauvaise mauvaises long longue longs longues court courte courts courtes haut hauts haute hautes beau beaux belle belles
seul seule seuls seules meme memes meilleur meilleure meilleurs meilleures differents differentes divers diverses futur
future futurs futures simple simples vaste vastes enormes immenses veritables fameux fameuses celebres precedents precedentes
pauvres rares importants importantes moindres petits ex- bref breve brefs breves
`);

/** Adjectives that leave the noun unsaid: "145 autres", "12 supplémentaires". */
export const ELLIPTIC = set(`
supplementaire supplementaires restant restants restante restantes additionnel additionnels additionnelles autres
suivants suivantes
`);

/** Names and labels after which a bare number is no figure: "article 49.3", "CAC 40", "ligne 14". */
export const LABELS = set(`
  dossier ref reference
article articles art alinea chapitre titre tome volume page pages p pp paragraphe section annexe figure tableau note note
loi decret directive reglement ordonnance arrete norme iso ifrs ias rt re bale solvabilite scope phase etape niveau categorie
classe serie type version modele ligne lignes zone lot tranche terminal reacteur unite batiment salle porte etage quai voie
route autoroute departement arrondissement district chambre vol episode saison acte numero cac sbf stoxx dax ftse nikkei
nasdaq russell ibex topix msci s&p cap agenda plan programme mission apollo formule web windows iphone galaxy pixel
airbus boeing ariane falcon rafale mirage code regle question point item no n nos tel telephone fax siren siret rcs cp bp cs
formulaire formulaires declaration cerfa siege sieges plaque plaques cedex groupe-de tour manche match lycee paris lyon marseille annee-lumiere grade indice-carbone euronext wall air
`);

/** Period words that make a capitalised line start no name: "Résultats 2025", "Exercice 2024". */
export const PERIOD_NOUNS = set(`
resultat resultats exercice objectif objectifs perspective perspectives prevision previsions budget annee annees bilan chiffre
chiffres vente ventes rapport comptes dividende dividendes guidance ebitda ebit ca revenu revenus production livraisons
effectif effectifs capex millesime edition recolte campagne saison rentree total annuel annuels reel estime moyenne
en depuis fin debut courant mi avant apres pour des jusqu'en croissance pib inflation deficit marge
`);
