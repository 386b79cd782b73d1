import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { type SeededRandom, seededRandom } from './random';

/** Writes one data row; `row` counts from 0. */
type RowWriter = (random: SeededRandom, row: number) => string;

export interface DataSet {
  header: string;
  rows: number;
  row: RowWriter;
  /** Share of rows written a second time, some thousand rows later. */
  duplicates?: number;
}

const FIRST = [
  'Ada',
  'Grace',
  'Alan',
  'Edsger',
  'Barbara',
  'Donald',
  'Katherine',
  'Zoë',
  'José',
  'Wei',
  'Amina',
  'Jürgen',
];
const LAST = [
  'Lovelace',
  'Hopper',
  'Turing',
  'Dijkstra',
  'Liskov',
  'Knuth',
  'Johnson',
  'Müller',
  'García',
  'Zhang',
  'Okafor',
];
const REGIONS = ['north', 'South', 'east', 'West', ' north', 'N/A', 'central', ''];
const WORDS = [
  'paid',
  'late',
  'called',
  'again',
  'refund',
  'partial',
  'shipment',
  'damaged',
  'customer',
  'asked',
  'ok',
];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const two = (value: number) => String(value).padStart(2, '0');

function date(random: SeededRandom): string {
  const [year, month, day] = [2018 + random.integer(8), 1 + random.integer(12), 1 + random.integer(28)];
  const form = random.integer(20);
  if (form === 0) return '';
  if (form < 12) return `${year}-${two(month)}-${two(day)}`;
  return form < 17 ? `${two(day)}/${two(month)}/${year}` : `${day} ${MONTHS[month - 1]} ${year}`;
}

function note(random: SeededRandom): string {
  const words = Array.from({ length: 1 + random.integer(3) }, () => random.pick(WORDS));
  if (random.integer(50) === 0) return `"he said ""${words[0]}"", then left"`;
  return `"${words.join(random.integer(3) === 0 ? ', ' : ' ')}"`;
}

const mixedRow: RowWriter = (random, row) =>
  [
    100000 + row,
    date(random),
    `${random.pick(FIRST)} ${random.pick(LAST)}`,
    random.integer(50) === 0 ? '' : random.integer(100),
    random.pick(REGIONS),
    `P-${1000 + random.integer(5000)}`,
    (random.next() * (random.integer(200) === 0 ? 50_000 : 1000)).toFixed(2),
    random.integer(30) === 0 ? 'N/A' : random.integer(500),
    (random.next() * 100).toFixed(1),
    note(random),
  ].join(',');

const WIDE_CELLS: readonly ((random: SeededRandom) => string | number)[] = [
  (random) => random.pick(REGIONS),
  (random) => (random.next() * (random.integer(200) === 0 ? 50_000 : 1000)).toFixed(3),
  (random) => (random.integer(30) === 0 ? 'N/A' : random.integer(1000)),
  date,
];

const wideRow: RowWriter = (random) =>
  Array.from({ length: 100 }, (_, column) => WIDE_CELLS[column % WIDE_CELLS.length]?.(random)).join(',');

const textRow: RowWriter = (random, row) =>
  [row, ...Array.from({ length: 4 }, () => `"${Array.from({ length: 40 }, () => random.pick(WORDS)).join(' ')}"`)].join(
    ',',
  );

const numbersRow: RowWriter = (random, row) =>
  [row, ...Array.from({ length: 9 }, () => (random.next() * 1e4).toFixed(4))].join(',');

/** The data sets of the benchmarks, by name; the first is the one the budgets are about. */
export const DATA_SETS = {
  mixed: {
    header: 'id,signup date,Name,Age,Region,product,amount,quantity,score,notes',
    rows: 1_000_000,
    row: mixedRow,
    duplicates: 0.01,
  },
  wide: { header: Array.from({ length: 100 }, (_, i) => `column ${i}`).join(','), rows: 10_000, row: wideRow },
  text: { header: 'id,first,second,third,fourth', rows: 50_000, row: textRow },
  numbers: { header: 'id,a,b,c,d,e,f,g,h,i', rows: 1_000_000, row: numbersRow },
} satisfies Record<string, DataSet>;

export type DataSetName = keyof typeof DATA_SETS;

/** Writes a data set as CSV. The same name, number of rows and seed always give the same bytes. */
export async function generateCsv(
  name: DataSetName,
  path: string,
  rows = DATA_SETS[name].rows,
  seed = 1,
): Promise<void> {
  const { header, row: writeRow, duplicates = 0 }: DataSet = DATA_SETS[name];
  const random = seededRandom(seed);
  const file = createWriteStream(path, { highWaterMark: 1 << 20 });
  let lines = [header];
  let repeated: string[] = [];
  for (let row = 0; row < rows; row++) {
    const line = writeRow(random, row);
    lines.push(line);
    if (duplicates > 0 && random.next() < duplicates) repeated.push(line);
    if (lines.length >= 5000) {
      lines.push(...repeated);
      if (!file.write(`${lines.join('\n')}\n`)) await once(file, 'drain');
      lines = [];
      repeated = [];
    }
  }
  lines.push(...repeated);
  file.end(lines.length > 0 ? `${lines.join('\n')}\n` : '');
  await finished(file);
}
