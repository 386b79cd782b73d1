import { type Column, cellText, rowCount, type Table } from '@/lib/tabular/table';
import { monthNumber } from '@/lib/tabular/values/month-names';
import { columnOf, columnsOf, invalid } from './find';
import { measureColumn, measureId, named } from './group';
import { groupRows } from './row-groups';
import { type Measure, MOST_PIVOT_COLUMNS, type ShapeNote, type ShapeOf } from './shape';
import type { Shaped } from './shaped';
import { columnAt, gatherOrMissing, newTable } from './vectors';

const MISSING = '(missing)';

/**
 * The values of a column become columns: one row for each combination of values of `by`, and in it, for each value, what its rows say
 * together. What does not occur is missing, or 0 where rows or values are counted.
 */
export function pivotTable(table: Table, { by, column: spread, values }: ShapeOf<'pivot'>): Shaped {
  const keys = columnsOf(table, by, 'by');
  const across = columnOf(table, spread, 'column');
  const rows = rowCount(table);
  const keyVectors = keys.map(({ vector }) => vector);
  const [down, over, cells] = [
    groupRows(keyVectors, rows),
    groupRows([across.vector], rows),
    groupRows([...keyVectors, across.vector], rows),
  ];
  if (over.first.length * values.length > MOST_PIVOT_COLUMNS) {
    throw invalid(
      'column',
      `${across.name} has ${over.first.length} different values: no more than ${MOST_PIVOT_COLUMNS} columns can be made.`,
    );
  }
  const at = new Map<number, Int32Array>();
  for (const [cell, row] of cells.first.entries()) {
    const value = over.of[row] as number;
    const places = at.get(value) ?? new Int32Array(down.first.length).fill(-1);
    at.set(value, places);
    places[down.of[row] as number] = cell;
  }
  const notes: ShapeNote[] = [];
  const measures = values.map((measure) => measureColumn(table, measure, cells, notes));
  const columns = orderedValues(across, over.first).flatMap(({ value, text }) =>
    measures.map((measured, i): Column => {
      const vector = gatherOrMissing(measured.vector, at.get(value) ?? new Int32Array(down.first.length).fill(-1));
      const measure = values[i] as Measure;
      return {
        ...measured,
        id: `${measureId(measure)}_${digest(text ?? '')}${text === null ? 'm' : ''}`,
        name: values.length === 1 ? (text ?? MISSING) : `${text ?? MISSING}_${measured.name}`,
        vector: isCount(measure) ? zeroForMissing(vector) : vector,
      };
    }),
  );
  const kept = keys.map((key) => columnAt(key, down.first));
  return { table: newTable(named([...kept, ...columns]), down.first.length), notes };
}

const isCount = ({ aggregate }: Measure) => aggregate === 'count' || aggregate === 'distinct';

function zeroForMissing(vector: Column['vector']): Column['vector'] {
  return vector.kind === 'text'
    ? vector
    : { ...vector, values: vector.values.map((value) => (Number.isNaN(value) ? 0 : value)) };
}

interface SpreadValue {
  readonly value: number;
  readonly text: string | null;
}

/** Numbers by size, months by the calendar, anything else by its text; what is missing last. */
function orderedValues(column: Column, first: Uint32Array): SpreadValue[] {
  const values = Array.from(first, (row, value) => ({ value, text: cellText(column.vector, row) }));
  const known = values.filter((value): value is { value: number; text: string } => value.text !== null);
  const { vector } = column;
  const isMonths = known.every(({ text }) => monthNumber(text) > 0);
  const rank = ({ value, text }: { value: number; text: string }) =>
    vector.kind === 'number' ? (vector.values[first[value] as number] as number) : isMonths ? monthNumber(text) : 0;
  known.sort((a, b) => rank(a) - rank(b) || (a.text < b.text ? -1 : 1));
  return [...known, ...values.filter(({ text }) => text === null)];
}

/** A short name for a text (FNV-1a, 32 bits): the id of its column has to be the same in the next version. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}
