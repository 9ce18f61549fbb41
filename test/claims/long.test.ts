import { expect, it } from 'vitest';
import { assertGrounded } from '../helpers/grounded.js';
import { processText } from '../helpers/process.js';

it('a sentence without end gives all its claims, once each', async () => {
  const text = `Lormet vend ${'12 usines, dont 3 en France, et '.repeat(120)}4 bureaux.\n`;
  const { claims } = (await processText(text)).data;
  assertGrounded(text, claims!);
  expect(claims).toHaveLength(241);
  expect(new Set(claims!.map(({ id }) => id)).size).toBe(241);
});
