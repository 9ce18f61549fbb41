/**
 * Straight double quotes that stand for an apostrophe (`l"énergie`, a common slip of converted texts) become one. The
 * length stays, and so does every offset.
 *
 * @example repairApostrophes('l"énergie') // "l'énergie"
 */
export function repairApostrophes(text: string): string {
  if (!text.includes('"')) return text;
  return text.replace(/(?<![\p{L}\p{N}])([cdjlmnst]|qu|jusqu|lorsqu|puisqu|aujourd)"(?=[\p{L}])/giu, "$1'");
}
