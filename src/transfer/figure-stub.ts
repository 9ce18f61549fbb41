import type { Figure } from '../figures/types.js';
export function writeFigure(f: Figure): string {
  const n = (v: number) =>
    v >= 1e9 ? `${v / 1e9} billion` : v >= 1e6 ? `${v / 1e6} million` : v.toLocaleString('en-US');
  if (typeof f.value !== 'number') return f.quote;
  if (f.type === 'money')
    return (
      (({ EUR: '€', USD: '$', GBP: '£' } as Record<string, string>)[f.unit ?? ''] ?? `${f.unit} `) +
      n(f.value)
    );
  if (f.type === 'percent') return f.unit === '%' ? `${f.value}%` : `${f.value} points`;
  return n(f.value);
}
