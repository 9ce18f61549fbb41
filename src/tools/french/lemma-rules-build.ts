import { makeScript, READING_CLASSES, type Reading, readingClass } from '../../french/lexicon/lexicon.js';
import { type LemmaRules, MAX_SUFFIX, ruleKey } from '../../french/tagger/lemma-rules.js';

/** A suffix must be seen with at least so many words to make a rule. */
const MIN_WORDS = 6;
const CLASSES = ['NOUN', 'ADJ', 'VERB.Fin', 'VERB.Inf', 'VERB.Part', 'VERB.Pres'];

/** Learns suffix rules from the forms of the lexicon; rules that a shorter suffix implies are left out. */
export function buildLemmaRules(entries: Iterable<[form: string, readings: Reading[]]>): LemmaRules {
  const counts = new Map<string, Map<string, number>>();
  for (const [form, readings] of entries) {
    if (form !== form.toLowerCase()) continue;
    for (const { lemma, upos, feats } of readings) {
      const name = readingClass(upos, feats);
      if (!CLASSES.includes(name)) continue;
      const script = makeScript(form, lemma);
      if (script[0] === 'z') continue;
      const tag = READING_CLASSES.indexOf(name as 'NOUN');
      for (let length = 0; length <= Math.min(MAX_SUFFIX, form.length - 1); length++) {
        const key = ruleKey(tag, feats, form.slice(form.length - length));
        const scripts = counts.get(key) ?? new Map<string, number>();
        counts.set(key, scripts.set(script, (scripts.get(script) ?? 0) + 1));
      }
    }
  }
  const rules: LemmaRules = new Map();
  for (const key of [...counts.keys()].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))) {
    const ranked = [...counts.get(key)!].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const [script, n] = ranked[0]!;
    if (n < MIN_WORDS) continue;
    const [head, suffix] = key.split(' ') as [string, string];
    let inherited: string | undefined;
    for (let cut = 1; cut <= suffix.length && inherited === undefined; cut++)
      inherited = rules.get(`${head} ${suffix.slice(cut)}`);
    if (inherited !== script) rules.set(key, script);
  }
  return rules;
}
