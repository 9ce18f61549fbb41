import { expect, test } from 'vitest';
import { english } from '../helpers/translate.js';

test.each([
  ['La croissance repose en grande partie sur les exportations.', /is based largely on exports/],
  ['Il dépend dans une large mesure de l’État.', /depends to a large extent on the state/],
  ['La somme sera versée en une seule fois à la direction.', /paid all at once to/],
  ['Le groupe s’appuie avant tout sur ses marques.', /relies above all on its brands/],
  // Nothing stands between.
  ['La croissance repose sur les exportations.', /is based on exports/],
])('what parts a verb from its preposition parts them in English: %s', (french, expected) => {
  expect(english(french)).toMatch(expected);
});

test.each([
  ['L’opération sera financée en partie par de la dette.', /partly by debt/],
  ['Il produit de l’acier avec de l’hydrogène.', /with hydrogen/],
  ['Il profite de la dette.', /the debt|of debt|from debt/],
])('some of a thing: %s', (french, expected) => {
  expect(english(french)).toMatch(expected);
});

test.each([
  ['Le groupe supprimera 320 postes, soit environ 8 % de ses effectifs.', /jobs, or about 8%/],
  ['L’inflation est de 1,1 %, soit son plus bas niveau depuis 2021.', /1\.1%, its lowest level/],
  ['Il recevra trois actions, soit une prime de 22 %.', /shares, a premium of 22%/],
  // A verb, and half of a pair.
  ['Il faut que le plan soit voté.', /plan is (passed|voted|adopted|approved)|plan be/],
  ['Il vendra soit la banque, soit l’usine.', /either .* or/],
])('soit: %s', (french, expected) => {
  expect(english(french)).toMatch(expected);
});

test.each([
  ['Tous les analystes ne sont pas convaincus.', /^Not all analysts are convinced/],
  ['Tout le monde n’est pas d’accord.', /^Not everyone agrees/],
  ['Tout n’est pas perdu.', /^Not everything is lost/],
  ['Les analystes ne sont pas tous convaincus.', /not all/],
  ['Tous les analystes sont convaincus.', /^All analysts are convinced/],
  ['Aucun analyste n’est convaincu.', /^No analyst is/],
])('not all: %s', (french, expected) => {
  expect(english(french)).toMatch(expected);
});

test.each([
  ['Il lui faudra convaincre les actionnaires.', /^(It|He) will have to convince/],
  ['Il nous faut investir davantage.', /^We (must|have to) invest/],
  ['Il leur a fallu trois ans pour vendre l’usine.', /^They needed three years/],
  ['Il faudra convaincre les actionnaires.', /^It will be necessary|must|have to/],
  ['Reste à savoir qui paiera.', /^It remains to be seen who will pay/],
  ['Le doute reste à lever.', /^The doubt/],
  ['Pour y parvenir, le groupe vendra une usine.', /^To do so, the group/],
])('who has to do what: %s', (french, expected) => {
  expect(english(french)).toMatch(expected);
});

test.each([
  [
    '« Nous avons su résister », a déclaré la directrice générale, Maëlle Kervran, lors d’une conférence.',
    /Maëlle Kervran, said/,
  ],
  ['Les départs seront volontaires, a assuré la direction à l’AFP.', /management (told|said to) (the )?AFP/],
  [
    '« C’est faux », a indiqué à l’AFP un porte-parole du groupe.',
    /(spokesperson|spokesman for the group) told (the )?AFP/,
  ],
])('who told whom: %s', (french, expected) => {
  expect(english(french)).toMatch(expected);
});

test.each([
  ['Le groupe a vendu sa filiale en mars.', /sold its subsidiary in March/],
  ['Il a perdu 10 % au deuxième trimestre.', /lost 10% in the second quarter/],
  ['Le groupe a vendu sa filiale.', /(has sold|sold) its/],
  ['Sur les neuf premiers mois de l’année, les ventes reculent.', /^In the first nine months of the year/],
  ['La demande de voitures électriques recule.', /demand for electric cars/],
  ['Les prix des services sont restés dynamiques.', /prices .* remained dynamic\b/],
  ['Le fabricant breton Keradenn a vendu une usine.', /Breton/],
  ['Il vise un chiffre d’affaires combiné de près de 5 milliards d’euros.', /combined revenue of nearly/],
  ['Elle sera liquidée et ses 430 salariés licenciés.', /430 employees laid off/],
  ['Une usine flambant neuve ouvrira.', /brand-new/],
  ['Plusieurs industriels asiatiques ont renoncé.', /Asian (manufacturers|industrialists)/],
  ['L’offre reste soumise à l’accord des autorités.', /remains subject to/],
])('phrases of the press: %s', (french, expected) => {
  expect(english(french)).toMatch(expected);
});

test.each([
  ['Le motoriste qui équipe la flotte a perdu 4 %.', /(which|that) (equips|fits)/],
  [
    'Le marché du logement neuf reprend des couleurs.',
    /^The new housing market is recovering|market recovers/,
  ],
  ['Les agences pourraient à leur tour sanctionner le groupe.', /could in turn (punish|sanction|penalize)/],
  ['Les ventes aux particuliers ont bondi.', /[Ss]ales to individuals/],
  ['Il s’agit d’une mesure arbitraire.', /^(It|This) is an? /],
  [
    'Il faut de l’argent, d’autant que les ventes baissent.',
    /especially since|particularly as|especially as/,
  ],
  ['L’État a décidé de lui retirer sa licence.', /(revoke|withdraw|take away) (its|his) license/],
  [
    'Elle n’est pas rentable et ne le sera pas avant 2028, reconnaît son patron.',
    /will not be before 2028, (its|his|her) (boss|head|chief|CEO)\b.* (acknowledges|admits|recognizes)/,
  ],
  ['L’ancien directeur financier aurait vendu ses actions.', /has reportedly sold/],
  ['Il aurait préféré vendre ses actions.', /would have preferred/],
  ['Si le prix avait baissé, il aurait vendu ses actions.', /would have sold/],
  ['Il a commandé 30 avions, avec des options pour 20 autres.', /30 aircraft, with options for 20 others/],
])('more phrases of the press: %s', (french, expected) => {
  expect(english(french)).toMatch(expected);
});
