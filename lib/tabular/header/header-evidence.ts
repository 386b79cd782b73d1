import { type CellKind, cellKind, isTyped } from './cell-kind';

/** The texts of one row, cell by cell. */
export type TextRow = readonly string[];

/** Share of the values of a column that must be of a kind, or of a shape. */
const SHARE = 0.8;
const SHAPE_SHARE = 0.9;
const FEWEST_SHAPES = 3;
const LONGEST_CODE = 12;
/** The rows directly below may be header as well, and are no evidence where there are others. */
const MOST_MORE_HEADERS = 2;
/** Years that name columns at unequal steps: two could be any numbers. */
const FEWEST_UNEQUAL_YEARS = 3;
/** Numbers that name columns of classes, at equal steps or at any: fewer go up by chance. */
const FEWEST_EQUAL_STEPS = 4;
const FEWEST_STEPS = 6;

/**
 * How much speaks for it that a row names columns rather than being the first record: above 0 for a header, below for a record, 0
 * when nothing tells. A name above values of a kind speaks for it, and one unlike the codes below; a value of the same kind or shape as those
 * below, and a text that occurs below, against it.
 *
 * @param first the row in question
 * @param below the rows under it
 */
export function headerEvidence(first: TextRow, below: readonly TextRow[], width: number): number {
  const names = first.map((text) => text.trim());
  const kinds = names.map((name) => cellKind(name));
  const records = below.filter((row) => !isAnotherHeader(row, names) && !isRunningHead(row, width));
  const body = records.slice(Math.min(MOST_MORE_HEADERS, Math.floor(records.length / 2)));
  if (isRunOfYears(names, kinds, body) || isRunOfClasses(names, kinds, body)) return width;
  let evidence = 0;
  for (let column = 0; column < width; column++) {
    const kind = kinds[column] ?? 'empty';
    if (kind === 'empty') continue;
    const values = columnKinds(body, column);
    if (isTypedColumn(values)) evidence += aboveTyped(kind, values);
    else
      evidence +=
        aboveText(names[column] ?? '', kind, body, column) || besideCodes(names[column] ?? '', records, column);
  }
  return evidence;
}

function aboveTyped(kind: CellKind, values: readonly CellKind[]): number {
  if (!isTyped(kind)) return 1;
  const same = values.filter((value) => value === kind).length / values.length;
  if (same >= SHARE) return -1;
  // `No` above numbers is short for number.
  if (kind === 'boolean' && same === 0) return 1;
  // A period above its numbers.
  return kind === 'date' && same === 0 ? 0.5 : -0.5;
}

function aboveText(name: string, kind: CellKind, body: readonly TextRow[], column: number): number {
  const texts = body.map((row) => row[column]?.trim() ?? '').filter((text) => text !== '');
  return isTyped(kind) || texts.includes(name) ? -0.5 : 0;
}

function besideCodes(name: string, records: readonly TextRow[], column: number): number {
  const shape = codeShape(records.map((row) => row[column]?.trim() ?? '').filter((text) => text !== ''));
  if (shape === undefined) return 0;
  return shapeOf(name) === shape ? -0.5 : 0.5;
}

/** The shape that (nearly) all codes of a column have: `AAA`, `99-AA`; undefined when they have none or are words. */
function codeShape(texts: readonly string[]): string | undefined {
  const [first] = texts;
  if (first === undefined || texts.length < FEWEST_SHAPES || first.length > LONGEST_CODE) return undefined;
  const shape = shapeOf(first);
  if (shape.includes('a') || shape.includes(' ')) return undefined;
  let alike = texts.length;
  for (const text of texts) {
    if (shapeOf(text) !== shape && --alike < texts.length * SHAPE_SHARE) return undefined;
  }
  return shape;
}

function shapeOf(text: string): string {
  let shape = '';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= FIRST_BEYOND_ASCII) return unicodeShape(text);
    shape += ASCII_SHAPES[code];
  }
  return shape;
}

function unicodeShape(text: string): string {
  return text
    .replaceAll(/\p{Ll}/gu, 'a')
    .replaceAll(/\p{Lu}/gu, 'A')
    .replaceAll(/\d/g, '9');
}

const FIRST_BEYOND_ASCII = 128;
const ASCII_SHAPES = Array.from({ length: FIRST_BEYOND_ASCII }, (_, code) => unicodeShape(String.fromCharCode(code)));

/** The header once more, as at the top of each page. */
function isAnotherHeader(row: TextRow, names: readonly string[]): boolean {
  return row.length >= names.length && names.every((name, column) => row[column]?.trim() === name);
}

/** A title or a page number in a table of several columns. */
function isRunningHead(row: TextRow, width: number): boolean {
  return width > 2 && row.filter((text) => text.trim() !== '').length < 2;
}

/** `country, 1990, 1995, 2000`: numbers that name columns, unless those below go up like that as well. */
function isRunOfYears(names: readonly string[], kinds: readonly CellKind[], body: readonly TextRow[]): boolean {
  if (kinds[0] !== 'text' && kinds[0] !== 'empty') return false;
  const columns = kinds.flatMap((kind, column) => (kind === 'number' ? [column] : []));
  const isRun = (row: TextRow) => areYears(columns.map((column) => Number(row[column]?.trim() || Number.NaN)));
  return isRun(names) && !body.some(isRun);
}

/**
 * `142.24, 144.78, 147.32, …`: numbers that go up or down from column to column, by equal steps or in many columns, above rows of which none does.
 * Records whose values are ordered by their meaning, such as quantiles, all are.
 */
function isRunOfClasses(names: readonly string[], kinds: readonly CellKind[], body: readonly TextRow[]): boolean {
  const columns = kinds.flatMap((kind, column) => (kind === 'number' ? [column] : []));
  if (columns.length < Math.max(FEWEST_EQUAL_STEPS, kinds.length - 1) || body.length < 2) return false;
  const stepsOf = (row: TextRow) => {
    const values = columns.map((column) => Number(row[column]?.trim() || Number.NaN));
    return values.slice(1).map((value, i) => value - (values[i] ?? 0));
  };
  const isRun = (steps: readonly number[]) => steps.every((step) => step !== 0 && step > 0 === (steps[0] ?? 0) > 0);
  const steps = stepsOf(names);
  const [first = Number.NaN] = steps;
  const areEqual = steps.every((step) => Math.abs(step - first) <= Math.abs(first) * 1e-6);
  return isRun(steps) && (areEqual || columns.length >= FEWEST_STEPS) && !body.some((row) => isRun(stepsOf(row)));
}

function areYears(years: readonly number[]): boolean {
  const steps = years.slice(1).map((year, i) => year - (years[i] ?? 0));
  const [step] = steps;
  if (step === undefined || !years.every((year) => Number.isInteger(year) && year >= 1800 && year <= 2200))
    return false;
  if (steps.every((each) => each === step)) return step !== 0;
  return years.length >= FEWEST_UNEQUAL_YEARS && steps.every((each) => each !== 0 && each > 0 === step > 0);
}

/** Kinds of the cells of one column, empty ones left out. */
export function columnKinds(rows: readonly TextRow[], column: number): CellKind[] {
  return rows.map((row) => cellKind(row[column] ?? '')).filter((kind) => kind !== 'empty');
}

/** Whether the values of a column are nearly all of a kind other than text. */
export function isTypedColumn(kinds: readonly CellKind[]): boolean {
  return kinds.length > 0 && kinds.filter(isTyped).length / kinds.length >= SHARE;
}
