import { type Half, splitHalf } from '@/bench/accuracy/split-half';
import { type Dice, dice, nameHash } from './dice';
import { wayOf } from './spoil';
import type { ErrorKind, Plant, Row, TableDefinition, Wrong } from './table';

/** One wrong cell: where, what kind, what stands there and what should. */
export interface PlantedError {
  readonly row: number;
  readonly column: string;
  readonly kind: ErrorKind;
  readonly dirty: string;
  readonly clean: string;
}

export interface TruthTable {
  readonly name: string;
  readonly half: Half;
  readonly columns: readonly string[];
  readonly clean: readonly Row[];
  readonly dirty: readonly Row[];
  readonly errors: readonly PlantedError[];
}

/** How often a cell is tried that an error would not change. */
const MOST_TRIES = 400;

/** A table with its errors; the same definition always gives the same. */
export function makeTable({ name, rows, plants }: TableDefinition): TruthTable {
  const clean = rows(dice(nameHash(name)));
  const dirty = clean.map((row) => ({ ...row }));
  const errors: PlantedError[] = [];
  const r = dice(nameHash(`${name} errors`));
  for (const plant of plants) {
    for (let n = 0; n < plant.count; n++) spoil(clean, dirty, plant, r, errors);
  }
  const columns = Object.keys(clean[0] ?? {});
  errors.sort((a, b) => a.row - b.row || columns.indexOf(a.column) - columns.indexOf(b.column));
  return { name, half: splitHalf(name), columns, clean, dirty, errors };
}

function spoil(clean: readonly Row[], dirty: Row[], plant: Plant, r: Dice, errors: PlantedError[]): void {
  const { column, kind } = plant;
  const touched = plant.with === undefined ? [column] : [column, plant.with];
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const index = r.int(0, clean.length - 1);
    const right = clean[index] as Row;
    const row = dirty[index] as Row;
    if (touched.some((name) => row[name] !== right[name] || right[name] === '')) continue;
    const wrong = touched.map((name, i) => wrongValue(plant, right, touched[1 - i] ?? name, clean, r));
    if (touched.some((name, i) => wrong[i] === right[name])) continue;
    for (const [i, name] of touched.entries()) {
      row[name] = wrong[i] ?? '';
      errors.push({ row: index, column: name, kind, dirty: row[name], clean: right[name] ?? '' });
    }
    return;
  }
  throw new Error(`No cell of ${column} can get an error of kind ${kind}.`);
}

function wrongValue(plant: Plant, right: Row, other: string, clean: readonly Row[], r: Dice): string {
  if (plant.with !== undefined) return right[other] ?? '';
  const value = right[plant.column] ?? '';
  if (plant.kind === 'dependency' || plant.kind === 'key') {
    if (plant.wrong === undefined) return r.pick(clean)[plant.column] ?? '';
  }
  if (Array.isArray(plant.wrong)) return r.pick(plant.wrong);
  return ((plant.wrong as Wrong | undefined) ?? wayOf(plant.kind))(value, right, r);
}

/** A table as CSV (RFC 4180). */
export function tableCsv(columns: readonly string[], rows: readonly Row[]): string {
  const cell = (text: string) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
  return `${lines.map((line) => line.map(cell).join(',')).join('\n')}\n`;
}
