/** Words that say which way something moved, and words that say it stands at a level. Keys are folded. */

const UP_VERB =
  /^(?:progress(?:e|ent|er|ait|aient|ant|era|eront|erait|eraient|ee|es|ees)?|augment(?!atio)\w+|cro(?:it|issent|itra|itront|itre|itrait|issait|issant)|cru|accr(?!oisse?ment)\w+|bondi\w*|grimp\w+|gagn(?:e|ent|er|ait|aient|ant|era|eront|erait|ee|ees|es)|regagn\w+|adjug\w+|envol(?!ee)\w+|appreci(?!at)\w+|rehauss(?!ement)\w+|relev(?!ement)\w+|mont(?:e|ent|er|ait|era|eront|es)|remont(?:e|ent|er|ait|era|ant)|rebondi\w*|avanc(?:e|ent|er|ait|aient|ant|era)|flamb(?!ee)\w+|explos(?!ion)\w+|engrang\w+|grappill\w+|repren\w+|reprend\w*|repris|prend|prennent|prenait|prenaient|pris|tendu|tendait|tendre|tend|tendue|elargi\w*|amelior(?!at)\w+|gonfl\w+|octro\w+|arrog\w+|major(?!at|it)\w+|renforc(?!ement)\w+|raffermi\w*|hiss\w+|double|doublait|accelere\w*|creus(?:e|ee|es|ees|ent|er|ait)|revalorise\w*)$/;
const DOWN_VERB =
  /^(?:recul(?:e|ent|er|ait|aient|ant|era|eront|erait|ee|es)|baiss(?:e|ent|er|ait|aient|ant|era|eront|erait|ee|es)|abaiss(?!ement)\w+|diminu(?!tion)\w+|chut(?:e|ent|er|ait|aient|ant|era|eront|es)|ced(?:e|ent|er|ait|aient|ant|era|ee|es)|perd|perdu|perdue|perdent|perdait|perdaient|perdre|perdra|perdant|lach\w+|abandonn\w+|deviss\w+|degringol(?!ade)\w+|plong(?:e|ent|er|eait|eaient|eant|es)|fond|fondre|fondu|fondait|fondent|tomb(?:e|ent|er|ait|ant|ee|es)|redui(?:t|s|re|sent|sait|sant|ra|ront|rait|te|ts|tes)|repli(?:e|ent|er|ait|ant|ee|es|ees)|contract(?:e|ent|er|ait|ee|es)|effrit\w+|effondr(?!ement)\w+|degrad(?!at)\w+|ampute\w*|amput\w+|rogn\w+|supprim\w+|ralenti\w*|tass(?!ement)\w+|depreci(?!at)\w+|deterior(?!at)\w+|gliss(?:e|ent|er|ait|ant|es)|sombr\w+|detend\w*|flechi\w*|regress(?:e|ent|er|ait|ant)|rabot\w+|alleg(?!ement)\w+|ecorn\w+|retroced\w+|decroch\w+|dilap\w+|coup(?:e|er|ent)|comprim\w+|decroi\w+|decru|cedé|delest\w+|decline\w*|minor\w+|divise)$/;
const UP_NOUN =
  /^(?:hausses?|progressions?|croissance|augmentations?|gains?|bonds?|rebonds?|envolees?|accroissements?|relevements?|rehaussements?|appreciations?|montees?|remontees?|flambees?|essor|ameliorations?|elargissements?|reprise|acceleration|surcroit|revalorisations?|majorations?)$/;
const DOWN_NOUN =
  /^(?:baisses?|reculs?|replis?|chutes?|diminutions?|reductions?|contractions?|degringolade|plongeon|effondrements?|ralentissements?|declin|abaissements?|flechissements?|tassements?|degradations?|deteriorations?|decrues?|erosion|glissade|affaissement|decroissance|allegements?|retrecissements?|coupes?)$/;
/** Losses are a change for a share price, a level for a company. */
const LOSS_NOUN = /^pertes?$/;
const LEVEL_VERB =
  /^(?:est|sont|etait|etaient|sera|seront|serait|seraient|atteint|atteignent|atteindre|atteignait|atteindra|attein\w*|etabli\w*|elev(?:e|ent|er|ait|ee)|ressort\w*|represent(?!ant)\w+|detien\w+|detenir|compt(?:e|ent|ait|er)|emploi\w*|employ\w+|possed\w+|pass(?:e|ent|er|ait|era|eront|es|ee)|ramen\w+|portant|porte|porter|porte|demeur\w+|reste|restent|restait|resterait|valori\w+|evalu\w+|estim\w+|attend\w*|prevoi\w+|table|tablent|vise|visent|investi\w*|annonc\w+|vend\w*|achet\w+|produi\w+|construi\w+|represente|dispose|affich(?:e|ent|ait)|realis\w+|enregistr\w+|degag\w+|genere\w*|acqui\w+|leve|lever|lance|signe|accord\w+)$/;

export type Cue = 'up-verb' | 'down-verb' | 'up-noun' | 'down-noun' | 'loss' | 'level' | '';

const cache = new Map<string, Cue>();

/** What a folded word says of change; memoised, since the same verbs come back all the time. */
export function cueOf(key: string): Cue {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const cue: Cue = UP_NOUN.test(key)
    ? 'up-noun'
    : DOWN_NOUN.test(key)
      ? 'down-noun'
      : UP_VERB.test(key)
        ? 'up-verb'
        : DOWN_VERB.test(key)
          ? 'down-verb'
          : LOSS_NOUN.test(key)
            ? 'loss'
            : LEVEL_VERB.test(key)
              ? 'level'
              : '';
  if (cache.size > 50_000) cache.clear();
  cache.set(key, cue);
  return cue;
}

/** Verbs that take the size of a change as their object: "cède 3 %", "gagne 12 points". */
export const DIRECT =
  /^(?:ced|gagn|regagn|perd|lach|abandonn|pren|pris|repren|repris|adjug|grappill|engrang|deviss|octro|arrog|recul|progress|supprim|retroced|avanc|bondi|grimp|chut|plong|baiss|rogn|empoch|economis)/;

export const directionOf = (cue: Cue): 'up' | 'down' | null =>
  cue === 'up-verb' || cue === 'up-noun' ? 'up' : cue === 'down-verb' || cue === 'down-noun' ? 'down' : null;
