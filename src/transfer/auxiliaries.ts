/** English words that only help a verb. */
export const MODAL = new Set("will would shall should can could may might must cannot 'll".split(' '));

export const AUXILIARY = new Set(
  'has have had was were is are am been being be'.split(' ').concat([...MODAL]),
);
