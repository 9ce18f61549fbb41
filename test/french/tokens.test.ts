import { expect, test } from 'vitest';
import { analyse, splitSentences } from '../../src/french/index.js';

const tokens = (text: string): string =>
  analyse(text)
    .tokens.map((t) => t.form)
    .join('|');
const words = (text: string): string =>
  analyse(text)
    .words.map((w) => w.form)
    .join('|');

test.each([
  ["L'offre d'Orvane n'est qu'un début.", "L'|offre|d'|Orvane|n'|est|qu'|un|début|."],
  ['L’offre s’élève à 3 €.', 'L’|offre|s’|élève|à|3|€|.'],
  ["Aujourd'hui, quelqu'un d'autre.", "Aujourd'hui|,|quelqu'un|d'|autre|."],
  ["D'abord, jusqu'ici", "D'|abord|,|jusqu'|ici"],
  ['A-t-il dit oui ?', 'A|-t-il|dit|oui|?'],
  ['« Oui », répond-elle.', '«|Oui|»|,|répond|-elle|.'],
  ['Est-ce que', 'Est|-ce|que'],
  ['un rendez-vous à Vaux-le-Pré', 'un|rendez-vous|à|Vaux-le-Pré'],
  ['à 9h, puis 14h30', 'à|9|h|,|puis|14|h|30'],
  ['27% contre 3M€', '27|%|contre|3|M€'],
  ['1 250,5 points, 12.000 postes', '1 250,5|points|,|12.000|postes'],
  ['EUR/USD et R&D', 'EUR/USD|et|R&D'],
  ['voir https://orvane.example/a?b=1.', 'voir|https://orvane.example/a?b=1|.'],
  ['contact@orvane.example', 'contact@orvane.example'],
  ['Orvane-Belmont SA', 'Orvane-Belmont|SA'],
  ['M. Dupré et J.-P. Roy', 'M.|Dupré|et|J.-P.|Roy'],
  ['le 1er mars, la 3e fois', 'le|1er|mars|,|la|3e|fois'],
  ['Attendez… non !', 'Attendez|…|non|!'],
])('tokens of %s', (text, expected) => {
  expect(tokens(text)).toBe(expected);
});

test.each([
  ['Le cours du titre', 'Le|cours|de|le|titre'],
  ['Aux actionnaires', 'À|les|actionnaires'],
  ['le groupe auquel il vend', 'le|groupe|à|lequel|il|vend'],
  ['La lecture des comptes', 'La|lecture|de|les|comptes'],
])('words of %s', (text, expected) => {
  expect(words(text)).toBe(expected);
});

test('des is a determiner before an object', () => {
  expect(words('Il vend des bateaux.')).toBe('Il|vend|des|bateaux|.');
});

const sentences = (text: string): string[] => splitSentences(text).map((s) => text.slice(s.start, s.end));

test.each<[string, string[]]>([
  ['Il part. Elle reste.', ['Il part.', 'Elle reste.']],
  ['M. Roy part. Il rit.', ['M. Roy part.', 'Il rit.']],
  ['Le titre gagne 1,2 %. « Bravo ! » dit-il.', ['Le titre gagne 1,2 %.', '« Bravo ! » dit-il.']],
  ['Il dit : « Non. » Puis il part.', ['Il dit : « Non. »', 'Puis il part.']],
  ['A. Morel a signé.', ['A. Morel a signé.']],
  ['Bilan, comptes, etc. Le reste suit.', ['Bilan, comptes, etc.', 'Le reste suit.']],
  ['Titre\n\nTexte suivant', ['Titre', 'Texte suivant']],
  ['une ligne\ncoupée', ['une ligne\ncoupée']],
  ['Le site orvane.fr grandit.', ['Le site orvane.fr grandit.']],
  ['Pourquoi ? Parce que.', ['Pourquoi ?', 'Parce que.']],
  ['Deux appareils sont en vol. Les autres restent.', ['Deux appareils sont en vol.', 'Les autres restent.']],
  ['Voir le vol. 2 du rapport.', ['Voir le vol. 2 du rapport.']],
  [
    'Ils savent "ce qu\'ils font". "pour nous, oui", dit-il.',
    ['Ils savent "ce qu\'ils font".', '"pour nous, oui", dit-il.'],
  ],
  [
    'Elle publie "Ma vie, ma chanson" Le projet avance.',
    ['Elle publie "Ma vie, ma chanson"', 'Le projet avance.'],
  ],
  ['', []],
  [' \n ', []],
])('sentences of %j', (text, expected) => {
  expect(sentences(text)).toEqual(expected);
});

test('a non-breaking hyphen is a hyphen to the words, and itself to the tokens', () => {
  const text = 'Le porte\u2011parole parle.';
  const { words, tokens } = analyse(text);
  expect(words[1]).toMatchObject({ form: 'porte-parole', lemma: 'porte-parole', upos: 'NOUN' });
  expect(tokens[1].form).toBe('porte\u2011parole');
});

test.each([
  "C'était une erreur, parce qu'il n'avait pas jusqu'alors l'appui de l'équipe.",
  "C'est moins que ce qu'avaient annoncé aujourd'hui les syndicats de l'usine.",
])('the printed apostrophe changes nothing in the analysis: %s', (text) => {
  const plain = (form: string) => form.replaceAll('’', "'");
  const straight = analyse(text);
  const curly = analyse(text.replaceAll("'", '’'));
  expect(curly.words.map((w) => ({ ...w, form: plain(w.form) }))).toEqual(straight.words);
  expect(curly.tokens.map(({ form }) => form).join('')).toContain('’');
});
