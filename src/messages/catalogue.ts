/** How much a message matters: an `error` makes the run exit with 1, a `fatal` one stops the document, too. */
export type Severity = 'fatal' | 'error' | 'warning' | 'info';

/** Every rule a message can carry, by area. One place decides the severity and says what the rule is about. */
export const catalogue = {
  // reading
  'read-missing': { severity: 'fatal', about: 'The path names no file.' },
  'read-failed': { severity: 'fatal', about: 'The system could not read the file.' },
  'read-empty': { severity: 'fatal', about: 'The file holds no text.' },
  'read-binary': { severity: 'fatal', about: 'The file is not text.' },
  'read-encoding': {
    severity: 'fatal',
    about: 'The text is not UTF-8; the byte offset of the first bad byte is given.',
  },
  'read-size': { severity: 'fatal', about: 'The file is larger than one document can be.' },
  // parsing
  'parse-front-matter': {
    severity: 'warning',
    about: 'The front matter is no valid YAML; it is left out of account.',
  },
  'parse-date': { severity: 'warning', about: 'The publication date is no date of the calendar.' },
  'parse-unclosed': { severity: 'warning', about: 'A Markdown construct was opened and not closed.' },
  // language
  'language-foreign': { severity: 'fatal', about: 'The document is in another language than French.' },
  'language-unsure': { severity: 'warning', about: 'The text is too short to tell its language.' },
  // glossary
  'glossary-missing': { severity: 'fatal', about: 'The glossary folder or file is not there.' },
  'glossary-yaml': { severity: 'fatal', about: 'A glossary file is no valid YAML.' },
  'glossary-schema': { severity: 'fatal', about: 'A glossary entry lacks a field or has a wrong one.' },
  'glossary-duplicate': { severity: 'fatal', about: 'Two entries of a layer claim the same French term.' },
  'glossary-shadowed': { severity: 'info', about: 'An entry hides one of a lower layer.' },
  'glossary-forbidden': { severity: 'error', about: "An entry's English is forbidden by another entry." },
  'glossary-forbidden-elsewhere': {
    severity: 'warning',
    about: "An entry's English is forbidden for another French term.",
  },
  'glossary-context': { severity: 'warning', about: 'A context that no sentence can fulfil.' },
  'glossary-example': { severity: 'error', about: "An entry's example does not come out as it says." },
  'glossary-unused': { severity: 'info', about: 'An entry that no sentence of the documents has.' },
  'glossary-import': { severity: 'error', about: 'A row or concept of an imported file is no entry.' },
  // figures and translation
  'figure-unresolved': { severity: 'warning', about: 'A relative date has no publication date to refer to.' },
  'translation-unknown': { severity: 'warning', about: 'A French word came through untranslated.' },
  'translation-fallback': { severity: 'info', about: 'A sentence was translated by a plainer path.' },
  'translation-failed': {
    severity: 'error',
    about: 'The engine failed on a sentence; its French stands in the output.',
  },
  // checks
  'figure-missing': { severity: 'error', about: 'A figure of the source is not in the translation.' },
  'figure-ungrounded': { severity: 'error', about: 'A figure of the English is not in the source.' },
  'term-missing': { severity: 'error', about: 'A glossary term did not come out as its English.' },
  'arithmetic-mismatch': {
    severity: 'warning',
    about: 'Figures of the source contradict one another: a change, share, sum or range does not add up.',
  },
  'summary-ungrounded': { severity: 'error', about: 'A figure of the summary is not in the source.' },
  // output
  'emit-collision': { severity: 'fatal', about: 'Two documents would write the same outputs.' },
  'emit-failed': { severity: 'fatal', about: 'The outputs could not be written; nothing was.' },
  internal: { severity: 'fatal', about: 'A defect of the program.' },
} as const satisfies Record<string, { severity: Severity; about: string }>;

export type RuleId = keyof typeof catalogue;
