import { inflectPhrase, tokenise } from '../english/index.js';
import type { Surroundings } from './context.js';
import type { Option } from './decoder.js';
import { dictionary, type Rendering, type Sense } from './dictionary.js';
import { F } from './features.js';
import { verbForms } from './generate/verbs.js';
import { includesVerb } from './misreadings.js';
import { itemOf } from './normalise.js';
import type { OptionMaker } from './option-maker.js';
import type { SentenceFacts } from './sentence-facts.js';
import { fillSlots } from './slots.js';
import { DICTIONARY_POS, participleOf, plurals } from './unit-words.js';
import { feature, type Unit } from './units.js';

/**
 * Least log-probability by the joint model of the words of an entry of one and of several words: they are no surprise,
 * however seldom the texts have them.
 */
export const JOINT_FLOOR = [-4, -2] as const;

/** Adds the renderings of a unit's entries to `out`, inflected; where contexts hold, those that need one come with it. */
export function fromDictionary(facts: SentenceFacts, maker: OptionMaker, i: number, out: Option[]): void {
  const { units, around } = facts;
  const unit = units[i];
  const senses = unit.senses ?? lookup(unit);
  const held = heldSenses(senses, unit, around);
  const usable = [...held, ...senses.filter((s) => !s.context)];
  const list = usable.length > 0 ? usable : senses;
  const seen: string[] = [];
  const multiword = unit.senses ? 1 : 0;
  for (const sense of list) {
    const context = held.includes(sense) ? 1 : held.length > 0 ? -1 : 0;
    for (let rank = 0; rank < sense.renderings.length; rank++) {
      const rendering = sense.renderings[rank];
      if (seen.includes(rendering.text) || includesVerb(units, [rendering.text], i, i + 1)) continue;
      seen.push(rendering.text);
      for (const { tokens, cost } of inflections(unit, sense, rendering, facts.since.has(unit))) {
        out.push(
          maker.filled(
            fillSlots(tokens, unit.slots),
            `dictionary ${sense.fr}`,
            [F.dictionary, 1, F.rank, rank, F.context, context, F.multiword, multiword, F.tense, cost],
            JOINT_FLOOR[multiword],
          ),
        );
      }
    }
  }
}

/** "le pari *est risqué*": a participle that is an adjective of its own, as one behind "be". */
export function fromAdjective(
  { units, around, since }: SentenceFacts,
  maker: OptionMaker,
  i: number,
  out: Option[],
): void {
  const { verb, senses, surface } = units[i];
  // "trop *endettée*, l'entreprise …"
  const bare = verb?.tense === 'PP';
  if (!(bare || verb?.passive) || senses || !/^(Pres|Imp|Fut|Cond|Sub|PP)$/.test(verb.tense)) return;
  if (around.childrenOf(units[i]).some((c) => /^(obl:agent|obl:arg|xcomp)/.test(c.deprel))) return;
  const form = surface.slice(surface.lastIndexOf(' ') + 1).toLowerCase();
  const adjectives = (dictionary().find(form.replace(/(?<=[éiu])e?s?$/, '')) ?? []).filter(
    (s) => s.pos === 'adj' && !s.context,
  );
  for (const sense of adjectives) {
    for (const [rank, { text }] of sense.renderings.entries()) {
      const forms = bare
        ? [{ tokens: [...(verb.negated ? ['not'] : []), ...tokenise(text)], cost: 0 }]
        : verbForms(`be ${text}`, { ...verb, passive: false }, since.has(units[i]));
      for (const { tokens, cost } of forms)
        out.push(
          maker.generated(
            tokens,
            `dictionary ${sense.fr}`,
            [F.dictionary, 1, F.rank, rank, F.tense, cost],
            JOINT_FLOOR[0],
          ),
        );
    }
  }
}

/** The senses of a unit whose context holds. */
export function heldSenses(senses: Sense[], unit: Unit, around: Surroundings): Sense[] {
  return senses.filter((s) => s.context && around.holds(s.context, unit));
}

