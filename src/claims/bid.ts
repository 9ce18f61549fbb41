import type { About } from './about-types.js';
import type { Discourse } from './discourse.js';
import type { Scene } from './scene.js';

/** What an offer's conditions and terms say of a figure, in words of their own: ratios of an exchange, thresholds. */
export function bidTerm(scene: Scene, index: number, discourse: Discourse): About | null {
  const { unit } = scene;
  const figure = unit.figures[index];
  if (figure.type === 'count' && isExchanged(scene, index))
    return { subject: discourse.target ?? discourse.nobody, metric: 'exchange ratio', macro: false };
  if (figure.type !== 'percent' && figure.type !== 'ratio') return null;
  if (figure.direction !== null) return null;
  const after = unit.text.slice(figure.end);
  if (
    !/^\s(?:au moins )?(?:du|des|de ses|de son)\s(?:capital|actions|titres|droits de vote|parts)/.test(after)
  )
    return null;
  const metric = threshold(unit.text, figure.start);
  return metric === null ? null : { subject: discourse.nobody, metric, macro: false };
}

const SHARES = /\b(?:actions?|titres?|parts?|ADR)\b/i;

/** "sept titres Caldria pour deux actions", "trois actions nouvelles contre deux anciennes": both sides. */
function isExchanged({ unit, words, spans }: Scene, index: number): boolean {
  const { figures } = unit;
  const shares = (i: number) =>
    figures[i]?.type === 'count' &&
    (SHARES.test(figures[i].quote) || SHARES.test(unit.text.slice(figures[i].end, figures[i].end + 12)));
  const linked = (a: number, b: number) => {
    const between = words.slice(spans[a][1] + 1, spans[b][0]);
    const small = [a, b].every((i) => Number(figures[i].value ?? 1000) < 200);
    return small && between.length <= 4 && between.some(({ lemma }) => /^(?:pour|contre)$/.test(lemma));
  };
  if (!shares(index)) return false;
  return (
    (index > 0 && shares(index - 1) && linked(index - 1, index)) ||
    (shares(index + 1) && linked(index, index + 1))
  );
}

/** "conditionnée à l'obtention d'au moins 50 % du capital", "si elle recueille plus de 90 %, un retrait obligatoire". */
function threshold(text: string, start: number): string | null {
  const before = text.slice(0, start);
  const condition =
    /\b(?:si|dès lors qu|condition|conditionnée?|sous réserve|seuil|obtention|franchi\w*)\b[^.;]{0,90}$/i.test(
      before,
    ) &&
    /\b(?:apport|recueill|obten|obtient|obtention|détien|franchi|dépass|atteint|atteign|conditionn|réserve|seuil)/i.test(
      before,
    );
  if (!condition) return null;
  return /retrait obligatoire/i.test(text) ? 'squeeze-out threshold' : 'acceptance threshold';
}
