import type { Step } from './decoder.js';
import { replaceTokens as replace } from './step-tokens.js';
import type { Unit } from './units.js';

/** "Selon une source, X aurait vendu": the conditional of hearsay, where nothing is conditional. */
export function reportHearsay(steps: Step[], units: Unit[]): void {
  if (
    units.some((u) =>
      /^(si|sinon|sans|autrement|normalement|quand|même si|certainement|sûrement|sans doute|probablement|bien|mieux)$/.test(
        u.key,
      ),
    )
  )
    return;
  const told = units.some((u) => /^(selon|d'après|rumeur|source)(\s|$)/.test(u.lemma));
  const reported = units.some((u) =>
    /^(source|rumeur|presse|média|quotidien|journal|information)(\s|$)/.test(u.lemma),
  );
  steps.forEach(({ from, option }, k) => {
    const { verb } = units[from];
    const [first, second, ...rest] = option.tokens;
    // "les discussions seraient avancées"
    if (reported && verb?.tense === 'Cond' && verb.lemma === 'être' && first === 'would' && second === 'be') {
      replace(steps, k, [verb.plural ? 'are' : 'is', 'reportedly', ...rest]);
      return;
    }
    if (verb?.tense !== 'CondPast' || first !== 'would') return;
    if (!told && !standsAlone(units[from])) return;
    const have = [second, rest[0]].indexOf('have');
    if (have < 0) return;
    const adverbs = option.tokens.slice(1, 1 + have);
    const auxiliary = verb.plural || verb.person < 3 ? 'have' : 'has';
    replace(steps, k, [auxiliary, 'reportedly', ...adverbs, ...option.tokens.slice(2 + have)]);
  });
}

/** What would have been, and not what is said to have been: wishes, needs and costs. */
const UNREAL =
  /^(devoir|pouvoir|falloir|vouloir|aimer|préférer|souhaiter|suffire|mériter|être|coûter|penser|croire|dire|imaginer|espérer|permettre|valoir)$/;

/** A main clause about others, with nothing in it that is not so ("*aurait vendu* ses actions"). */
function standsAlone({ deprel, verb }: Unit): boolean {
  return (
    verb?.person === 3 &&
    !verb.negated &&
    !verb.negator &&
    !UNREAL.test(verb.lemma) &&
    /^(root|conj|parataxis)/.test(deprel)
  );
}
