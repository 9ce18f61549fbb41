/** Vowel letters that sound like consonants: "European", "unit", "one-off", "use", "ewe". */
const CONSONANT_SOUND =
  /^(?:eu|ew|one(?![a-z])|once|oui|ouija|u(?:ni(?![mn])|nani|bi|b-|rani|rino|rol|rea|s[aeiu](?!l$|h)|te|ti|ti[l]|top|kul|fo|gand|krai|ruguay|zbek)|uk$)/i;
/** Consonant letters that stay silent: "hour", "heir", "honest". */
const VOWEL_SOUND = /^(?:hour|hono[u]?r|honest|heir|herb(?!iv|ert|ic)|homage)/i;
/** Letters whose names start with a vowel: "an FBI agent", "an SUV". */
const VOWEL_LETTER = /^[AEFHILMNORSX]/;
/** Words in capitals, spelt out unless they read as words. */
const SPELT = /^[A-Z](?:[A-Z0-9&.]*[A-Z0-9.])?(?:s|'s)?$/;
/** Read as words although written in capitals. */
const READ_AS_WORD =
  /^(?:NATO|NASA|NASDAQ|NAFTA|NAV|FIFA|LIBOR|LASER|RADAR|REIT|SIM|RAM|ROM|LIDL|LOT|SAP|FEMA|HEC|SOFR|SICAV|MEDEF|UNESCO|UNICEF|UNHCR)(?:s|'s)?$/;

/**
 * The indefinite article before a word, by its sound.
 *
 * @example article('hour') // 'an'
 * @example article('$8 billion') // 'an'
 */
export function article(nextWord: string): 'a' | 'an' {
  const word = nextWord.replace(/^["'“‘([]+/, '').replace(/^(?:[A-Z]{1,3})?[$€£¥]\s?/, '');
  if (/^[0-9]/.test(word)) return numberArticle(word);
  const first = /^[A-Za-z0-9&.À-ÿ]+(?:'s)?/.exec(word)?.[0] ?? word;
  if (SPELT.test(first) && !isReadable(first)) return VOWEL_LETTER.test(first) ? 'an' : 'a';
  if (/^[A-Za-z]-/.test(word)) return /^[aefhilmnorsx]/i.test(word) ? 'an' : 'a';
  if (VOWEL_SOUND.test(word)) return 'an';
  if (/^UNESCO|^UNICEF/.test(word)) return 'a';
  if (CONSONANT_SOUND.test(word)) return 'a';
  return /^[aeiouàâäéèêëîïôöùûü]/i.test(word) ? 'an' : 'a';
}

/** "an 8", "an 11", "an 18", "an 80", "an 11,000", but "a 1,100" ("one thousand"), "a 110". */
function numberArticle(word: string): 'a' | 'an' {
  const digits = /^\d[\d,]*/.exec(word)![0].replaceAll(',', '');
  if (digits[0] === '8') return 'an';
  // 11 and 18 sound their vowel only as leading pair of a three-digit group; years are read in pairs.
  if (
    /^1[18]/.test(digits) &&
    (digits.length % 3 === 2 || (digits.length === 4 && !word.includes(',') && digits[1] === '8'))
  )
    return 'an';
  return 'a';
}

function isReadable(word: string): boolean {
  return (
    word.length > 1 &&
    (READ_AS_WORD.test(word) || (word.length > 4 && /[AEIOU]/.test(word) && !/[^AEIOU]{4}/.test(word)))
  );
}
