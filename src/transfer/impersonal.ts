import { dictionary } from './dictionary.js';
import { SILENT } from './unit-keys.js';
import type { Unit } from './units.js';
import { verbKey } from './verb-groups.js';

/** The subject that the receiver becomes, with the person and number of its verb. */
const SUBJECTS: Record<string, [subject: string, person: 1 | 2 | 3, plural: boolean]> = {
  lui: ['il', 3, false],
  leur: ['ils', 3, true],
  nous: ['nous', 1, true],
  vous: ['vous', 2, true],
  me: ['je', 1, false],
  te: ['tu', 2, false],
};

/**
 * "il *lui* faudra convaincre": who has to do something is the receiver, whom English makes the subject: "it will have to
 * convince". `units` in French order, heads settled.
 */
export function receiverAsSubject(units: Unit[]): void {
  for (const must of units) {
    if (must.verb?.lemma !== 'falloir' || must.senses) continue;
    const own = units.filter((u) => u.governor === must);
    const it = own.find((u) => u.surface.toLowerCase() === 'il' && u.anchor < must.anchor);
    const receiver = own.find(
      (u) => u.upos === 'PRON' && u.anchor < must.anchor && u !== it && Object.hasOwn(SUBJECTS, u.key),
    );
    const act = own.find((u) => u.verb?.tense === 'Inf' && u.anchor > must.anchor);
    const between = act ? units.slice(units.indexOf(must) + 1, units.indexOf(act)) : [];
    const needed = own.some(
      (u) => u.anchor > must.anchor && /^(obj|nsubj)/.test(u.deprel) && u.upos !== 'PRON',
    );
    const need = needed ? dictionary().find('avoir besoin de') : undefined;
    if (!it || !receiver || (need === undefined && !act)) continue;
    if (!need && between.some((u) => u.upos === 'NOUN' || u.key === 'pour')) continue;
    const [subject, person, plural] = SUBJECTS[receiver.key];
    const feats = `Number=${plural ? 'Plur' : 'Sing'}|Person=${person}`;
    Object.assign(it, { key: subject, lemma: 'lui', deprel: 'nsubj', feats });
    receiver.key = SILENT;
    if (need) {
      // "il leur faut du temps": they need it.
      must.senses = need.filter((s) => s.pos === 'v');
      must.verb = { ...must.verb, person, plural };
      must.key = verbKey(must.verb);
      continue;
    }
    must.lemma = 'devoir';
    must.verb = { ...must.verb, lemma: 'devoir', person, plural };
    must.key = verbKey(must.verb);
    act!.deprel = 'xcomp';
  }
}

/** "*Reste* à savoir qui paiera": where nothing is said to remain, English needs an "it". */
export function nobodyRemains(units: Unit[]): void {
  const [first] = units;
  const { verb } = first ?? {};
  if (!verb || !/^rester à (savoir|voir|prouver|vérifier|faire|déterminer)/.test(first.senses?.[0].fr ?? ''))
    return;
  if (verb.person !== 3 || units.some((u) => u.governor === first && u.deprel.startsWith('nsubj'))) return;
  first.verb = { ...verb, lead: 'it' };
}

/** "il *lui* reste 200 avions à livrer": it still has them to deliver. */
export function receiverKeeps(units: Unit[]): void {
  for (const stay of units) {
    if (stay.verb?.lemma !== 'rester' || stay.senses) continue;
    const own = units.filter((u) => u.governor === stay && u.anchor < stay.anchor);
    const it = own.find((u) => u.surface.toLowerCase() === 'il');
    const receiver = own.find((u) => u.upos === 'PRON' && u !== it && Object.hasOwn(SUBJECTS, u.key));
    const senses = dictionary().find('disposer encore de');
    if (!it || !receiver || !senses) continue;
    const [subject, person, plural] = SUBJECTS[receiver.key];
    Object.assign(it, {
      key: subject,
      lemma: 'lui',
      deprel: 'nsubj',
      feats: `Number=${plural ? 'Plur' : 'Sing'}|Person=${person}`,
    });
    receiver.key = SILENT;
    for (const u of own) if (u.key === 'en') u.key = SILENT;
    stay.senses = senses;
    stay.verb = { ...stay.verb, person, plural };
    stay.key = verbKey(stay.verb);
  }
}

/** Verbs of taking away. */
const TAKING = /^(retirer|enlever|ôter|prendre|confisquer|voler|supprimer|couper|arracher|reprendre)$/;

/** "*lui* retirer *sa* licence": whose it was is said by the owner. */
export function ownersTakenFrom(units: Unit[]): void {
  for (const clitic of units) {
    const verb = clitic.governor;
    if (clitic.upos !== 'PRON' || !/^(lui|leur)$/.test(clitic.key) || !TAKING.test(verb?.verb?.lemma ?? ''))
      continue;
    const object = units.find((u) => u.governor === verb && u.deprel.startsWith('obj') && u.upos === 'NOUN');
    if (units.some((u) => u.governor === object && u.upos === 'DET' && /^(son|leur)$/.test(u.lemma)))
      clitic.key = SILENT;
  }
}
