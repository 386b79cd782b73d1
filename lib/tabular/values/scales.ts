/** Words and letters behind a number that stand for a power of ten. */
const WORDS = new Map<string, number>();
const add = (power: number, words: string) => {
  for (const word of words.split(' ')) WORDS.set(word, power);
};
add(2, 'hundred');
add(3, 'k thousand thousands tsd tausend тыс tys');
add(5, 'lakh lakhs lac lacs');
add(6, 'mn mln mio million millions millionen millones milioni milhões miljoen млн');
add(7, 'crore crores');
add(9, 'bn bln mrd mld billion billions milliard milliards milliarden miliardi miljard млрд');
add(12, 'tn trn trillion trillions');

/** Letters that mean a scale only beside a currency; elsewhere they are metres, bytes, codes. */
const BESIDE_CURRENCY: ReadonlyMap<string, number> = new Map([
  ['m', 6],
  ['mm', 6],
  ['MM', 6],
  ['b', 9],
  ['B', 9],
  ['T', 12],
  ['t', 12],
  ['Cr', 7],
  ['cr', 7],
  ['Cr.', 7],
]);

/**
 * The power of ten a suffix stands for: 3 for `k` and `thousand`, 5 for `lakh`, 6 for `M`, 7 for `crore`. Null when it
 * is none: `m` without a currency is metres, `300 K` is kelvin.
 */
export function scalePower(text: string, isSpaced: boolean, hasCurrency: boolean): number | null {
  if (text === 'M') return 6;
  if (text === 'K') return isSpaced && !hasCurrency ? null : 3;
  if (text.length === 1 && text !== 'k') return hasCurrency ? (BESIDE_CURRENCY.get(text) ?? null) : null;
  if (hasCurrency) {
    const power = BESIDE_CURRENCY.get(text);
    if (power !== undefined) return power;
  }
  return WORDS.get(text.toLowerCase().replace(/\.$/, '')) ?? null;
}
