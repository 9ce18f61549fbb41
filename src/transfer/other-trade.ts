import type { Unit } from './units.js';

/** What words of firms and markets never mean there, by lemma. */
const OTHER_TRADE: Record<string, RegExp> = {
  groupe: /^bands?$/i,
  titre: /^titles?$/i,
  action: /^actions?$/i,
  société: /^societ(y|ies)$/i,
  cours: /^(class|classes|course|courses|lessons?)$/i,
  exercice: /^exercises?$/i,
  direction: /^directions?$/i,
  bénéfice: /^benefits?$/i,
  participation: /^participations?$/i,
  trimestre: /^terms?$/i,
  semestre: /^semesters?$/i,
};

/** Whether a rendering takes a word of business for its namesake of another trade. */
export function otherTrade(units: Unit[], tokens: string[], from: number, to: number): boolean {
  return units.slice(from, to).some((u) => {
    const wrong = u.kind === 'word' && !u.senses ? OTHER_TRADE[u.lemma] : undefined;
    return wrong !== undefined && tokens.some((t) => wrong.test(t));
  });
}
