import { type Column, rowCount, type Table } from '@/lib/tabular/table';
import { parseNumber } from '@/lib/tabular/values/parse-number';
import { type Description, descriptionOf, probabilities } from './decide-kind';
import type { ColumnKind } from './kind';
import type { NumberFacts } from './number-facts';
import { sampleOf } from './sample';
import type { FactName } from './weights';

/** Rows looked at to see what columns have to do with one another, evenly spaced. */
const ROWS = 400;

/** A column of several different values, and what is seen of it alone. */
interface Seen {
  readonly column: Column;
  readonly description: Description;
  readonly numbers: NumberFacts | null;
  /** Its numbers in the rows looked at, NaN where there is none; null when it holds none. */
  readonly values: Float64Array | null;
  /** For each row looked at which of its different values it holds; −1 for none. */
  readonly codes: Int32Array;
  readonly facts: Map<FactName, number>;
}

/**
 * The table with what each column's neighbours say of it noted beside it: parts that add up to a hundred, answers on one
 * scale, numbers that stand for names, columns of one series. Noted once, when a file was read: what a column is for does not
 * change while its neighbours are cleaned.
 */
export function withNeighbours(table: Table): Table {
  const rows = chosenRows(rowCount(table));
  const seen = table.columns.flatMap((column) => see(column, rows));
  noteParts(seen);
  noteScales(seen);
  noteCorrelations(seen);
  noteAxes(seen);
  noteNames(seen);
  noteSeries(seen);
  const facts = new Map(seen.map(({ column, facts }) => [column.id, facts]));
  return {
    ...table,
    columns: table.columns.map((column) => {
      const found = facts.get(column.id);
      return found === undefined || found.size === 0 ? column : { ...column, beside: Object.fromEntries(found) };
    }),
  };
}

function chosenRows(rows: number): number[] {
  const step = Math.max(1, rows / ROWS);
  return Array.from({ length: Math.min(rows, ROWS) }, (_, i) => Math.floor(i * step));
}

function see(column: Column, rows: readonly number[]): Seen[] {
  const sample = sampleOf(column.vector);
  if (column.kind !== undefined || sample.distinct < 2) return [];
  const description = descriptionOf(column, sample);
  const { numbers } = description;
  const { vector } = column;
  const codes = new Int32Array(rows.length).fill(-1);
  const values = numbers === null ? null : new Float64Array(rows.length).fill(Number.NaN);
  const known = new Map<number, number>();
  for (const [i, row] of rows.entries()) {
    const raw = vector.kind === 'text' ? (vector.codes[row] as number) : (vector.values[row] as number);
    if (Number.isNaN(raw) || (vector.kind === 'text' && raw < 0)) continue;
    const code = known.get(raw) ?? known.size;
    known.set(raw, code);
    codes[i] = code;
    if (values !== null && numbers !== null)
      values[i] = vector.kind === 'text' ? parseNumber(vector.dictionary[raw] as string, numbers.convention) : raw;
  }
  return [{ column, description, numbers, values, codes, facts: new Map() }];
}

const FEWEST_ROWS = 8;

/** Neighbouring numbers that add up to a hundred, or to one, in nearly every row are the parts of a whole. */
function noteParts(seen: readonly Seen[]): void {
  const parts = seen.filter(({ numbers }) => numbers !== null && numbers.min >= 0 && numbers.max <= 100.5);
  for (let first = 0; first < parts.length; first++) {
    const sums = Float64Array.from(parts[first]?.values ?? []);
    for (let last = first + 1; last < Math.min(parts.length, first + 16); last++) {
      const { values } = parts[last] as Seen;
      for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] as number) + (values?.[i] ?? Number.NaN);
      const run = parts.slice(first, last + 1);
      if (run.length < 2 || run.every(({ numbers }) => (numbers?.distinct ?? 0) <= 2)) continue;
      if (
        share(sums, (sum) => Math.abs(sum - 100) <= 1.5) > 0.9 ||
        share(sums, (sum) => Math.abs(sum - 1) <= 0.015) > 0.9
      )
        for (const { facts } of run) facts.set('parts_of_whole', 1);
    }
  }
}

function share(numbers: Float64Array, test: (value: number) => boolean): number {
  let all = 0;
  let fits = 0;
  for (const value of numbers) {
    if (Number.isNaN(value)) continue;
    all++;
    if (test(value)) fits++;
  }
  return all < FEWEST_ROWS ? 0 : fits / all;
}

