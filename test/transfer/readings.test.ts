import { expect, test } from 'vitest';
import { english } from '../helpers/translate.js';

test.each([
  ['Ce fut le chantier le plus coûteux du siècle.', /(most (expensive|costly)|costliest) (project|site)/],
  ['Elle s’est lourdement trompée.', /wrong|mistaken|mistake/],
  ['Ils ont fait des paris sur les prix.', /\bbets?\b/],
  ['Les obligations ont baissé.', /^Bonds|^The bonds/],
  ['Il connaît la manière dont de nombreux dirigeants travaillent.', /way many/],
])('what a word says stays: %s', (french, expected) => {
  expect(english(french)).toMatch(expected);
});

test.each([
  [
    'Aucun autre chiffre n’a illustré plus nettement le danger.',
    /more (clearly|sharply|distinctly)/,
    /no longer|not/,
  ],
  ['Il prendra la présidence en mai, et non pas en 2013.', /will take .*and not in 2013/, /will not/],
  ['La France ne vendra plus de charbon.', /will no longer sell coal/, /more/],
  ['La formule ne rencontre pas plus de succès.', /not .*more success/, /more than/],
  ['Les licenciements n’étaient aucunement prévus.', /in no way|not/, /ignore/],
])('what is denied: %s', (french, expected, wrong) => {
  expect(english(french)).toMatch(expected);
  expect(english(french)).not.toMatch(wrong);
});

test.each([
  ['Le groupe emploie plus de 70 personnes supplémentaires.', /more than/],
  ['Le groupe vend plus de la moitié de ses usines.', /more than half|over half/],
  ['Le groupe n’a plus vendu de charbon.', /no longer/],
])('a bound and a true negation stay: %s', (french, expected) => {
  expect(english(french)).toMatch(expected);
});

test.each([
  ['Tout est à résoudre.', /is to be (re)?solved/],
  ['Le plus dur est à venir.', /to come/],
  ['Il a un problème à résoudre.', /problem to (re)?solve/],
])('an infinitive with à: %s', (french, expected) => {
  expect(english(french)).toMatch(expected);
});

test.each([
  ['C’est moins que ce qu’avaient annoncé les deux syndicats.', /what (the )?two unions had announced/],
  ['Les résultats que le groupe avait prévus sont bons.', /results (that )?the group had/],
])('whose verb it is: %s', (french, expected) => {
  expect(english(french)).toMatch(expected);
});

test.each([
  ['Il a salué la Suisse.', /^He \w+ Switzerland/],
  ['Il a visité les États-Unis.', /the (US|United States)/],
  ['Ce n’est plus la Suisse de 1950.', /the Switzerland of 1950|Switzerland of 1950/],
  ['Il a quitté les Balkans.', /the Balkans/],
])('places and their article: %s', (french, expected) => {
  expect(english(french)).toMatch(expected);
});

test.each([
  ['Elle vit dans le 23e arrondissement.', /23rd (arrondissement|district)/],
  ['Dans les 8e et 9e districts, rien ne change.', /8th and (9th|ninth) districts/],
  ['Les années 2005 à 2007 ont été bonnes.', /years 2005 to 2007/],
  ['Le PIB a une croissance prévue de 0,5 %.', /of 0\.5%/],
])('numbers: %s', (french, expected) => {
  expect(english(french)).toMatch(expected);
});

test.each([
  ['L’impact est disproportionné.', /is disproportionate/],
  ['C’est une des plus anciennes aciéries de la région.', /(steelworks|steel mills|steelmakers)/],
  ['On publie les chiffres.', /^(We publish|We report|We release|The figures are|They publish|We post)/],
])('one word, two parts of speech: %s', (french, expected) => {
  expect(english(french)).toMatch(expected);
});

test.each([
  ['La moyenne des trente dernières séances.', /last thirty sessions|last 30 sessions|past thirty sessions/],
  [
    'La caisse a relevé lundi de 15 points de base le taux du livret.',
    /(raised|increased) the rate .*by 15 basis points/,
  ],
  ['La caisse a réduit de 12 % le prix des billets.', /the price of tickets by 12%|ticket prices? by 12%/],
  ['La production a baissé de 12 % le mois dernier.', /fell (by )?12% last month/],
  ['Le rendement s’est tendu de 4 points de base, à 3,47 %.', /by 4 basis points, to 3\.47%/],
  ['Le groupe a annoncé mardi un accord.', /announced an (agreement|accord) on Tuesday/],
  ['Le titre a baissé, ont commenté les analystes d’une banque.', /analysts (of|at) a bank (commented|said)/],
  ['Le taux reste supérieur à 2 %.', /higher than 2%|above 2%/],
])('word order and amounts: %s', (french, expected) => {
  expect(english(french)).toMatch(expected);
});

test.each([
  ['La dette, elle, dépasse 3 milliards d’euros.', /^The debt exceeds|^Debt exceeds/],
  ['Le prix resterait quant à lui élevé.', /^The price would remain high/],
])('emphasis that English leaves out: %s', (french, expected) => {
  expect(english(french)).toMatch(expected);
});

test.each([
  ['Selon elle, le projet est utile.', /^According to her\b/],
  ['Le groupe et elle, qui l’a fondé, sont d’accord.', /\b(she|her)\b/],
])('a pronoun that counts: %s', (french, expected) => {
  expect(english(french)).toMatch(expected);
});