/** Senses of a unit that no entry of several words was found for. */
export function lookup(unit: Unit): Sense[] {
  const dict = dictionary();
  const lemma = unit.lemma.toLowerCase();
  const pos = unit.kind === 'verb' ? 'v' : (DICTIONARY_POS[unit.upos] ?? '');
  const keys = [unit.kind === 'verb' ? lemma : itemOf(lemma), itemOf(unit.surface)];
  // The lemma of a participle used as an adjective may be its verb: "plafonnée" is found as "plafonné".
  if (unit.upos === 'ADJ') keys.push(keys[1].replace(/(?<=[éiust])e$/, ''));
  // "hauts-fourneaux" is entered as "haut-fourneau".
  if (unit.upos === 'NOUN' && unit.surface.includes('-'))
    keys.push(unit.surface.split('-').map(itemOf).join('-'));
  const found = dict.find(keys[0]) ?? dict.find(keys[1]) ?? dict.find(keys[2] ?? '') ?? [];
  if (unit.upos === 'NUM') return found.filter((s) => s.pos === 'num' || s.fr === unit.surface);
  const participle = participleOf(unit);
  if (found.length === 0 && participle !== '')
    return (dict.find(participle) ?? []).filter((s) => s.pos === 'v' && !s.context);
  const fits = (s: Sense) => s.pos === pos || (unit.upos === 'PROPN' && s.pos === 'name');
  const same = keys.map((key) => (dict.find(key) ?? []).filter(fits)).find((s) => s.length > 0) ?? [];
  if (same.length > 0) return same;
  if (unit.kind === 'verb' && unit.verb!.reflexive) {
    // "se vendre" without an entry of its own reads as "be sold".
    return (dict.find(lemma.replace(/^se /, '')) ?? []).filter((s) => s.pos === 'v' && !s.context);
  }
  if (unit.upos === 'ADJ' || unit.upos === 'NOUN' || unit.upos === 'PROPN') {
    const capital = unit.upos === 'PROPN' || /^\p{Lu}/u.test(unit.surface);
    return found.filter((s) => s.pos === 'n' || s.pos === 'adj' || (s.pos === 'name' && capital));
  }
  return pos === '' || pos === 'det' ? [] : found.filter((s) => s.pos !== 'v');
}

/** The forms of a rendering that fit a unit, with what is against each. */
export function inflections(
  unit: Unit,
  sense: Sense,
  rendering: Rendering,
  since: boolean,
): { tokens: string[]; cost: number }[] {
  if (sense.pos === 'v' && unit.kind !== 'verb') {
    // A participle that the tagger took for an adjective.
    const participle = tokenise(inflectPhrase(rendering.text, 'verb', 'pastpart'));
    const degree = unit.degree && (unit.degree === 'superlative' ? 'most' : 'more');
    return [{ tokens: degree ? [degree, ...participle] : participle, cost: 0 }];
  }
  if (unit.kind === 'verb' && sense.pos === 'v') {
    return verbForms(rendering.text, unit.verb!, since);
  }
  const plural = unit.senses ? unit.key.endsWith('.p') : feature(unit.feats, 'Number') === 'Plur';
  if (unit.degree && sense.pos === 'adj') {
    return [{ tokens: tokenise(inflectPhrase(rendering.text, 'adj', unit.degree)), cost: 0 }];
  }
  return [{ tokens: sense.pos === 'n' && plural ? pluralOf(rendering) : tokensOf(rendering), cost: 0 }];
}

function tokensOf(rendering: Rendering): string[] {
  return (rendering.tokens ??= tokenise(rendering.text.replace("one's", 'its')));
}

function pluralOf(rendering: Rendering): string[] {
  return (rendering.pluralTokens ??= tokenise(
    plurals(rendering.text, rendering.plural).replace("one's", 'its'),
  ));
}
