import type { Unit } from './units.js';

/** Words of the names of firms that French says with an article and English without: "la Deutsche Bank". */
const PART =
  /^(bank|bahn|post|telekom|airlines|airways|group|holdings?|crédit|société|postale|télécom|energy|pharma|partners|securities|börse)$/i;

/** Firms that go by capitals; institutions that do ("la BCE", "le FMI") keep their article. */
const LETTERS =
  /^(ubs|edf|gdf|sncf|ratp|bnp|hsbc|bpce|lcl|axa|basf|bmw|sap|tf1|cma|lvmh|ibm|rbs|bbva|aig|abb|seb|rwe|eon|e\.on|jbs|kfw|citic|icbc|dhl|tui|dpd|bpifrance|cnp|maif|macif|maaf|nyse|bbc|cnn|nbc|abc|cbs)$/i;

/** Those of letters whose article English keeps as well. */
const KEPT = /^(bbc|nyse)$/i;

/** Whether a noun is the name of a firm that has no article in English. */
export function isFirmName(noun: Unit, units: Unit[]): boolean {
  if (noun.upos !== 'PROPN' || !/^\p{Lu}/u.test(noun.surface)) return false;
  // "la future IBM"
  if (units.some((u) => u.governor === noun && /^(amod|acl)/.test(u.deprel))) return false;
  if (LETTERS.test(noun.surface)) return !KEPT.test(noun.surface);
  const own = noun.surface.split(' ');
  if (own.length > 1 && noun.senses) return own.some((word) => PART.test(word));
  const parts = units.filter((u) => u.governor === noun && /^flat/.test(u.deprel) && u.upos === 'PROPN');
  return parts.length > 0 && [noun, ...parts].some((u) => PART.test(u.surface));
}
