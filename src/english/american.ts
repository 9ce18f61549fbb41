/** British words whose American spelling no ending tells. */
const WORDS: Record<string, string> = {
  programme: 'program',
  programmes: 'programs',
  centre: 'center',
  centres: 'centers',
  theatre: 'theater',
  theatres: 'theaters',
  metre: 'meter',
  metres: 'meters',
  kilometre: 'kilometer',
  kilometres: 'kilometers',
  litre: 'liter',
  litres: 'liters',
  fibre: 'fiber',
  fibres: 'fibers',
  defence: 'defense',
  defences: 'defenses',
  offence: 'offense',
  offences: 'offenses',
  licence: 'license',
  licences: 'licenses',
  cheque: 'check',
  cheques: 'checks',
  tyre: 'tire',
  tyres: 'tires',
  grey: 'gray',
  mould: 'mold',
  plough: 'plow',
  sceptical: 'skeptical',
  scepticism: 'skepticism',
  sceptic: 'skeptic',
  ageing: 'aging',
  jewellery: 'jewelry',
  aluminium: 'aluminum',
  manoeuvre: 'maneuver',
  manoeuvres: 'maneuvers',
  catalogue: 'catalog',
  catalogues: 'catalogs',
  travelling: 'traveling',
  travelled: 'traveled',
  traveller: 'traveler',
  travellers: 'travelers',
  cancelled: 'canceled',
  cancelling: 'canceling',
  labelled: 'labeled',
  labelling: 'labeling',
  modelling: 'modeling',
  modelled: 'modeled',
  fuelled: 'fueled',
  fuelling: 'fueling',
  signalled: 'signaled',
  signalling: 'signaling',
  counsellor: 'counselor',
  councillor: 'councilor',
  councillors: 'councilors',
  skilful: 'skillful',
  fulfil: 'fulfill',
  fulfils: 'fulfills',
  enrol: 'enroll',
  instalment: 'installment',
  instalments: 'installments',
  towards: 'toward',
  afterwards: 'afterward',
  whilst: 'while',
  amongst: 'among',
  haemorrhage: 'hemorrhage',
  paediatric: 'pediatric',
  judgement: 'judgment',
  storey: 'story',
  storeys: 'stories',
  aeroplane: 'airplane',
  aeroplanes: 'airplanes',
};

const OUR =
  /^(behavi|col|endeav|fav|fl|harb|hon|hum|lab|neighb|od|parl|rig|rum|sav|vap|vig|arm|clam|cand|demean|glam|tum|val)our/i;
const ISE =
  /^(?!(?:adv|comprom|superv|telev|surpr|exerc|disgu|enterpr|franch|merchand|rev|dev|desp|prom|prem|treat|expert|conc|prec|appra|ra|pra|cru|brui|ari|wi|ri|no|poi|prai|likew|otherw|exc|inc|dem)is)(\p{L}{3,})(is)(e|es|ed|ing|ation|ations|er|ers)$/iu;

/**
 * American spelling of a word in British spelling; every other word as it is. `known` says which spellings exist.
 *
 * @example american('organisation', () => true) // 'organization'
 */
export function american(word: string, known: (word: string) => boolean): string {
  const lower = word.toLowerCase();
  // Proper names keep their spelling: Labour, Centre Pompidou.
  if (lower !== word) return word;
  if (Object.hasOwn(WORDS, lower)) return WORDS[lower];
  if (OUR.test(lower)) return lower.replace('our', 'or');
  const ise = ISE.exec(lower);
  if (!ise) return word;
  const z = `${ise[1]}iz${ise[3]}`;
  return known(z) ? z : word;
}
