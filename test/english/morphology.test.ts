import { describe, expect, it } from 'vitest';
import {
  article,
  inflect,
  inflectPhrase,
  lemmatise,
  numberWord,
  ordinal,
  ordinalWord,
} from '../../src/english/index.js';

/** `base 3sg past participle ing`, one verb a line. */
const VERBS = `
plan plans planned planned planning
refer refers referred referred referring
offer offers offered offered offering
agree agrees agreed agreed agreeing
panic panics panicked panicked panicking
lie lies lay lain lying
undergo undergoes underwent undergone undergoing
resell resells resold resold reselling
travel travels traveled traveled traveling
focus focuses focused focused focusing
quit quits quit quit quitting
underpin underpins underpinned underpinned underpinning
relay relays relayed relayed relaying
dye dyes dyed dyed dyeing
benefit benefits benefited benefited benefiting
forecast forecasts forecast forecast forecasting
offset offsets offset offset offsetting
rise rises rose risen rising
raise raises raised raised raising
echo echoes echoed echoed echoing
free frees freed freed freeing
tie ties tied tied tying
apply applies applied applied applying
underwrite underwrites underwrote underwritten underwriting
cold-call cold-calls cold-called cold-called cold-calling
`;

const PLURALS = `
subsidiary:subsidiaries basis:bases spokeswoman:spokeswomen runner-up:runners-up mother-in-law:mothers-in-law
start-up:start-ups add-on:add-ons series:series CEO:CEOs ETF:ETFs 1990:1990s information:information house:houses
German:Germans index:indexes criterion:criteria photo:photos veto:vetoes tax:taxes day:days quiz:quizzes
fintech:fintechs aircraft:aircraft loss:losses Chinese:Chinese Swiss:Swiss crisis:crises editor-in-chief:editors-in-chief
man-hour:man-hours shelf:shelves chief:chiefs stomach:stomachs branch:branches bureau:bureaus status:statuses
proof:proofs foot:feet process:processes analysis:analyses premium:premiums GW:GW euro:euros yen:yen
`;

describe('verbs', () => {
  for (const line of VERBS.trim().split('\n')) {
    const [base, third, past, participle, ing] = line.split(' ');
    it(base, () => {
      expect((['3sg', 'past', 'pastpart', 'ing'] as const).map((feature) => inflect(base, feature))).toEqual([
        third,
        past,
        participle,
        ing,
      ]);
      for (const form of [third, past, participle, ing]) expect(lemmatise(form, 'verb')).toContain(base);
    });
  }

  it('inflects the head of a phrase', () => {
    expect(inflectPhrase('take into account', 'verb', 'past')).toBe('took into account');
    expect(inflectPhrase('sharply rise', 'verb', '3sg')).toBe('sharply rises');
    expect(inflectPhrase('buy and sell', 'verb', 'ing')).toBe('buying and selling');
    expect(inflectPhrase('rely on', 'verb', 'past')).toBe('relied on');
  });
});

describe('nouns', () => {
  for (const pair of PLURALS.trim().split(/\s+/)) {
    const [singular, plural] = pair.split(':');
    it(pair, () => {
      expect(inflect(singular, 'pl')).toBe(plural);
      expect(lemmatise(plural, 'noun').map((lemma) => lemma.toLowerCase())).toContain(singular.toLowerCase());
    });
  }

  it('finds the head of a multiword noun', () => {
    const heads: Record<string, string> = {
      'attorney general': 'attorneys general',
      'chief executive officer': 'chief executive officers',
      'right of way': 'rights of way',
      'rate of return': 'rates of return',
      'board of directors': 'boards of directors',
      'secretary general': 'secretaries general',
      'hedge fund': 'hedge funds',
      'initial public offering': 'initial public offerings',
    };
    for (const [singular, plural] of Object.entries(heads))
      expect(inflectPhrase(singular, 'noun', 'pl')).toBe(plural);
  });

  it('leaves other parts of speech and features alone', () => {
    expect(inflectPhrase('right of way', 'noun', 'sg')).toBe('right of way');
    expect(inflectPhrase('of course', 'adv', 'pl')).toBe('of course');
    expect(inflectPhrase('in the red', 'adj', 'past')).toBe('in the red');
  });
});

describe('adjectives', () => {
  const pairs =
    'big:bigger happy:happier good:better well-known:better-known long-term:longer-term likely:likelier simple:simpler late:later narrow:narrower strict:stricter early:earlier costly:costlier wide:wider';
  for (const pair of pairs.split(' ')) {
    const [positive, comparative] = pair.split(':');
    it(pair, () => expect(inflect(positive, 'comparative')).toBe(comparative));
  }
  for (const word of ['expensive', 'recent', 'bored', 'quickly', 'weekly', 'able', 'stressed', 'important']) {
    it(`more ${word}`, () => {
      expect(inflect(word, 'comparative')).toBe(`more ${word}`);
      expect(inflect(word, 'superlative')).toBe(`most ${word}`);
    });
  }
});

describe('lemmatise', () => {
  it('puts the likeliest lemma first', () => {
    const first =
      'hoped:hope planned:plan called:call controlled:control used:use raised:raise handled:handle offered:offer avoided:avoid making:make running:run companies:company shares:share prices:price bigger:big latest:late sold:sell passed:pass added:add soared:soar declared:declare required:require repaired:repair increased:increase visited:visit';
    for (const pair of first.split(' ')) {
      const [form, lemma] = pair.split(':');
      expect([form, lemmatise(form)[0]]).toEqual([form, lemma]);
    }
  });

  it('keeps what is nobody’s inflection', () => {
    for (const word of ['status', 'process', 'red', 'king', 'gas', 'economic', 'this', 'sing', 'bed', 'us']) {
      expect(lemmatise(word)[0]).toBe(word);
    }
  });
});

describe('article', () => {
  const an =
    'hour 8 11 18 FBI heir 80 11,000 $8 €11 IPO unusual uninspired uncle ISO MP honest X-ray S&P EU ECB umbrella urgent unimportant hourly M&A LNG R&D NGO AI 18-month 8% upper only';
  for (const word of an.split(' ')) it(`an ${word}`, () => expect(article(word)).toBe('an'));
  for (const word of ['MBA', 'SUV', 'FAQ', 'LBO', 'MRI'])
    it(`an ${word}`, () => expect(article(word)).toBe('an'));
  const a =
    'European one-off unicorn UN 1,100 110 1990 100 NATO U.S. unanimous union unit useful user utility euro eurozone historic university $1 VAT uniform USB once one company GDP 7% yen';
  for (const word of a.split(' ')) it(`a ${word}`, () => expect(article(word)).toBe('a'));
});

describe('numbers in words', () => {
  it('writes cardinals and ordinals', () => {
    expect(numberWord(0)).toBe('zero');
    expect(numberWord(1942)).toBe('one thousand nine hundred forty-two');
    expect(numberWord(3_000_000)).toBe('three million');
    expect(ordinalWord(20)).toBe('twentieth');
    expect(ordinalWord(132)).toBe('one hundred thirty-second');
    expect([1, 2, 3, 4, 11, 12, 13, 21, 22, 101, 111].map(ordinal).join(' ')).toBe(
      '1st 2nd 3rd 4th 11th 12th 13th 21st 22nd 101st 111th',
    );
  });
});

describe('words that are names of inherited properties', () => {
  it('are words like others', () => {
    expect(inflect('constructor', 'pl')).toBe('constructors');
    expect(lemmatise('constructors')).toContain('constructor');
    expect(lemmatise('constructor')).toEqual(['constructor']);
    expect(inflect('constructor', 'comparative')).toBe('more constructor');
  });
});
