import { table } from '../util/table.js';

/** French forms that stand for others in dictionary keys. */
const ELISIONS: Record<string, string> = table({
  "d'": 'de',
  "l'": 'le',
  "qu'": 'que',
  "s'": 'se',
  "n'": 'ne',
  "c'": 'ce',
  "j'": 'je',
  "m'": 'me',
  "t'": 'te',
  "jusqu'": 'jusque',
  "lorsqu'": 'lorsque',
  "puisqu'": 'puisque',
  la: 'le',
  les: 'le',
  une: 'un',
});

/** Words whose -s is no plural: without it they would be others (*fonds*, *fond*). */
const INVARIABLE = new Set(
  (
    'pays temps cours fonds corps bras cas mois fois pas plus moins près après très dès sous sans dans vers depuis toujours ' +
    'jamais repas prix choix voix bas gros dos bois progrès succès procès accès excès décès congrès sens avis permis ' +
    'puis alors ailleurs hors lors mais tous dessus dessous envers travers certes poids puits recours concours parcours ' +
    'discours secours refus abus virus processus consensus bonus'
  ).split(' '),
);

/**
 * Item of a dictionary key for a word inside a multiword unit: lower case, elision undone, plural ending off. Crude on
 * purpose: it depends on the form alone, so that an entry and a text always agree.
 *
 * @example itemOf('Journaux') // 'journal'
 */
export function itemOf(form: string): string {
  let item = known.get(form);
  if (item === undefined) {
    item = makeItem(form);
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(form, item);
  }
  return item;
}

/** Items by form; all are dropped when there are more. */
const known = new Map<string, string>();
const MAX_KNOWN = 30_000;

function makeItem(form: string): string {
  const w = form.toLowerCase().replace(/’/g, "'").replace(/œ/g, 'oe');
  const elided = ELISIONS[w];
  if (elided) return elided;
  if (INVARIABLE.has(w)) return w;
  if (w.length > 5 && w.endsWith('eaux')) return w.slice(0, -1);
  if (w.length > 5 && w.endsWith('aux')) return `${w.slice(0, -3)}al`;
  if (w.length > 3 && /[^s]s$|eux$/.test(w)) return w.endsWith('eux') ? w : w.slice(0, -1);
  return w;
}

const CONTRACTIONS: Record<string, string[]> = table({
  du: ['de', 'le'],
  des: ['de', 'le'],
  au: ['à', 'le'],
  aux: ['à', 'le'],
});

const WHOLE = /^(?:aujourd'hui|quelqu'un.*|presqu'.+|prud'hom.+|entr'.+|grand'.+)$/;

/** Items of a citation form: `mettre en place`, `se établir à` for `s'établir à`; slots such as `{money}` are kept. */
export function keyItems(fr: string): string[] {
  const items: string[] = [];
  for (const token of fr.replace(/’/g, "'").split(' ')) {
    const lower = token.toLowerCase();
    if (token.startsWith('{')) items.push(token);
    else if (CONTRACTIONS[lower]) items.push(...CONTRACTIONS[lower]);
    else if (WHOLE.test(lower)) items.push(itemOf(token));
    else
      for (const part of token.match(/[^']+'?/g) ?? [])
        items.push(...(CONTRACTIONS[part.toLowerCase()] ?? [itemOf(part)]));
  }
  return items;
}
