/** Reserved ids of the English vocabulary; the figure classes follow them. */
export const SPECIALS = {
  bos: 0,
  eos: 1,
  unknown: 2,
  name: 3,
  strings: ['<s>', '</s>', '<unknown>', '<name>'],
} as const;