test.each([
  [
    '« Sans cela, rien ne va », a justifié la directrice générale.',
    /the (chief executive|managing director|director general|CEO|chief executive officer),? (has )?(justified|said)/,
  ],
  ['Les fonds, les trois quarts de cette somme devant être versés en 2027, sont bloqués.', /to be paid/],
  ['Ce parc fournira les deux tiers du courant.', /two thirds of/],
  ['Le chantier mobilisera jusqu’à 1 500 ouvriers.', /up to 1,500/],
  ['L’un des deux hauts-fourneaux fermera.', /blast furnaces/],
  ['L’usine est à une vingtaine de kilomètres de la côte.', /20 kilometers from the coast/],
  ['Des primes sont réservées aux salariés âgés d’au moins 58 ans.', /employees aged at least 58/],
  ['La dette a été remboursée au bout de 5 ans.', /after (five|5) years/],
  ['Les salariés, au nombre de 640, sont inquiets.', /numbering 640/],
  ['L’entreprise a perçu des aides publiques.', /received state aid/],
])('classes of the second reading: %s', (french, expected) => {
  expect(english(french)).toMatch(expected);
});

test.each([
  ['Il attend jusqu’à la fin du mois.', /until/],
  ['Les trois usines sont fermées.', /three (plants|factories)/],
  ['Elle a une usine à la frontière.', /(factory|plant) (at|on|near) the border/],
])('and what they leave alone: %s', (french, expected) => {
  expect(english(french)).toMatch(expected);
});

test.each([
  ['Brian M. Tolland a parlé.', /Brian M\. Tolland/],
  ['Selon M. Tolland, tout va bien.', /Mr\.? Tolland/],
  [
    'Leur part devrait encore progresser cette année.',
    /should still (rise|increase|grow|progress)|expected to (still )?(rise|increase|grow)/,
  ],
])('initials and modals: %s', (french, expected) => {
  expect(english(french)).toMatch(expected);
});

test.each([
  ['Les usines de Carrefour ferment.', /Carrefour/],
  ['Elle travaille pour Boulanger.', /Boulanger/],
  ['Le groupe entre en Bourse.', /^The group (goes public|enters the stock market|is going public|lists)/],
  ['La Deutsche Bank a vendu ses parts.', /^Deutsche Bank/],
  ['La future UBS sera plus petite.', /^The future UBS/],
  ['La Ligue arabe se réunit.', /^The Arab League/],
])('names: %s', (french, expected) => {
  expect(english(french)).toMatch(expected);
});

test.each([
  ['La filiale de Vernex perd de l’argent.', /^Vernex's (subsidiary|unit)/],
  ['Les concurrents de Paul Arvin se taisent.', /^Paul Arvin's (competitors|rivals)/],
  ['Le siège de Lyon est fermé.', /of Lyon|in Lyon|Lyon headquarters|Lyon head office/],
  ['Un titre de Vernex vaut dix euros.', /^A (share of Vernex|Vernex share)/],
])('whose it is: %s', (french, expected) => {
  expect(english(french)).toMatch(expected);
});

test.each([
  ['Le groupe paiera à partir de juin 300 personnes.', /pay 300 people from June/],
  ['La taxe s’applique à partir de 100 euros.', /from €100/],
  ['Il est prêt à partir de Paris.', /ready to (leave|start|go)/],
  ['L’usine est depuis un an en travaux.', /for a year\.$/],
  ['L’usine est depuis 2019 en redressement judiciaire.', /since 2019\.$/],
  ['L’usine est en travaux depuis un an.', /for a year\.$/],
])('since and from: %s', (french, expected) => {
  expect(english(french)).toMatch(expected);
});

test.each([
  ['Le groupe a réussi à trouver un accord le 3 mai.', /^The group (managed|succeeded).* reach/],
  ['Le groupe a réussi à vendre ses usines.', /^The group has (managed|succeeded)/],
  ['L’accord qu’ils ont trouvé est fragile.', /they (have )?reached/],
  ['La clé qu’ils ont trouvée est rouillée.', /they (have )?found/],
])('times and objects: %s', (french, expected) => {
  expect(english(french)).toMatch(expected);
});

test.each([
  ['Un gros investisseur américain arrive.', /^A major American investor/],
  ['Un petit village breton.', /^A small Breton village/],
  ['Il faut plus de 70 millions supplémentaires.', /more than 70 million more/],
  ['Elle crée 300 emplois supplémentaires.', /300 (additional|more|extra|further) jobs/],
  ['L’ensemble des modèles et des outils.', /^All (the )?models and tools/],
  ['Le prix des modèles et celui des outils.', /the models and that of (the )?tools/],
])('adjectives and wholes: %s', (french, expected) => {
  expect(english(french)).toMatch(expected);
});

test.each([
  ['Une hausse à long terme des loyers.', /^A long-term (rise|increase)/],
  ['Le groupe mise sur le long terme.', /long term/],
  ['L’usine enregistre une commande record.', /a record order/],
  ['L’usine a battu un record de ventes.', /record (in|of|for) sales|sales record/],
  ['Le titre touche les 67,94 dollars.', /\s\$67\.94/],
  ['La région a été sérieusement touchée.', /(was|has been) seriously \w+ed/],
  ['Les clients ne sont pas directement touchés.', /are not directly \w+ed/],
  ['Ils finissent par vendre l’usine.', /end up selling/],
  ['D’autres soutiennent le projet.', /^Others support/],
  ['D’autres banques soutiennent le projet.', /^Other banks support/],
  [
    'Les écoles accueillant des enfants ferment.',
    /^(The )?schools (welcoming|taking in|hosting|accommodating) children/i,
  ],
  ['C’est une ville accueillante.', /welcoming (city|town)/],
])('places of adjectives and adverbs: %s', (french, expected) => {
  expect(english(french)).toMatch(expected);
});
