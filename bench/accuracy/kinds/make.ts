import { type SeededRandom, seededRandom } from '@/bench/random';
import type { ColumnKind } from '@/lib/tabular/kinds';

/** Makes the cell of one row. */
export type Make = (random: SeededRandom, row: number) => string;

/** A table made for the labelled set: for each header what a person calls the column, and how its cells come about. */
export interface LabelledTable {
  readonly file: string;
  readonly rows: number;
  readonly columns: Readonly<Record<string, readonly [kind: ColumnKind, make: Make]>>;
}

export function table(file: string, rows: number, columns: LabelledTable['columns']): LabelledTable {
  return { file, rows, columns };
}

/** FNV-1a, 32 bits: the seed of a column's content. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** The table as CSV; the same at every call. Each column has random numbers of its own. */
export function csvOf({ file, rows, columns }: LabelledTable): string {
  const headers = Object.keys(columns);
  const streams = headers.map((header) => seededRandom(hashOf(`${file}/${header}`)));
  const lines = [headers.map(quoted).join(',')];
  for (let row = 0; row < rows; row++) {
    lines.push(
      Object.values(columns)
        .map(([, make], i) => quoted(make(streams[i] as SeededRandom, row)))
        .join(','),
    );
  }
  return `${lines.join('\r\n')}\r\n`;
}

function quoted(cell: string): string {
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** One of the values between `|`, the first ones oftener than the last. */
export function one(values: string): Make {
  const list = values.split('|');
  return (random) => list[Math.floor(random.next() ** 1.4 * list.length)] as string;
}

/** The values between `|` in their order, again and again. */
export function each(values: string): Make {
  const list = values.split('|');
  return (_, row) => list[row % list.length] as string;
}

/** The parts behind one another; text stands for itself. */
export function glue(...parts: readonly (string | Make)[]): Make {
  return (random, row) => parts.map((part) => (typeof part === 'string' ? part : part(random, row))).join('');
}

/** A whole number between both, evenly. */
export function whole(low: number, high: number, step = 1): Make {
  return ({ integer }) => String(low + step * integer(Math.floor((high - low) / step) + 1));
}

/** A number about the mean, as measured things are. */
export function bell(mean: number, sd: number, decimals = 0): Make {
  return ({ next }) => (mean + sd * (next() + next() + next() + next() - 2) * 1.73).toFixed(decimals);
}

/** A positive number of which there are many small ones and few large ones. */
export function skew(median: number, decimals = 0, spread = 1): Make {
  return ({ next }) => (median * Math.exp(spread * (next() + next() + next() - 1.5) * 2)).toFixed(decimals);
}

/** `prefix` and a number that grows by one to three from row to row. */
export function serial(prefix: string, start: number, width = 0, step = 1): Make {
  return (_, row) => prefix + String(start + row * step).padStart(width, '0');
}

/** Characters by a pattern: `#` a digit, `@` a capital letter, `*` a hexadecimal digit, anything else itself. */
export function signs(pattern: string): Make {
  return ({ integer }) =>
    pattern.replace(/[#@*]/g, (sign) =>
      sign === '#'
        ? String(integer(10))
        : sign === '@'
          ? String.fromCharCode(65 + integer(26))
          : integer(16).toString(16),
    );
}

/** Dates from a first day on, in a notation with `YYYY`, `YY`, `MM`, `DD`, `hh`, `mm`. */
export function day(notation: string, first = '2019-01-01', days = 1800): Make {
  const start = Date.parse(`${first}T00:00:00Z`);
  return ({ next }) => {
    const iso = new Date(start + Math.floor(next() * days * 1440) * 60_000).toISOString();
    return notation
      .replace('YYYY', iso.slice(0, 4))
      .replace('YY', iso.slice(2, 4))
      .replace('MM', iso.slice(5, 7))
      .replace('DD', iso.slice(8, 10))
      .replace('hh', iso.slice(11, 13))
      .replace('mm', iso.slice(14, 16));
  };
}

/** Cells of which a share is something else: missing, mistyped, in another notation. */
export function mixed(share: number, other: string | Make, make: Make): Make {
  return (random, row) => {
    const cell = make(random, row);
    if (random.next() >= share) return cell;
    return typeof other === 'string' ? other : other(random, row);
  };
}

/** A cell changed in writing: a comma for the point, other case, blanks around it. */
export function written(make: Make, change: (cell: string) => string, share = 1): Make {
  return (random, row) => {
    const cell = make(random, row);
    return random.next() < share ? change(cell) : cell;
  };
}

/** Between `low` and `high` of the values, different ones, with `between` between them. */
export function several(values: string, between: string, low = 1, high = 4): Make {
  const list = values.split('|');
  return ({ integer }) => {
    const start = integer(list.length);
    const number = low + integer(high - low + 1);
    return Array.from({ length: number }, (_, i) => list[(start + i * 3) % list.length])
      .filter((value, i, all) => all.indexOf(value) === i)
      .join(between);
  };
}

export const comma = (cell: string): string => cell.replace('.', ',');
export const upper = (cell: string): string => cell.toUpperCase();
export const padded = (cell: string): string => ` ${cell} `;
/** Groups of three digits. */
export const grouped =
  (mark: string) =>
  (cell: string): string =>
    cell.replace(/^\d+/, (digits) => digits.replace(/\B(?=(\d{3})+$)/g, mark));

/** A German bank account as an IBAN whose check digits are right. */
export const iban: Make = ({ integer }) => {
  const account = Array.from({ length: 18 }, () => integer(10)).join('');
  const check = 98n - (BigInt(`${account}131400`) % 97n);
  return `DE${String(check).padStart(2, '0')}${account}`;
};

/** An ISBN of 13 digits whose check digit is right. */
export const isbn: Make = ({ integer }) => {
  const digits = `978${Array.from({ length: 9 }, () => integer(10)).join('')}`;
  const sum = [...digits].reduce((all, digit, i) => all + Number(digit) * (i % 2 === 0 ? 1 : 3), 0);
  return `978-${digits.slice(3, 4)}-${digits.slice(4, 8)}-${digits.slice(8)}-${(10 - (sum % 10)) % 10}`;
};
