import { describe, expect, it } from 'vitest';
import { type JointSentence, JointTrainer } from '../../src/tools/mt/joint-trainer.js';
import { SOURCE_INPUTS } from '../../src/transfer/joint-model.js';
import { transferModel } from '../../src/transfer/model.js';
import type { Unit } from '../../src/transfer/units.js';

/** Sentences of one unit each, whose only word is told by the unit (1 to 8) and, for unit 9, by the word before it. */
function sentences(): JointSentence[] {
  const out: JointSentence[] = [];
  for (let n = 0; n < 900; n++) {
    const unit = 1 + (n % 8);
    out.push({
      affiliated: Int32Array.of(unit, 9),
      around: new Int32Array(2 * SOURCE_INPUTS),
      words: Int32Array.of(10 + unit, 20 + unit, 1),
      affiliation: Int32Array.of(0, 1, 1),
      weight: 1,
    });
  }
  return out;
}

const sizes = { affiliated: 12, around: 4, history: 40, output: 40 };

function trained(): JointTrainer {
  const trainer = new JointTrainer(sentences(), sizes);
  for (let epoch = 0; epoch < 3; epoch++) trainer.epoch(1);
  return trainer;
}

describe('training of the joint model', () => {
  it('learns what unit and history tell', () => {
    const before = new JointTrainer(sentences(), sizes).perplexity(sentences().slice(0, 16));
    const after = trained().perplexity(sentences().slice(0, 16));
    expect(before).toBeGreaterThan(4);
    expect(after).toBeLessThan(1.3);
  });

  it('gives the same bytes twice', () => {
    expect(trained().pack()).toEqual(trained().pack());
  });
});

describe('the joint model', () => {
  const model = transferModel();
  const word = (text: string) => model.wordId(text);
  const unit = (lemma: string, upos: string, deprel: string) =>
    ({ kind: 'word', key: lemma, lemma, upos, deprel, governor: null }) as unknown as Unit;
  const units = [unit('le', 'DET', 'det'), unit('hausse', 'NOUN', 'root'), unit('de', 'ADP', 'case')];

  it('is about normalised', () => {
    const score = model.jointScores(units);
    let sum = 0;
    for (let w = 0; w < model.words.length; w++)
      sum += Math.exp(score(1, word('.'), word('but'), word('the'), w));
    expect(sum).toBeGreaterThan(0.4);
    expect(sum).toBeLessThan(2);
  });

  it('knows the words for a unit from others', () => {
    const score = model.jointScores(units);
    const rise = score(1, word('.'), word('but'), word('the'), word('rise'));
    expect(rise).toBeGreaterThan(score(1, word('.'), word('but'), word('the'), word('president')) + 3);
  });

  it('gives a score that does not depend on what was asked before', () => {
    const ask = () => model.jointScores(units)(2, word('a'), word('the'), word('rise'), word('in'));
    const first = ask();
    const score = model.jointScores(units);
    for (let w = 0; w < 20000; w++) score(w % 3, w, w + 1, w + 2, w);
    expect(ask()).toBe(first);
  });

  it('has a row for every id', () => {
    const score = model.jointScores([unit('zzyzx', 'PROPN', 'root')]);
    for (const w of [-1, 0, 2, 7999, 8000, 15999, 16000, model.words.length - 1])
      expect(Number.isFinite(score(0, w, w, w, Math.max(0, w)))).toBe(true);
  });
});
