import { describe, expect, it } from 'vitest';
import { guessLanguage } from '../src/language/detect.js';
import { englishQuotes } from '../src/language/english-quotes.js';
import { isEnglish } from '../src/language/function-words.js';

describe('guessLanguage', () => {
  it.each([
    [
      "Le groupe a annoncé mardi une hausse de son chiffre d'affaires dans la plupart des pays où il est présent.",
      'fra',
    ],
    [
      'The company said on Tuesday that its revenue had risen in most of the countries in which it does business.',
      'eng',
    ],
    [
      'Der Konzern hat am Dienstag mitgeteilt, dass der Umsatz in den meisten Ländern gestiegen ist, in denen er tätig ist.',
      'deu',
    ],
    [
      'El grupo anunció el martes un aumento de su facturación en la mayoría de los países en los que está presente.',
      'spa',
    ],
    [
      'Il gruppo ha annunciato martedì un aumento del fatturato nella maggior parte dei paesi in cui è presente.',
      'ita',
    ],
    [
      'O grupo anunciou na terça-feira um aumento das suas vendas na maioria dos países em que está presente.',
      'por',
    ],
  ])('%s', (text, code) => {
    expect(guessLanguage(text.repeat(3))).toMatchObject({ code, sure: true });
  });

  it('takes French full of English names and figures for French', () => {
    const text =
      'Microsoft, Amazon Web Services, Google Cloud et Oracle se partagent le marché du cloud ; le Nasdaq gagne 3 % et le Dow Jones 2 %.';
    expect(guessLanguage(text).code).toBe('fra');
  });
});

describe('isEnglish', () => {
  it.each(['We are very pleased with the results of the quarter.', 'This is not the end of the story'])(
    '%s',
    (text) => {
      expect(isEnglish(text)).toBe(true);
    },
  );

  it.each([
    'Wall Street',
    'Les résultats sont très bons.',
    'Le "business as usual" est de retour sur le marché',
    'Bank of America et Bank of New York',
    '',
  ])('is not: %s', (text) => {
    expect(isEnglish(text)).toBe(false);
  });
});

describe('englishQuotes', () => {
  it('gives the words between the marks', () => {
    const text = '« We have to be more careful with the costs », dit-il, "pas un mot de plus dans la salle".';
    expect(englishQuotes(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'We have to be more careful with the costs',
    ]);
  });
});
