import { expect, test } from 'vitest';
import { english } from '../helpers/translate.js';

test.each([
  ['Cette mesure contribue à les protéger.', /protecting them/],
  ['Les ingénieurs qui les ont créés ont quitté l’entreprise.', /who created them left/],
  ['La société les a ciblés avec des offres.', /targeted them/],
  ['La loi vous oblige à vendre.', /requires? you to sell|forces you to sell/],
  ['Cela suffit à le rendre rentable.', /make it profitable/],
  ['Le groupe veut la mettre en vente.', /put it up for sale/],
  ['Il les a contraints à vendre leurs actions.', /forced them to sell/],
  ['Ils l’ont pris en compte.', /took it into account/],
  ['Le groupe l’a repris pour un euro.', /took it over/],
  ['Personne ne l’avait prévu.', /had (expected|foreseen|predicted|planned) it/],
])('an object before its verb stays: %s', (french, expected) => {
  expect(english(french)).toMatch(expected);
});

test.each([
  ['Riche, il l’est depuis longtemps.', /\bit, he|been it/],
  ['Comme l’a annoncé le groupe, l’usine fermera.', /announced it/],
  ['Si les robots le peuvent, les usines aussi.', /can it/],
])('a clitic for what was said is left out: %s', (french, wrong) => {
  expect(english(french)).not.toMatch(wrong);
});

test.each([
  ['Ce qui a conduit à la faillite n’est toujours pas clair.', /^What led to .* is still not clear/],
  ['Le prix n’est toujours pas fixé.', /is still not set/],
  ['Le groupe a toujours vendu du charbon.', /always sold/],
  ['Un des résultats est que les prix ont baissé.', /results is that prices fell/],
  ['Ce n’est qu’en 2027 que le groupe compte vendre.', /^It is only in 2027 that the group/],
  ['La partie est loin d’être gagnée.', /is far from being won/],
  ['Dans son livre, le banquier écrit : « La crise est là. »', /writes: /],
  ['Les investisseurs sont apparus hier.', /investors appeared/i],
  ['Il est bien connu que les prix sont élevés.', /^It is/],
  ['Il est convaincu que les prix vont monter.', /^He is convinced/],
])('what is said of what: %s', (french, expected) => {
  expect(english(french)).toMatch(expected);
});

test.each([
  ['Cette année-là, le groupe avait perdu 3 millions d’euros.', /^That year, /],
  ['Ces jours-ci, les prix montent.', /^These days/],
  ['Cette année, le groupe a perdu 3 millions d’euros.', /^This year/],
  ['Le pouvoir passe d’une famille à l’autre.', /from one family to another/],
  ['L’usine se trouve à environ 480 km de Paris.', /is (located )?about 480 kilometers from Paris/],
  ['Vers le XVe siècle, la ville était riche.', /^Around the 15th/],
  ['Le groupe se tourne vers la Chine.', /to(ward)? China/],
  ['Le texte entrera en vigueur au 1er janvier.', /on January 1/],
  ['La dette s’élevait au 31 décembre à 3 milliards d’euros.', /stood as of December 31 at €3 billion/],
  ['La réunion est reportée au 8 mai.', /to May 8|until May 8/],
])('where and when: %s', (french, expected) => {
  expect(english(french)).toMatch(expected);
});

test.each([
  ['Une salariée de 61 ans a été licenciée.', /^A 61-year-old employee/],
  ['Il vivait avec son fils de quatre ans.', /four-year-old son/],
  ['Il a signé un contrat de quatre ans.', /four-year (contract|deal)/],
  ['Chaque camp accuse l’autre de mentir.', /the other of lying/],
  ['Les banques n’auraient pas pu résister à la crise.', /could not have (withstood|resisted)/],
  ['Le fonds espère les revendre.', /hopes to resell them/],
  ['Il n’exclut pas de monter davantage.', /rule out rising/],
  ['Il investit pour croître, embaucher et vendre.', /to grow, hire and sell/],
])('forms: %s', (french, expected) => {
  expect(english(french)).toMatch(expected);
});

test.each([
  ['Le groupe affirme avoir vendu sa filiale.', /says it has sold/],
  ['La ministre dit vouloir baisser les impôts.', /says she wants to/],
  ['Les banques disent ne pas craindre une crise.', /say they do not fear/],
  ['Le groupe a dit s’attendre à une reprise.', /said it expected a/],
  ['Le groupe espère vendre sa filiale.', /hopes to sell/],
])('an infinitive behind a verb of saying is a clause: %s', (french, expected) => {
  expect(english(french)).toMatch(expected);
});

test.each([
  ['Il existe de nombreuses théories sur ce point.', /^There are many theories/],
  ['Cette théorie existe depuis longtemps.', /^This theory has/],
  ['Plus les taux montent, plus les ménages hésitent.', /^The more rates rise, the more households hesitate/],
  ['Plus tard, les taux ont monté, plus vite que prévu.', /^Later/],
  ['Les salariés, dont certains travaillent là, sont inquiets.', /some of whom work/],
  ['Une fois la vente bouclée, le groupe sera riche.', /^Once the sale is completed/],
  ['L’offre valorise la société 1,2 milliard d’euros.', /values the company at €1.2 billion/],
  ['Le nombre de magasins est passé de 120 à 98.', /^The number of stores/],
  ['Les dirigeants ont été mis en examen.', /were placed under|have been charged/],
])('constructions: %s', (french, expected) => {
  expect(english(french)).toMatch(expected);
});
