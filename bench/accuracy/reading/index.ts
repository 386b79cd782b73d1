import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Half, splitHalf } from '@/bench/accuracy/split-half';
import { type Reading, readTable } from '@/lib/tabular/read';
import keys from './keys.json';

/** What a person says of a file: written by hand, beside the file. */
interface Key {
  /** Line of the last row of the header; 0: there is none. */
  header: number;
  /** Null where it does not matter, as in a single column. */
  delimiter: string | null;
  /** Null where nothing is quoted. */
  quote: string | null;
  names: string[];
  /** Rows that are records: without totals, repeated headers, notes. */
  records: number;
}

const JUDGED = ['delimiter', 'quote', 'header', 'names', 'records'] as const;
type Judged = (typeof JUDGED)[number];

const folder = fileURLToPath(new URL('./files/', import.meta.url));
const KEYS: Readonly<Record<string, Key>> = keys;

/** Reads the labelled files and prints how many were read as their keys say, the two halves apart. */
export async function measureReading(): Promise<void> {
  const right: Record<Half, Record<Judged | 'all' | 'files', number>> = { work: none(), held: none() };
  for (const name of readdirSync(folder)) {
    const key = KEYS[name];
    if (key === undefined) throw new Error(`There is no key for ${name}.`);
    const half = splitHalf(name);
    const wrong = await judge(name, key);
    right[half].files++;
    if (wrong.length === 0) right[half].all++;
    for (const judged of JUDGED) if (!wrong.some(([what]) => what === judged)) right[half][judged]++;
    if (half === 'work') for (const [what, found] of wrong) console.log(`${name}: ${what} is read as ${found}`);
  }
  console.log(`\n| half | files | ${JUDGED.join(' | ')} | all |\n|---|---|${JUDGED.map(() => '---|').join('')}---|`);
  for (const half of ['work', 'held'] as const) {
    const { files } = right[half];
    const cells = [...JUDGED, 'all' as const].map(
      (judged) => `${right[half][judged]} right, ${files - right[half][judged]} wrong`,
    );
    console.log(`| ${half} | ${files} | ${cells.join(' | ')} |`);
  }
}

const none = () => ({ delimiter: 0, quote: 0, header: 0, names: 0, records: 0, all: 0, files: 0 });

/** What is read otherwise than the key says, with what it is read as. */
async function judge(name: string, key: Key): Promise<[Judged, string][]> {
  const bytes = readFileSync(folder + name);
  async function* open() {
    yield bytes;
  }
  const { table, reading } = await readTable({ fileType: 'csv', sizeBytes: bytes.length, open });
  if (reading.format !== 'csv' && reading.format !== 'tsv') throw new Error(`${name} is read as ${reading.format}.`);
  const names = table.columns.map((column) => column.name.trim());
  const found: Record<Judged, unknown> = {
    delimiter: key.delimiter === null ? null : reading.delimiter,
    quote: key.quote === null ? null : reading.quote,
    header: headerLine(reading),
    names,
    records: reading.row_count,
  };
  const expected: Record<Judged, unknown> = { ...key, names: key.names.map((each) => each.trim()) };
  return JUDGED.flatMap((judged): [Judged, string][] => {
    const text = JSON.stringify(found[judged]);
    return text === JSON.stringify(expected[judged]) ? [] : [[judged, text]];
  });
}

/** The line of the last row of the header, counted from the lines left out above it. */
function headerLine(reading: Extract<Reading, { format: 'csv' | 'tsv' }>): number {
  return reading.header_rows === 0 ? 0 : (reading.header_line ?? 0);
}
