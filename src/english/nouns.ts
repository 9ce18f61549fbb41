import { UNCOUNTABLE } from './uncountable.js';

/** Plurals no rule gives: native, Latin and Greek. Listed by head: "spokesman" and "grandchild" follow from them. */
const IRREGULAR = `
man men; woman women; child children; foot feet; tooth teeth; goose geese; mouse mice; louse lice; ox oxen; die dice;
person people; penny pennies; calf calves; half halves; knife knives; leaf leaves; life lives; loaf loaves; self selves;
sheaf sheaves; shelf shelves; thief thieves; wife wives; wolf wolves; elf elves; scarf scarves; wharf wharves;
hoof hooves; criterion criteria; phenomenon phenomena; datum data; medium media; bacterium bacteria; stratum strata;
addendum addenda; erratum errata; curriculum curricula; ovum ova; spectrum spectra; desideratum desiderata;
memorandum memorandums; alumnus alumni; stimulus stimuli; nucleus nuclei; radius radii; fungus fungi; locus loci;
bacillus bacilli; terminus termini; cactus cacti; appendix appendices; matrix matrices; vertex vertices; codex codices;
vortex vortices; larva larvae; alumna alumnae; vertebra vertebrae; alga algae; antenna antennas; axis axes; testis testes;
potato potatoes; tomato tomatoes; hero heroes; echo echoes; veto vetoes; embargo embargoes; cargo cargoes;
torpedo torpedoes; volcano volcanoes; mosquito mosquitoes; tornado tornadoes; domino dominoes; buffalo buffaloes;
mango mangoes; negro negroes; quiz quizzes; whiz whizzes; gas gases; bus buses; plus pluses; minus minuses; lens lenses;
passerby passersby; hanger-on hangers-on; runner-up runners-up; aide-de-camp aides-de-camp; genus genera; opus opuses;
corpus corpora; viscus viscera; automaton automata; polyhedron polyhedra; schema schemas; stigma stigmas; roof roofs;
staff staffs; proof proofs; talisman talismans; human humans; german germans; roman romans; norman normans;
ottoman ottomans; shaman shamans; caiman caimans; muslim muslims; brahman brahmans; forum forums; graffito graffiti;
paparazzo paparazzi; virtuoso virtuosos; libretto librettos; concerto concertos; bureau bureaus; tableau tableaux;
still-life still-lifes; lowlife lowlifes; ellipsis ellipses; this these; that those; mongoose mongooses;
madam mesdames; pair pairs; yes yeses; no noes; ski skis; taxi taxis; have-not have-nots
`;

/** Same form in both numbers. */
const INVARIANT = new Set(
  `series species means headquarters aircraft spacecraft hovercraft watercraft rotorcraft offspring sheep
  deer fish salmon trout cod shrimp bison moose swine crossroads barracks gallows works steelworks
  waterworks gasworks ironworks glassworks roadworks sweepstakes corps chassis rendezvous patois bourgeois
  percent hertz kilohertz megahertz gigahertz yen yuan won rand baht renminbi ringgit dong counsel shambles
  innings chinos trousers scissors pants glasses tuna squid cattle police clergy people folk personnel
  biceps forceps hors-d'oeuvre pence sterling kW MW GW TW kWh MWh GWh TWh km kg cm mm faux-pas grapefruit
  woodworks aircrew data media genera apropos proceeds goods earnings savings belongings surroundings
  outskirts premises remains riches thanks whereabouts odds overheads receivables payables economics
  politics physics mathematics electronics logistics statistics athletics ethics acoustics mechanics
  aerodynamics aeronautics robotics genetics optics dynamics ergonomics linguistics gymnastics
  thermodynamics diabetes measles news customs`.split(/\s+/),
);

const HARD_CH =
  /(?:stomach|monarch|patriarch|matriarch|oligarch|epoch|eunuch|loch|czech|tech|hierarch|psych)$/i;

const irregular = new Map<string, string>();
for (const line of IRREGULAR.split(';')) {
  const [singular, plural] = line.trim().split(/\s+/);
  if (singular && plural) irregular.set(singular, plural);
}

/** Heads that keep their irregular plural at the end of a closed compound ("spokeswoman", "grandchild"). */
const COMPOUND =
  /^(.{2,}?)(man|woman|child|foot|tooth|mouse|wife|life|shelf|person|penny|half|self|leaf|thief)$/;

function regularPlural(noun: string): string {
  const last = noun.at(-1)!;
  // Acronyms, decades and letters: "CEOs", "ETFs", "1990s".
  if (/[A-Z0-9]$/.test(noun)) return /S$/.test(noun) && noun.length > 2 ? `${noun}es` : `${noun}s`;
  if (last === 'y') {
    // Names keep their y: "the two Germanys".
    if (
      /^[A-Z]/.test(noun) &&
      !/(?:Company|Party|Ministry|Treasury|Secretary|Authority|Agency|City|County|Deputy)$/.test(noun)
    )
      return `${noun}s`;
    return /(?:[^aeiou]|qu)y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
  }
  if (noun.endsWith('sis')) return `${noun.slice(0, -2)}es`;
  if (/(?:an|in|gl|pr)ese$/i.test(noun) || noun === 'Swiss' || noun === 'Portuguese' || noun === 'Chinese')
    return noun;
  if (noun.endsWith('ch')) return HARD_CH.test(noun) ? `${noun}s` : `${noun}es`;
  if (/(?:[sx]|sh|z)$/.test(noun)) return /[^z]z$/.test(noun) && noun.length < 5 ? `${noun}zes` : `${noun}es`;
  return `${noun}s`;
}

/**
 * Plural of a one-word noun; uncountable and invariant nouns come back unchanged.
 *
 * @example pluralForm('subsidiary') // 'subsidiaries'
 */
export function pluralForm(noun: string): string {
  const listed = irregular.get(noun);
  if (listed) return listed;
  if (INVARIANT.has(noun) || UNCOUNTABLE.has(noun)) return noun;
  const lower = noun.toLowerCase();
  if (lower !== noun) {
    const plural = irregular.get(lower);
    if (plural && noun !== noun.toUpperCase()) return noun[0] + plural.slice(1);
  }
  const compound = COMPOUND.exec(lower);
  if (compound && !/(?:human|german|roman|norman|ottoman|talisman|shaman|caiman|brahman)$/.test(lower)) {
    return noun.slice(0, compound[1].length) + irregular.get(compound[2])!;
  }
  return regularPlural(noun);
}

/** Singular of an irregular plural, or undefined. */
export function irregularSingular(plural: string): string | undefined {
  return singulars.get(plural);
}

const singulars = new Map([...irregular].map(([singular, plural]) => [plural, singular]));

/** Whether a noun has no plural and takes no "a" in business prose ("inflation"). */
export function isUncountable(noun: string): boolean {
  return UNCOUNTABLE.has(noun);
}

/** Whether a noun has one form for both numbers ("series", "information"). */
export function isInvariantNoun(noun: string): boolean {
  return INVARIANT.has(noun) || UNCOUNTABLE.has(noun);
}
