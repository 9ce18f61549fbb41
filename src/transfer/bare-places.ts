import type { Surroundings } from './context.js';
import type { Unit } from './units.js';

/** Countries, continents and regions that have an article in French and none in English. */
const PLACES = new Set(
  `afghanistan afrique albanie algérie allemagne alsace amazonie amérique andalousie angleterre angola aquitaine arabie
  argentine arizona arménie asie australie autriche auvergne azerbaïdjan bavière belgique bénin biélorussie
  birmanie bolivie bosnie botswana bourgogne brandebourg brésil bretagne bulgarie burkina burundi californie calabre
  cambodge cameroun canada castille catalogne champagne chili chine colombie colorado corée corse croatie danemark écosse
  égypte équateur érythrée espagne estonie éthiopie europe eurasie finlande flandre floride france gabon galice géorgie
  ghana grèce groenland guatemala guinée haïti honduras hongrie illinois inde indonésie irak iran irlande islande italie
  jamaïque japon jordanie kansas kazakhstan kenya kosovo koweït laos laponie lettonie liban libéria libye ligurie
  limousin lituanie lombardie lorraine louisiane luxembourg macédoine malaisie malawi mali maroc massachusetts mauritanie
  mexique michigan minnesota mississippi moldavie mongolie montana monténégro mozambique namibie navarre népal nevada
  nicaragua niger nigeria normandie norvège océanie ohio ontario oregon ouganda ouzbékistan pakistan palestine panama
  paraguay pennsylvanie pérou picardie piémont pologne portugal provence prusse qatar québec roumanie russie rwanda
  sardaigne saxe savoie scandinavie sénégal serbie sibérie sicile silésie slovaquie slovénie somalie soudan suède suisse
  syrie tanzanie tasmanie tchad tchétchénie tennessee texas thaïlande thuringe tibet togo toscane transylvanie tunisie
  turquie ukraine uruguay utah vendée vénétie venezuela vietnam virginie wallonie wisconsin yémen zambie zimbabwe`.split(
    /\s+/,
  ),
);

/** "salue *la Suisse*", without anything that would single out one of several: "la France de demain". */
export function isBarePlace(unit: Unit, around: Surroundings): boolean {
  if (!PLACES.has(unit.lemma.toLowerCase()) || !/^\p{Lu}/u.test(unit.surface)) return false;
  return !around.childrenOf(unit).some((c) => /^(amod|nmod|acl|flat|appos)/.test(c.deprel));
}
