/** Text that says where a number lies rather than what it is. The ends are numbers as text, still in the column's convention. */
export type NumberRange =
  | { readonly kind: 'range'; readonly low: string; readonly high: string }
  /** `<5`, `100+`, `~20`: `number` is the bound. */
  | { readonly kind: 'bound'; readonly side: 'below' | 'above' | 'about'; readonly number: string };

const MAX_LENGTH = 40;
const SPAN = /^([^\s–—-][^–—]*?)\s*(?:–|—|-|\bto\b|\bbis\b|\.\.\.?)\s*([^\s–—-].*)$/;
const SIGN = /^(<=|>=|=<|=>|[<>≤≥~≈±])\s*(.+)$/;
const PLUS = /^(.+?)\s*\+$/;
const LETTER_FIRST = /^\p{L}/u;
/** `EUR 10-20`. */
const CODE_FIRST = /^[A-Z]{2,3}\$?\s?\d/;
const WORD =
  /^(less than|fewer than|more than|greater than|at least|at most|up to|under|below|over|above|about|approx\.?|approximately|around|circa|ca\.?|max\.?|min\.?)\s+(.+)$/i;
const SIDES: readonly [RegExp, 'below' | 'above' | 'about'][] = [
  [/^(?:<|≤|=<|less|fewer|at most|up|under|below|max)/i, 'below'],
  [/^(?:>|≥|=>|more|greater|at least|over|above|min)/i, 'above'],
];

/** Takes `10-20`, `$5 – $10`, `<5`, `100+`, `at least 3` apart as far as their words go; null for other text. `text` must be trimmed. */
export function scanRange(text: string): NumberRange | null {
  if (text.length < 2 || text.length > MAX_LENGTH || !/\d/.test(text)) return null;
  // Free text is told apart at its first letter.
  const isWords = LETTER_FIRST.test(text) && !CODE_FIRST.test(text);
  const bound = isWords ? WORD.exec(text) : SIGN.exec(text);
  if (bound !== null) {
    const [, sign = '', number = ''] = bound;
    const side = SIDES.find(([pattern]) => pattern.test(sign))?.[1] ?? 'about';
    return startsLikeNumber(number) ? { kind: 'bound', side, number } : null;
  }
  if (isWords) return null;
  const [, atLeast] = PLUS.exec(text) ?? [];
  if (atLeast !== undefined) {
    return startsLikeNumber(atLeast) ? { kind: 'bound', side: 'above', number: atLeast } : null;
  }
  const [, low = '', high = ''] = SPAN.exec(text) ?? [];
  if (!startsLikeNumber(low) || !/\d/.test(high)) return null;
  // `10-20 kg`: the unit stands once.
  const unit = /\d\s*([^\d\s.,]\S*)$/.exec(high)?.[1];
  const bare = /\d$/.test(low);
  const before = /^(\D{1,4}?)\s*\d/.exec(low)?.[1];
  return {
    kind: 'range',
    low: unit !== undefined && bare && before === undefined ? `${low} ${unit}` : low,
    high: before !== undefined && /^\d/.test(high) ? `${before}${high}` : high,
  };
}

function startsLikeNumber(text: string): boolean {
  return /^\D{0,4}\d/.test(text);
}
