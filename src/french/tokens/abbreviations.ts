/**
 * Abbreviations that keep their full stop. Lower case, without the stop.
 * `TITLES` announce a name or number: a stop after them never ends a sentence.
 */
const TITLES = new Set(
  (
    'm mm mr mme mmes mlle mlles dr pr prof me mgr st ste ind inf sup cf vol p pp art chap fig no nos n° ' +
    'av bd boul v arch mil env approx resp gén lt cdt col cap sgt jr sr adj rev hon ex réf tél vs éd ' +
    'univ dép dir comm soc éts dept janv févr fév avr juil sept oct nov déc chr'
  ).split(' '),
);

/** These may close a sentence: the stop does both jobs. */
const CLOSERS = new Set('etc inc corp ltd co cie sté bros plc al suiv svp c-à-d'.split(' '));

/** True when `word` (any case, no stop) is written with a full stop that belongs to it. */
export function isAbbreviation(word: string): boolean {
  const key = word.toLowerCase();
  return TITLES.has(key) || CLOSERS.has(key);
}

/** True when a stop after `word` cannot end a sentence, as in `M. Dupré` or `art. 12`. */
export function announcesMore(word: string): boolean {
  return TITLES.has(word.toLowerCase());
}
