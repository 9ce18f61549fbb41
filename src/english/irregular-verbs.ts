/**
 * Irregular verbs, one `base past participle` triple per entry, US forms. Where two forms live side by side the one
 * US business prose prefers stands here ("gotten", "proved", "dreamed"). Prefixed verbs that are spelt like
 * their stem plus `re-`, `over-`, `under-`, `out-`, `mis-`, `pre-`, `un-` need no line of their own.
 */
const TRIPLES = `
arise arose arisen; awake awoke awoken; be was been; bear bore borne; beat beat beaten; become became become;
befall befell befallen; beget begot begotten; begin began begun; behold beheld beheld; bend bent bent;
beset beset beset; bestride bestrode bestridden; bet bet bet; bid bid bid; bind bound bound; bite bit bitten;
bleed bled bled; blow blew blown; break broke broken; breed bred bred; bring brought brought;
broadcast broadcast broadcast; browbeat browbeat browbeaten; build built built; burst burst burst;
buy bought bought; cast cast cast; catch caught caught; choose chose chosen; cling clung clung;
come came come; cost cost cost; creep crept crept; cut cut cut; deal dealt dealt; dig dug dug; dive dove dived;
do did done; draw drew drawn; drink drank drunk; drive drove driven; dwell dwelt dwelt; eat ate eaten;
fall fell fallen; feed fed fed; feel felt felt; fight fought fought; find found found; flee fled fled;
fling flung flung; fly flew flown; forbear forbore forborne; forbid forbade forbidden; forecast forecast forecast;
forego forewent foregone; foresee foresaw foreseen; foretell foretold foretold; forget forgot forgotten;
forgive forgave forgiven; forgo forwent forgone; forsake forsook forsaken; forswear forswore forsworn;
freeze froze frozen; get got gotten; give gave given; go went gone; grind ground ground; grow grew grown;
hamstring hamstrung hamstrung; handwrite handwrote handwritten; hang hung hung; have had had; hear heard heard;
hew hewed hewn; hide hid hidden; hit hit hit; hold held held; hurt hurt hurt; inset inset inset; keep kept kept;
kneel knelt knelt; know knew known; lay laid laid; lead led led; leave left left; lend lent lent; let let let;
lie lay lain; light lit lit; lipread lipread lipread; lose lost lost; make made made; mean meant meant;
meet met met; mow mowed mown; offset offset offset; partake partook partaken; pay paid paid;
proofread proofread proofread; put put put; quit quit quit;
read read read; rend rent rent; rid rid rid; ride rode ridden; ring rang rung; rise rose risen; run ran run;
say said said; see saw seen; seek sought sought; sell sold sold; send sent sent; set set set;
sew sewed sewn; shake shook shaken; shear sheared shorn; shed shed shed; shine shone shone; shoot shot shot;
show showed shown; shrink shrank shrunk; shut shut shut; sing sang sung; sink sank sunk; sit sat sat;
slay slew slain; sleep slept slept; slide slid slid; sling slung slung; slink slunk slunk; slit slit slit;
smite smote smitten; sow sowed sown; speak spoke spoken; speed sped sped; spend spent spent; spin spun spun;
spit spat spat; split split split; spread spread spread; spring sprang sprung; stand stood stood;
steal stole stolen; stick stuck stuck; sting stung stung; stink stank stunk; strew strewed strewn;
stride strode stridden; strike struck struck; string strung strung; strive strove striven; sublet sublet sublet;
swear swore sworn; sweep swept swept; swell swelled swollen; swim swam swum; swing swung swung;
take took taken; teach taught taught; tear tore torn; telecast telecast telecast; tell told told;
think thought thought; throw threw thrown; thrust thrust thrust; tread trod trodden;
troubleshoot troubleshot troubleshot; typecast typecast typecast; typeset typeset typeset;
uphold upheld upheld; upset upset upset; wake woke woken; waylay waylaid waylaid; wear wore worn;
weave wove woven; wed wed wed; weep wept wept; wet wet wet; win won won; wind wound wound;
withdraw withdrew withdrawn; withhold withheld withheld; withstand withstood withstood; wring wrung wrung;
write wrote written; spoonfeed spoonfed spoonfed; breastfeed breastfed breastfed; ;
ghostwrite ghostwrote ghostwritten; underwrite underwrote underwritten; understand understood understood;
undergo underwent undergone; undertake undertook undertaken; underlie underlay underlain; overlie overlay overlain;
overcome overcame overcome; overtake overtook overtaken; mistake mistook mistaken; input input input;
output output output; backslide backslid backslid; babysit babysat babysat; gainsay gainsaid gainsaid;
interweave interwove interwoven; intercut intercut intercut; greenlight greenlit greenlit;
simulcast simulcast simulcast;
podcast podcast podcast; webcast webcast webcast; recast recast recast; crossbreed crossbred crossbred;
inbreed inbred inbred; inlay inlaid inlaid; upsell upsold upsold; uprise uprose uprisen
`;

/** Regular verbs that only look like prefix + irregular stem ("relayed", not "relaid"). */
const NOT_PREFIXED = new Set('relay repeat rebut outlay'.split(' '));

const PREFIX = /^(re-?|over-?|under-?|out-?|mis-?|pre-?|un-?|co-|inter|up|fore)(?=[a-z]{2})/;

const table = new Map<string, readonly [past: string, participle: string]>();
for (const line of TRIPLES.split(';')) {
  const [base, past, participle] = line.trim().split(/\s+/);
  if (base && past && participle) table.set(base, [past, participle]);
}

/**
 * Past and past participle of an irregular verb, or undefined for a regular one.
 *
 * @example irregularVerb('resell') // ['resold', 'resold']
 */
export function irregularVerb(base: string): readonly [past: string, participle: string] | undefined {
  const listed = table.get(base);
  if (listed) return listed;
  if (NOT_PREFIXED.has(base)) return undefined;
  const prefix = PREFIX.exec(base)?.[0];
  if (!prefix) return undefined;
  const stem = table.get(base.slice(prefix.length));
  // "rebe", "upbe": the auxiliary takes no prefix.
  return stem && stem[0] !== 'was' ? [prefix + stem[0], prefix + stem[1]] : undefined;
}

/** Calls back once per listed irregular form: `(form, base, feature)`. */
export function forEachIrregularForm(
  visit: (form: string, base: string, feature: 'past' | 'pastpart') => void,
): void {
  for (const [base, [past, participle]] of table) {
    visit(past, base, 'past');
    visit(participle, base, 'pastpart');
  }
}

export { PREFIX as VERB_PREFIX };
