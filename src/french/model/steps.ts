/**
 * What a weight byte stands for: fine steps near zero, coarse ones far out. Few features have large weights, but they
 * decide; with even steps they would be cut off or the small ones lost.
 */
export const STEPS = Int32Array.from({ length: 256 }, (_, byte) => {
  const q = (byte << 24) >> 24;
  return q + Math.sign(q) * Math.floor((q * q) / 16);
});
