import { countMissing } from '@/lib/tabular/columns';
import { inferColumn } from '@/lib/tabular/infer';
import { type Column, rowCount, type Table, type Vector } from '@/lib/tabular/table';
import { columnsOf, invalid } from './find';
import { named } from './group';
import { MOST_ROWS, type ShapeOf } from './shape';
import type { Shaped } from './shaped';
import { columnAt, companionsAt, gatherOrMissing, newTable, stackVectors } from './vectors';

/** Columns become rows: for each row and each of the columns one with the header and the value, the rest of the row repeated. */
export function unpivotTable(table: Table, shape: ShapeOf<'unpivot'>): Shaped {
  const wide = columnsOf(table, shape.columns, 'columns');
  const isWide = new Set(shape.columns);
  if (isWide.size < wide.length) throw invalid('columns', 'A column is named twice.');
  const keep = shape.keep ?? table.columns.map(({ id }) => id).filter((id) => !isWide.has(id));
  const kept = columnsOf(table, keep, 'keep');
  const rows = rowCount(table);
  if (rows * wide.length > MOST_ROWS) {
    throw invalid('columns', `${rows * wide.length} rows would come out: no more than ${MOST_ROWS} are possible.`);
  }
  const { sources, cells, wide: columnOfPlace } = placesOf(wide, rows, shape.drop_missing);
  const value = valueColumn(wide, shape.value, gatherOrMissing(stackVectors(wide.map(({ vector }) => vector)), cells));
  const headers = wide.map(({ name, sourceName }) => sourceName ?? name);
  const dictionary = [...new Set(headers)];
  const codes = headers.map((header) => dictionary.indexOf(header));
  const vector: Vector = {
    kind: 'text',
    codes: Int32Array.from(columnOfPlace, (place) => codes[place] as number),
    dictionary,
  };
  const name: Column = { id: 'name', name: shape.name, vector, type: 'category' };
  const columns = named([...kept.map((column) => columnAt(column, sources)), name, value]);
  const dropped = rows * wide.length - sources.length;
  return {
    table: newTable(columns, sources.length, companionsAt(table, new Set(keep), sources)),
    notes: dropped === 0 ? [] : [{ code: 'missing_dropped', cells: dropped }],
  };
}

interface Places {
  /** Row of each cell that makes a row; row by row. */
  readonly sources: Uint32Array;
  /** Its place among all cells, column after column. */
  readonly cells: Uint32Array;
  /** Its column. */
  readonly wide: Uint16Array;
}

function placesOf(wide: readonly Column[], rows: number, dropsMissing: boolean): Places {
  const width = wide.length;
  const masks = wide.map(({ vector }) => (dropsMissing ? presentCells(vector, rows) : undefined));
  const missing = dropsMissing ? wide.reduce((sum, { vector }) => sum + countMissing(vector), 0) : 0;
  const count = rows * width - missing;
  const places = { sources: new Uint32Array(count), cells: new Uint32Array(count), wide: new Uint16Array(count) };
  for (let row = 0, at = 0; row < rows; row++) {
    for (let i = 0; i < width; i++) {
      if (masks[i]?.[row] === 0) continue;
      places.sources[at] = row;
      places.cells[at] = i * rows + row;
      places.wide[at++] = i;
    }
  }
  return places;
}

/** 1 for each cell with a value; undefined where all have one. */
function presentCells(vector: Vector, rows: number): Uint8Array | undefined {
  if (countMissing(vector) === 0) return undefined;
  const present = new Uint8Array(rows);
  if (vector.kind === 'text') {
    for (let row = 0; row < rows; row++) present[row] = (vector.codes[row] as number) < 0 ? 0 : 1;
  } else {
    for (let row = 0; row < rows; row++) present[row] = Number.isNaN(vector.values[row] as number) ? 0 : 1;
  }
  return present;
}

function valueColumn(wide: readonly Column[], name: string, vector: Vector): Column {
  const types = new Set(wide.map(({ type }) => type));
  const units = new Set(wide.map(({ unit }) => unit));
  const [first] = wide;
  const [unit] = units;
  const isNumeric = vector.kind === 'number' && [...types].every((type) => type === 'integer' || type === 'number');
  const type = types.size === 1 && first ? first.type : isNumeric ? 'number' : inferColumn({ name, vector }).type;
  return { id: 'value', name, vector, type, ...(units.size === 1 && unit !== undefined && { unit }) };
}
