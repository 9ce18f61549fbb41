/**
 * What may stand before -ed, -ing and -s, likeliest first. Spelling leaves it open whether a stem had a silent e
 * ("created" from create, "treated" from treat); rules by ending decide, and lists name the stems they get wrong.
 */

/** Stems the rules would leave without their e. */
const WITH_E = new Set(
  `abus accus adher ador advertis advis amus analys apologis appeas arous arrang athlet aveng bak barg bas
  bast bath becom bemus bequeath bik bing brak breath brows brus carous catalys caus ceas centr challeng
  chang charg chas chok choos cit claus cleans clon clos cloth coher compet compil complet compos compromis
  conced condens condon confus contraven conven converg convers convuls cop creas creat cring curs cycl
  decompos decreas defens defus delet deplet deplor despit dethron devis diffus discharg disclos diseas
  dislik dispens dispers dispos dissuad diverg dos dows dy dynamit eas elop els emerg enclos endors enlarg
  enterpris eras espous evok exchang excit excus exercis exil expedit explor expos extradit ey fak forg
  forsak franchis fring fus gees gorg greas guid hast hesitat hik hing hon hop hors hous ignit ignor immers
  implor impos improvis impuls incens incit incom increas infring infus inher interfer interven invit invok
  jok leas licens lik loath loos los loung lung mak manoeuvr massacr merchandis merg misguid mistak mus nurs
  oppos outcom outlin outscor overcom overtak ow paralys paraphras partak past paus persever persuad perus
  phon phras pleas plung pok pos postpon practis preced premier premis procreat profil promis propos provok
  puls purchas purg purpos rak rang rebuk reced recharg recit recompens reconcil recreat recycl refus rehous
  releas remak repos respons restor restyl retak retyp reunit reus reveng revers revis revok rewrit rous
  rout scop scor seeth sens sever shak sheath sing slop smok sooth spik spit splurg spok stak stockpil stor
  strik strok styl submerg sunbath supervis suppos surg surpris syring tak tast teas teeth telephon telescop
  televis tens ting ton transpos twinkl typ underscor undertak underwrit unit unti urg us verg vi wak wast
  welcom wreath writ yok zon`.split(/\s+/),
);

/** Stems the rules would give an e they do not have. */
const PLAIN = new Set(
  `abandon abstain acclaim accredit accustom acquit affirm afraid aid aim alarm applaud arm atrophy attack
  attain auction audit avoid await bait ballot bang bargain barrel beat beckon begin behead belong benefit
  bevel bias blanket bleed bloat bloom blossom boat boom bosom bottom braid bring broad broaden bucket
  budget buffet burden calm cancel canvas carpet caution channel cheat chisel claim clang cling closet clout
  coat coin combat comet commission complain condition confirm contain cosset council counsel covet cream
  credit crochet crowd curtail cushion custom darken debut deem deepen defeat deposit detail develop
  disclaim discredit doom download drain dread dream duel eat edit elbow elicit entail entertain envelop
  envision equal esteem exceed exclaim exhibit exit explain exploit fail farm fashion fasten fathom feed
  fidget film firm flatten flaunt fling float flood foam focus food forfeit form format fraud frighten fruit
  fuel function funnel gadget gain gallop gang garden gossip greed groom hang happen harden harm hasten head
  heat heed heighten hiccup inform inherit inhibit input interpret iron join junket kidnap king knead label
  lead lengthen lessen lesson level limit listen load long loom loosen maid mail maim maintain market martyr
  mention merit mission model moisten motion need obtain occasion open orbit orphan outfit output overhang
  overload paid panel parcel pardon pedal pencil pension perform person pertain petition phantom picket
  pilot pin ping pivot plait plead plummet pocket poison portion posit position pout prison proceed proclaim
  profess profit prohibit prolong provision puppet quarrel question quit racket raid random ransom ratchet
  ration read reason reckon reclaim recruit redeem refocus reform refrain regain remain repeat restrain
  retail retain retrain revisit ring rival rivet roam rocket room ruin sail sanction scallop scout season
  seat seed seem seldom sharpen shorten shout shovel signal sing skirmish sling soften solicit speed spin
  spirit spout spread spring sprout stain station stencil sting storm straighten strain stream strengthen
  string succeed suit summon surfeit sustain sweat sweeten swing swivel tablet tailor target team term thing
  thread threaten throng ticket tighten toilet total tout train transform travel treat trinket trumpet
  tunnel twang unload upload velvet version vision visit vomit wagon wait wallop warm weaken weed widen win
  wing wood worsen worship wring wrong zoom`.split(/\s+/),
);

/** Endings after which a silent e is the rule. */
const E_ENDING =
  /(?:[vuzc]|[^aeiou][bdgkptfz]l|[bdgkptfc]l|dg|[^n]g|[^s]s|at|ut|ot|id|ud|ad|od|in|un|um|im|am|ak|ok|ik|ol|ul|ir|ar|ur|op|ap|ib|ob|ub|ab|it|ip|iev)$/;

