import { readFileSync } from 'node:fs';
import { american } from '../english/index.js';
import { openContainer, openStrings } from '../util/container.js';
import { HashIndex } from '../util/hash-index.js';
import { dataFile } from '../util/paths.js';
import { readWhole } from '../util/prefetch.js';
import { ArticleModel } from './article-model.js';
import type { JointScore } from './decoder.js';
import { DEFAULT_WEIGHTS, type Weights } from './features.js';
import { JointModel } from './joint-model.js';
import { LanguageModel } from './language-model.js';
import type { LearnedBase } from './phrase-bases.js';
import { PhraseTable } from './phrase-table.js';
import { SenseModel } from './sense.js';
import { SwapModel } from './swap.js';
import type { Unit } from './units.js';
import { SPECIALS } from './vocabulary.js';
import { type Wording, Wordings } from './wordings.js';

/** The learned part of the engine: English vocabulary and language model, phrase table, lemma lexicon, weights. */
export class TransferModel {
  readonly words: string[];
  readonly lm: LanguageModel;
  readonly phrases: PhraseTable;
  readonly swaps: SwapModel;
  readonly articles: ArticleModel;
  readonly senses: SenseModel;
  readonly joint: JointModel;
  /** Learned options already unpacked, by phrase; cleared when it grows large. */
  readonly bases = new Map<number, LearnedBase[]>();
  private readonly wordings: Wordings;
  /** By word id: the word as American English prints it; the id in the commoner case plus 1, 0 for not known yet. */
  private readonly printed: (string | undefined)[];
  private readonly commoner: Int32Array;
  private readonly wordIds: HashIndex;
  private readonly sourceIds: HashIndex;
  private readonly lemmaIds: HashIndex;
  private readonly lemmaStarts: Uint32Array;
  private readonly lemmaTargets: Uint16Array;
  private readonly lemmaScores: Uint8Array;

  constructor(
    bytes: Uint8Array,
    label: string,
    readonly weights: Weights,
  ) {
    const file = openContainer(bytes, label);
    this.words = openStrings(file.section('words'));
    const index = (name: string) =>
      new HashIndex({ prints: file.section(`${name}Prints`), values: file.section(`${name}Values`) });
    this.wordIds = index('word');
    this.sourceIds = index('source');
    this.lemmaIds = index('lemma');
    this.lm = new LanguageModel({
      unigrams: file.section('unigrams'),
      unigramBackoffs: file.section('unigramBackoffs'),
      tables: [file.section('bigrams'), file.section('trigrams'), file.section('fourgrams')],
    });
    this.phrases = new PhraseTable({
      keys: file.section('phraseKeys'),
      offsets: file.section('phraseOffsets'),
      options: file.section('phraseOptions'),
    });
    this.articles = new ArticleModel(file.section('articles'));
    this.senses = new SenseModel(file.section('senses'));
    this.joint = new JointModel(
      {
        keys: index('jointKey'),
        bases: index('jointBase'),
        affiliated: file.section('jointAffiliated'),
        affiliatedScales: file.section('jointAffiliatedScales'),
        around: file.section('jointAround'),
        aroundScales: file.section('jointAroundScales'),
        last: file.section('jointLast'),
        lastScales: file.section('jointLastScales'),
        earlier: file.section('jointEarlier'),
        earlierScales: file.section('jointEarlierScales'),
        output: file.section('jointOutput'),
        outputScales: file.section('jointOutputScales'),
        gates: file.section('jointGates'),
        outputBias: file.section('jointOutputBias'),
      },
      this.words.length,
      (word) => this.lm.unigram(word),
    );
    this.wordings = new Wordings(this.lm, (token) => this.wordId(token));
    this.printed = new Array(this.words.length);
    this.commoner = new Int32Array(this.words.length);
    this.swaps = new SwapModel(file.section('swaps'));
    this.lemmaStarts = file.section('lemmaStarts');
    this.lemmaTargets = file.section('lemmaTargets');
    this.lemmaScores = file.section('lemmaScores');
  }

  /** Language-model id of an English token; names and other unknown words have an id of their own class. */
  wordId(token: string): number {
    const id = this.wordIds.find(token);
    if (id >= 0) return id;
    return /^\p{Lu}/u.test(token) ? SPECIALS.name : SPECIALS.unknown;
  }

  /** Whether the language model knows the token itself. */
  knows(token: string): boolean {
    return this.wordIds.find(token) >= 0;
  }

  /** Ids and language-model score of tokens by themselves. */
  wording(tokens: string[]): Wording {
    return this.wordings.of(tokens);
  }

  /** A word of the vocabulary in American spelling. */
  american(id: number): string {
    return (this.printed[id] ??= american(this.words[id], (w) => this.knows(w)));
  }

  /** The id of a word in lower case where English prints that more often: statutes write "Agreement". */
  commonCase(id: number): number {
    return (this.commoner[id] ||= this.findCommonCase(id) + 1) - 1;
  }

  private findCommonCase(id: number): number {
    const word = this.words[id];
    if (!/^[A-Z][a-z]/.test(word)) return id;
    const lower = this.wordIds.find(word.toLowerCase());
    return lower >= 0 && this.lm.unigram(lower) > this.lm.unigram(id) ? lower : id;
  }

  /** The joint model over one sentence's units in English order. */
  jointScores(units: Unit[]): JointScore {
    const { joint } = this;
    const source = joint.source(units);
    return (unit, w3, w2, w1, word) => joint.score(source, unit, w3, w2, w1, word);
  }

  /** Phrase-table id of a unit key, -1 when it was never seen. */
  sourceId(key: string): number {
    return this.sourceIds.find(key);
  }

  /** Learned English lemmas of a lexicon key such as `v:annoncer`, with log p(e|f), best first. */
  lemmas(key: string): { lemma: string; score: number }[] {
    const k = this.lemmaIds.find(key);
    if (k < 0) return [];
    const out = [];
    for (let i = this.lemmaStarts[k]; i < this.lemmaStarts[k + 1]; i++) {
      out.push({ lemma: this.words[this.lemmaTargets[i]], score: -this.lemmaScores[i] / 20 });
    }
    return out;
  }
}

let shared: TransferModel | undefined;

/** The shipped model; loads on first use. */
export function transferModel(): TransferModel {
  if (!shared) {
    const file = dataFile('models/transfer.bin');
    shared = new TransferModel(readWhole(file), 'data/models/transfer.bin', tunedWeights());
  }
  return shared;
}

function tunedWeights(): Weights {
  const file = dataFile('models/transfer.weights.json');
  return { ...DEFAULT_WEIGHTS, ...JSON.parse(readFileSync(file, 'utf8')) };
}
