import type { Dice } from './dice';
import type { ErrorKind, Wrong } from './table';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const MARKERS = ['', '', '', 'unknown', 'TBD', 'xxx', 'not available', '.'];

const at = (text: string, place: number, length: number, instead: string) =>
  text.slice(0, place) + instead + text.slice(place + length);

function places(text: string, test: RegExp): number[] {
  return Array.from({ length: text.length }, (_, i) => i).filter((i) => test.test(text[i] as string));
}

function typo(text: string, r: Dice): string {
  const letters = places(text, /\p{L}/u);
  if (letters.length < 3) return text;
  const place = r.pick(letters);
  const letter = r.pick([...LETTERS]);
  return r.weighted([
    [at(text, place, 1, letter), 5],
    [at(text, place, 1, ''), 3],
    [at(text, place, 0, letter), 2],
  ]);
}

function swap(text: string, r: Dice): string {
  const pairs = places(text, /\p{L}/u).filter((i) => /\p{L}/u.test(text[i + 1] ?? '') && text[i] !== text[i + 1]);
  if (pairs.length === 0) return text;
  const place = r.pick(pairs);
  return at(text, place, 2, `${text[place + 1]}${text[place]}`);
}

function respell(text: string, r: Dice): string {
  return r.pick([
    text.toUpperCase(),
    text.toLowerCase(),
    text.replace(' ', '  '),
    text.replace(/[ -]/, (sign) => (sign === ' ' ? '-' : ' ')),
    `${text}.`,
  ]);
}

/** UTF-8 read as Windows-1252, as far as Latin letters go. */
const mojibake = (text: string) =>
  Buffer.from(text, 'utf8')
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, '');

function digit(text: string, r: Dice): string {
  const digits = places(text, /\d/);
  if (digits.length === 0) return text;
  const place = r.pick(digits);
  return at(text, place, 1, String((Number(text[place]) + r.int(1, 9)) % 10));
}

const BY_KIND: Partial<Record<ErrorKind, Wrong>> = {
  typo: (value, _row, r) => typo(value, r),
  swap: (value, _row, r) => swap(value, r),
  mojibake: (value) => mojibake(value),
  replacement: (value) => value.replace(/[^\p{ASCII}]/gu, '\ufffd'),
  scale: (value, _row, r) => String(Number((Number(value) * r.pick([10, 100, 1000, 0.1, 0.01])).toPrecision(12))),
  missing: (_value, _row, r) => r.pick(MARKERS),
  truncated: (value, _row, r) => value.slice(0, r.int(Math.ceil(value.length / 3), value.length - 2)).trimEnd(),
  spelling: (value, _row, r) => respell(value, r),
  digit: (value, _row, r) => digit(value, r),
  checksum: (value, _row, r) => digit(value, r),
  extra: (value, _row, r) =>
    r.pick([`${value}*`, `'${value}`, `${value}]`, `${value}_`, `?${value}`, `${value}${value.at(-1)}`]),
};

/** The way a kind of error is made where a table has none of its own. @throws Error for a kind that needs one. */
export function wayOf(kind: ErrorKind): Wrong {
  const way = BY_KIND[kind];
  if (way === undefined) throw new Error(`Errors of kind ${kind} are made by their table.`);
  return way;
}
