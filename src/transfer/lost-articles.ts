import { analyseForm, isUncountable } from '../english/index.js';
import type { Step } from './decoder.js';
import { replaceTokens, stepAt } from './step-tokens.js';
import { feature, type Unit } from './units.js';

const DETERMINER =
  /^(the|an?|its|his|her|their|our|my|your|this|that|these|those|no|any|each|every|'s|one|some)$/i;
const PREPOSITION =
  /^(despite|by|with|after|before|on|in|at|of|for|from|to|through|since|against|during|under)$/i;

/**
 * "malgré *la* baisse des ventes": a singular noun that can be counted, with what it is of behind it, keeps the article
 * that a learned rendering of the preposition left out.
 */
export function restoreArticles(steps: Step[], units: Unit[]): void {
  units.forEach((article, at) => {
    const noun = article.governor;
    if (article.upos !== 'DET' || article.key !== 'le' || noun?.upos !== 'NOUN') return;
    const place = units.indexOf(noun);
    const [before, own] = [stepAt(steps, at), stepAt(steps, place)];
    if (before < 0 || own <= before || feature(noun.feats, 'Number') !== 'Sing') return;
    const complemented =
      / de /.test(noun.senses ? noun.lemma : '') ||
      units.some((u, k) => u.governor === noun && k > place && u.upos === 'NOUN');
    if (units[at - 1]?.upos !== 'ADP' || !complemented) return;
    const between = steps.slice(before, own).flatMap((s) => s.option.tokens);
    const tokens = steps[own].option.tokens;
    const of = tokens.findIndex((t) => /^(in|of|to|for)$/.test(t));
    const head = (of < 0 ? tokens : tokens.slice(0, of)).at(-1) ?? '';
    if ([...between, ...tokens.slice(0, of < 0 ? tokens.length : of)].some((t) => DETERMINER.test(t))) return;
    if (!PREPOSITION.test(between.at(-1) ?? '') || !/^[a-z]{3,}$/.test(head)) return;
    if (isUncountable(head) || analyseForm(head).some((a) => a.feature === 'pl')) return;
    replaceTokens(steps, own, ['the', ...tokens]);
  });
}