/** Three columns and more of whole numbers with the same least and greatest of few: answers on one scale. */
function noteScales(seen: readonly Seen[]): void {
  const groups = new Map<string, Seen[]>();
  for (const one of seen) {
    const { numbers } = one;
    if (numbers === null || !numbers.isWhole || numbers.min < 0 || numbers.min > 1 || numbers.max > 10) continue;
    if (numbers.max - numbers.min < 2) continue;
    const key = `${numbers.min} ${numbers.max}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  for (const group of groups.values())
    if (group.length >= 3) for (const { facts } of group) facts.set('same_scale', Math.min(1, group.length / 5));
}

const AXIS = /^(?:[xy]|[xy]_?(?:coord|pos|utm|loc)|(?:coord|pos|utm|loc)_?[xy])$/i;
/** Metres east and north are more than these, and no more than there are from the equator to the pole. */
const FIRST_METRES = 10_000;
const LAST_METRES = 1.01e7;

/** `x` beside `y`: places on a map where they lie far from zero and close together, otherwise any two measures. */
function noteAxes(seen: readonly Seen[]): void {
  const axes = seen.filter(
    ({ column, numbers }) => numbers !== null && AXIS.test((column.sourceName ?? column.name).trim()),
  );
  if (axes.length !== 2) return;
  const isMap = axes.every(
    ({ numbers }) =>
      numbers !== null && numbers.min > FIRST_METRES && numbers.max < LAST_METRES && numbers.max < 2 * numbers.min,
  );
  for (const { facts } of axes) facts.set(isMap ? 'plane_axis' : 'axis', 1);
}

/** Numbers within −1 and 1 with a single one, each column's in a row of its own: a matrix of correlations. */
function noteCorrelations(seen: readonly Seen[]): void {
  const within = seen.filter(
    ({ numbers }) => numbers !== null && !numbers.isWhole && numbers.min >= -1 && numbers.max === 1,
  );
  const ones = within.map(({ values }) => {
    const rows = [...(values ?? [])].flatMap((value, row) => (value === 1 ? [row] : []));
    return rows.length === 1 ? (rows[0] as number) : -1;
  });
  if (within.length < 3 || ones.includes(-1) || new Set(ones).size < ones.length) return;
  for (const { facts } of within) facts.set('correlations', 1);
}

/**
 * Whole numbers of which each goes with one text alone stand for that text, where they lie close together; where they
 * do not, and texts come again, they are a fact about what the text names.
 */
function noteNames(seen: readonly Seen[]): void {
  const texts = seen.filter(({ numbers, description }) => numbers === null && !description.facts.has('date'));
  for (const one of seen) {
    const { numbers, codes, facts } = one;
    if (numbers === null || !numbers.isWhole || numbers.min < 0 || numbers.distinct < 3) continue;
    if (numbers.cells < 3 * numbers.distinct) continue;
    const isClose = numbers.distinct >= 0.3 * (numbers.max - numbers.min + 1);
    for (const text of texts) {
      const texted = distinctIn(text.codes);
      if (texted < 3 || texted > codes.length / 2) continue;
      if (isClose && texted >= 0.7 * numbers.distinct && determines(codes, text.codes)) facts.set('stands_for_text', 1);
      if (!isClose && texted >= 5 && determines(text.codes, codes)) facts.set('fact_of_text', 1);
    }
  }
}

function distinctIn(codes: Int32Array): number {
  let most = -1;
  for (const code of codes) if (code > most) most = code;
  return most + 1;
}

/** Whether every value of one column goes with one value of the other alone. */
function determines(from: Int32Array, to: Int32Array): boolean {
  const partner = new Map<number, number>();
  let repeats = 0;
  for (let i = 0; i < from.length; i++) {
    const a = from[i] as number;
    const b = to[i] as number;
    if (a < 0 || b < 0) continue;
    const before = partner.get(a);
    if (before === undefined) partner.set(a, b);
    else if (before !== b) return false;
    else repeats++;
  }
  return repeats >= 2 * partner.size;
}

const SERIES_KINDS = [
  'count',
  'measure',
  'money',
  'share',
  'ordinal',
  'duration',
  'code',
] as const satisfies readonly ColumnKind[];

/** What is thought of the columns beside it that are written alike: much of those of one series, little of the others. */
function noteSeries(seen: readonly Seen[]): void {
  const columns = seen.flatMap((one) =>
    one.numbers === null
      ? []
      : [{ ...one, numbers: one.numbers, thought: probabilities(one.description), stem: stemOf(one.column) }],
  );
  for (const one of columns) {
    let near = 0;
    let far = 0;
    const series = new Map<ColumnKind, number>();
    const table = new Map<ColumnKind, number>();
    for (const other of columns) {
      if (other === one || other.numbers.isWhole !== one.numbers.isWhole) continue;
      const isNear = other.stem !== '' && other.stem === one.stem;
      if (isNear) near++;
      else far++;
      const into = isNear ? series : table;
      for (const kind of SERIES_KINDS) into.set(kind, (into.get(kind) ?? 0) + (other.thought.get(kind) ?? 0));
    }
    for (const kind of SERIES_KINDS) {
      const own = (series.get(kind) ?? 0) / (near + 0.5);
      const others = (table.get(kind) ?? 0) / (far + 2);
      if (own > 0.15) one.facts.set(`series_${kind}`, own);
      if (others > 0.15) one.facts.set(`beside_${kind}`, others);
    }
  }
}

/** What headers of one series have in common: `price.yoplait` and `price.dannon`, `V1` and `V9`, `q1_sales` and `q2_sales`. */
function stemOf({ name, sourceName }: Column): string {
  const words = (sourceName ?? name).toLowerCase().split(/[\s._-]+/);
  const stem = words.map((word) => word.replace(/\d+/g, '#')).join(' ');
  if (stem.includes('#')) return stem;
  return words.length === 2 && (words[0] ?? '').length >= 3 ? `${words[0]} *` : '';
}
