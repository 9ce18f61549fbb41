/**
 * Exact decimals as strings ("-1234.50"): a value is built by moving the decimal mark, never by multiplying floats, so
 * that "1,94 milliard" is 1940000000 and "0,1 point" is 0.1.
 */

/** Moves the decimal mark of `decimal` by `places` to the right (left when negative). `shift("1.94", 9)` is "1940000000". */
export function shift(decimal: string, places: number): string {
  if (places === 0) return decimal;
  const negative = decimal[0] === '-';
  const body = negative ? decimal.slice(1) : decimal;
  const dot = body.indexOf('.');
  let whole = dot < 0 ? body : body.slice(0, dot);
  let fraction = dot < 0 ? '' : body.slice(dot + 1);
  if (places > 0) {
    fraction = fraction.padEnd(places, '0');
    whole += fraction.slice(0, places);
    fraction = fraction.slice(places);
  } else {
    whole = whole.padStart(1 - places, '0');
    fraction = whole.slice(whole.length + places) + fraction;
    whole = whole.slice(0, whole.length + places);
  }
  whole = whole.replace(/^0+(?=\d)/, '');
  return (negative ? '-' : '') + (fraction ? `${whole}.${fraction}` : whole);
}

/** Sum of two exact non-negative decimals. `add("2000000", "0.5")` is "2000000.5". */
export function add(a: string, b: string): string {
  const [aw, af = ''] = a.split('.') as [string, string?];
  const [bw, bf = ''] = b.split('.') as [string, string?];
  const places = Math.max(af.length, bf.length);
  const sum = BigInt(aw + af.padEnd(places, '0')) + BigInt(bw + bf.padEnd(places, '0'));
  return shift(sum.toString(), -places);
}

/** Product of two exact non-negative decimals. `times("2.5", "1000")` is "2500". */
export function times(a: string, b: string): string {
  const [aw, af = ''] = a.split('.') as [string, string?];
  const [bw, bf = ''] = b.split('.') as [string, string?];
  const product = (BigInt(aw + af) * BigInt(bw + bf)).toString();
  const places = af.length + bf.length;
  const shifted = shift(product, -places);
  return shifted.includes('.') ? shifted.replace(/\.?0+$/, '') : shifted;
}
