import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import { visit } from 'unist-util-visit';
import { fail, report } from '../messages/report.js';
import { guessLanguage } from './detect.js';

/** Enough to tell a language; the time franc takes grows with the text. */
const SAMPLE = 20_000;

/** Stops the work on documents that are not French; warns where a short text leaves it open. */
export const checkLanguage: Plugin<[], Root> = () => (tree, file) => {
  let prose = '';
  let place = tree.position;
  visit(tree, 'text', (node) => {
    if (prose === '') place = node.position;
    if (prose.length < SAMPLE) prose += `${node.value}\n`;
  });
  // code and HTML alone are no text, either
  if (prose.trim() === '')
    fail(file, 'read-empty', 'Unexpected document without prose, expected French text', { place });
  const { code, name, sure } = guessLanguage(prose);
  file.data.language = 'fra';
  if (code === 'fra' && sure) return;
  if (code !== 'fra' && sure)
    fail(file, 'language-foreign', `Unexpected ${name}, expected French`, {
      place,
      actual: code,
      expected: ['fra'],
    });
  const found = code === 'fra' ? 'too short a text to be sure' : `${name} at first sight, in a short text`;
  report(file, 'language-unsure', `Unexpected language (${found}), expected French`, { place });
};
