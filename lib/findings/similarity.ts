/** The parts two texts differ in, without their common beginning and end. */
export function difference(a: string, b: string): { a: string; b: string; start: number; end: number } {
  const shortest = Math.min(a.length, b.length);
  let start = 0;
  while (start < shortest && a[start] === b[start]) start++;
  let end = 0;
  while (end < shortest - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return { a: a.slice(start, a.length - end), b: b.slice(start, b.length - end), start, end };
}

/** The text with one character left out, at each place, and the text itself: two texts one edit apart share one of them. */
export function deletions(text: string): string[] {
  const all = [text];
  for (let i = 0; i < text.length; i++) if (text[i] !== text[i - 1]) all.push(text.slice(0, i) + text.slice(i + 1));
  return all;
}

/** What spellings of one thing do not differ in: letters and digits without accents and case. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Pairs that are one letter or two apart and mean different things, in any column. */
const OPPOSITES = [
  ['am', 'pm'],
  ['a.m.', 'p.m.'],
  ['male', 'female'],
  ['north', 'south'],
  ['east', 'west'],
  ['northern', 'southern'],
  ['eastern', 'western'],
  ['in', 'out'],
  ['on', 'off'],
  ['with', 'without'],
  ['min', 'max'],
  ['mr', 'mrs'],
  ['mr', 'ms'],
  ['mrs', 'ms'],
].map(([a, b]) => `${a}|${b}`);
const OPPOSITE = new Set(OPPOSITES);
const NEGATION =
  /^(?:non|not|no|un|in|dis|anti|pre|post|sub|super|hypo|hyper|over|under|inter|intra|i|ii|iii|iv|v|vi|x)$/;

/** Whether two texts differ in what tells things apart: a digit, a numeral, a direction, a sex, a negation, am and pm. */
export function tellsApart(a: string, b: string): boolean {
  if (a.replace(/\D/g, '') !== b.replace(/\D/g, '')) return true;
  const left = a.toLowerCase().split(/[\s,;/()-]+/);
  const right = b.toLowerCase().split(/[\s,;/()-]+/);
  const onlyLeft = left.filter((word) => !right.includes(word));
  const onlyRight = right.filter((word) => !left.includes(word));
  if (onlyLeft.length === 1 && onlyRight.length === 1) {
    const [x = '', y = ''] = [onlyLeft[0], onlyRight[0]];
    if (OPPOSITE.has(`${x}|${y}`) || OPPOSITE.has(`${y}|${x}`)) return true;
    const { a: more, b: less, start } = difference(x, y);
    const added = more === '' ? less : less === '' ? more : '';
    if (start === 0 && added.length > 1 && NEGATION.test(added)) return true;
    return NEGATION.test(x) && NEGATION.test(y);
  }
  return [...onlyLeft, ...onlyRight].some((word) => NEGATION.test(word)) && onlyLeft.length !== onlyRight.length;
}
