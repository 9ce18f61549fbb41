import type { Root } from 'mdast';
import type { Plugin, Processor } from 'unified';
import type { VFile } from 'vfile';
import { need } from '../data.js';
import { factsYaml } from './facts.js';
import { englishMarkdown, summaryMarkdown } from './markdown.js';
import { reviewPage } from './review.js';

/** A document's outputs: file name → content. */
export type Outputs = Map<string, string>;

declare module 'unified' {
  interface CompileResultMap {
    outputs: Outputs;
  }
}

/** Writes the outputs as texts, each under its file name; the command puts them on disk together. */
export const emit: Plugin<[], Root, Outputs> = function () {
  const self = this as unknown as Processor<undefined, undefined, undefined, Root, Outputs>;
  self.compiler = (tree: Root, file: VFile): Outputs => {
    const stem = file.stem ?? 'document';
    const blocks = need(file.data.blocks, 'blocks');
    return new Map([
      [`${stem}.summary.md`, summaryMarkdown(need(file.data.summary, 'summary'))],
      [`${stem}.en.md`, englishMarkdown(tree, blocks)],
      [`${stem}.facts.yaml`, factsYaml(file)],
      [`${stem}.review.html`, reviewPage(file)],
    ]);
  };
};