/** Endings after which a plain stem is the rule even though a shorter rule would add an e. */
const PLAIN_ENDING =
  /(?:[aeiou]{2}[bdfklmnprt]|[aeo]in|ar[dkmnt]|[wxyh]|[^aeiou]it|[eo]r|[eo]n|et|el|al|om|em|ck|[lnrs][kpt]|[lr]d|nd|[rl][mnf]|[pc]t|ng|lp|mp|lm|ept|pt|ff|ll|ss|zz)$/;

/** Bases of a form whose -ed or -ing is cut off. */
export function endingStems(rest: string): string[] {
  if (!/[aeiouy]/.test(rest)) return [];
  const last = rest[rest.length - 1];
  const withE = `${rest}e`;
  if (WITH_E.has(rest)) return [withE, rest];
  if (rest.endsWith('i'))
    return rest.length === 2 ? [withE, `${rest.slice(0, -1)}y`] : [`${rest.slice(0, -1)}y`, rest, withE];
  if (/([^aeiou])\1$/.test(rest)) {
    // "planned" → plan, but "passed", "called", "staffed", "added".
    const single = rest.slice(0, -1);
    const keep =
      /(?:ss|ff|zz)$/.test(rest) ||
      (last === 'l' &&
        !/(?:ntroll|mpell|xpell|cell|patroll|propell|repell|dispell|nnull|xtoll|rebell)$/.test(rest)) ||
      /^(?:add|err|purr|butt|odd|ebb)$/.test(rest);
    return keep ? [rest, single] : [single, rest];
  }
  if (/[a-z]{3}ick$/.test(rest))
    return /^(?:traff|pan|mim|picn|frol|polit)ick$/.test(rest) ? [rest.slice(0, -1), rest] : [rest];
  if (PLAIN.has(rest)) return [rest, withE];
  if (/e$/.test(rest)) return [withE, rest];
  // The u of "require" is no vowel, that of "recruit" is.
  if (/qui[rt]$/.test(rest)) return [withE, rest];
  const monosyllable = !/[aeiouy][^aeiouy]+[aeiouy]/.test(rest.replace('qu', 'q'));
  // A one-syllable stem with a short vowel would have doubled: "hoped" is from hope.
  if (monosyllable && /(?:^|[^aeiou])[aeiou][^aeiouwxy]$/.test(rest)) return [withE, rest];
  // "negotiat", "evaluat": the e of -iate and -uate; "treat" and "float" have none.
  if (/[iu]at$/.test(rest)) return [withE, rest];
  if (PLAIN_ENDING.test(rest)) return [rest, withE];
  return E_ENDING.test(rest) ? [withE, rest] : [rest, withE];
}

/** Nouns in -ie, whose plural is not from -y. */
const IE =
  /^(?:movie|cookie|calorie|rookie|selfie|hoodie|birdie|zombie|junkie|pie|tie|lie|die|prairie|brownie|genie|indie|foodie|sortie|collie|goalie|talkie|veggie|smoothie|freebie|newbie|boogie|eerie|reverie|menagerie|bourgeoisie|necktie|magpie|lassie|cutie|hippie|yuppie|bookie|townie|groupie|oldie|quickie|techie|aussie|underlie|belie|vie|untie|overlie)$/;
/** Nouns in -che and -xe, and in -oe. */
const SILENT_E =
  /^(?:(?:head|back|tooth|stomach|heart|belly|ear)?ache|niche|cache|avalanche|creche|cliche|moustache|mustache|quiche|psyche|brioche|(?:pick|pole)?axe|deluxe|(?:horse|snow|over)?shoe|(?:tip|mistle)?toe|woe|hoe|foe|canoe|oboe|doe|aloe|throe)$/;
/** Words in a single -s that add -es. */
const S_STEM =
  /^(?:bus|minibus|virus|bonus|campus|census|circus|consensus|focus|genius|apparatus|status|surplus|chorus|nexus|prospectus|sinus|abacus|walrus|caucus|hiatus|terminus|plus|minus|stimulus|radius|cactus|octopus|syllabus|impetus|exodus|canvas|atlas|gas|bias|alias|lens|iris|metropolis|trellis|portcullis|christmas|pancreas|summons|rhinoceros|biogas|trolleybus|omnibus|airbus|corpus|opus|crocus|lotus|discus|fetus|foetus|citrus|anus|thesaurus|esophagus|colossus|callus|mucus|viscus|lupus|pelvis|clitoris)$/;

/** Bases of a form in -s. */
export function sStems(word: string): string[] {
  const plain = word.slice(0, -1);
  if (!word.endsWith('es')) return [plain];
  const cut = word.slice(0, -2);
  if (word.endsWith('ies'))
    return word.length <= 4 || IE.test(plain) ? [plain] : [`${word.slice(0, -3)}y`, plain];
  if (SILENT_E.test(plain)) return [plain];
  if (/(?:ss|sh|ch|x|zz)es$/.test(word)) return [cut, plain];
  if (/[^aeiou]oes$/.test(word)) return [cut, plain];
  if (S_STEM.test(cut)) return [cut, plain];
  return [plain, cut];
}
