import { inferColumn } from '@/lib/tabular/infer';
import { type Column, isMissing, rowCount, type Table, type Vector } from '@/lib/tabular/table';
import { columnsOf, invalid } from './find';
import { named } from './group';
import type { ShapeOf } from './shape';
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
  const places = placesOf(wide, rows, shape.drop_missing);
  const sources = places.map((place) => Math.floor(place / wide.length));
  // Cells stand column after column in the stacked vector, row after row in the result.
  const cells = places.map((place) => (place % wide.length) * rows + Math.floor(place / wide.length));
  const value = valueColumn(wide, shape.value, gatherOrMissing(stackVectors(wide.map(({ vector }) => vector)), cells));
  const headers = wide.map(({ name, sourceName }) => sourceName ?? name);
  const dictionary = [...new Set(headers)];
  const codes = headers.map((header) => dictionary.indexOf(header));
  const vector: Vector = {
    kind: 'text',
    codes: Int32Array.from(places, (place) => codes[place % wide.length] as number),
    dictionary,
  };
  const name: Column = { id: 'name', name: shape.name, vector, type: 'category' };
  const columns = named([...kept.map((column) => columnAt(column, sources)), name, value]);
  const dropped = rows * wide.length - places.length;
  return {
    table: newTable(columns, places.length, companionsAt(table, new Set(keep), sources)),
    notes: dropped === 0 ? [] : [{ code: 'missing_dropped', cells: dropped }],
  };
}

/** `row × columns + column` of each cell that makes a row, ascending. */
function placesOf(wide: readonly Column[], rows: number, dropsMissing: boolean): Uint32Array {
  const width = wide.length;
  const places = new Uint32Array(rows * width);
  let count = 0;
  for (let row = 0; row < rows; row++) {
    for (let i = 0; i < width; i++) {
      if (dropsMissing && isMissing((wide[i] as Column).vector, row)) continue;
      places[count++] = row * width + i;
    }
  }
  return places.subarray(0, count);
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
