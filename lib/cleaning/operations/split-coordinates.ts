import { z } from 'zod';
import type { Reason } from '@/lib/cleaning/changes/reason';
import { asText } from '@/lib/cleaning/kernels/as-text';
import { columnAdded } from '@/lib/cleaning/kernels/column-added';
import { presentPositions } from '@/lib/cleaning/kernels/positions';
import { valuesOfCodes } from '@/lib/cleaning/kernels/read-numbers';
import { type ColumnHead, defineOperation, type OperationResult, type Suggestion } from '@/lib/cleaning/operation';
import { distinctCounts } from '@/lib/tabular/columns';
import { labelOf } from '@/lib/tabular/labels';
import { type Column, columnById, type Table } from '@/lib/tabular/table';
import { decideCoordinates, parseCoordinates } from '@/lib/tabular/values/decide-coordinates';
import { percent } from '@/lib/text/words';
import { uniqueName } from './normalize-column-name';

const PARTS = ['latitude', 'longitude'] as const;

const paramsSchema = z.strictObject({
  column: z.string(),
  /** Which of the two is written first, where the values do not say; decided by the values when left out. */
  first: z.enum(PARTS).optional(),
});

export const splitCoordinates = defineOperation({
  id: 'split_coordinates',
  phase: 'standardise',
  origin: 'suggested',
  label: 'Split coordinates',
  description:
    'Puts the latitude and the longitude of values such as 48.2, 16.37 or 48°12′N 16°22′E into columns of their own, in decimal degrees. The column itself stays.',
  lossy: false,
  params: paramsSchema,
  columns: ({ column }, heads) => ({
    reads: [column],
    adds: newIds(column, heads).map((id, i) => ({ id, name: PARTS[i] ?? id, type: 'number' })),
    removes: [],
  }),
  apply(table, { column: id, first }) {
    const column = columnById(table, id);
    const split = column && splitOff(table, column, first);
    return split ?? { table, changes: [], skipped: { code: 'no_coordinates' } };
  },
  sentence: (_params, { columns }) => `Coordinates put into columns of their own: ${columns.join(' and ') || 'none'}`,
  suggest: (table) => table.columns.flatMap((column) => suggestion(column) ?? []),
});

/** `c3_latitude`, `c3_longitude`: ids that follow from the column, so that running again gives the same. */
function newIds(column: string, heads: readonly Pick<ColumnHead, 'id'>[]): string[] {
  const taken = new Set(heads.map(({ id }) => id));
  return PARTS.map((part) => {
    let id = `${column}_${part}`;
    for (let n = 2; taken.has(id); n++) id = `${column}_${part}${n}`;
    return id;
  });
}

function splitOff(
  table: Table,
  column: Column,
  first: (typeof PARTS)[number] | undefined,
): OperationResult | undefined {
  const cells = asText(column.vector);
  const decided = decideCoordinates(
    cells.dictionary,
    distinctCounts(cells),
    column.sourceName ?? column.name,
  )?.latitude;
  const order = first === undefined ? (decided ?? 'first') : first === 'latitude' ? 'first' : 'second';
  const places = cells.dictionary.map((text) => parseCoordinates(text, order));
  const position = table.columns.indexOf(column) + 1;
  const taken = new Set(table.columns.map(({ name }) => name));
  const ids = newIds(column.id, table.columns);
  const added = PARTS.map((part, i): Column => {
    const numbers = Float64Array.from(places, (place) => place?.[part] ?? Number.NaN);
    const vector = { kind: 'number' as const, values: valuesOfCodes(cells.codes, numbers) };
    const name = uniqueName(part, taken);
    taken.add(name);
    return { id: ids[i] ?? part, name, vector, type: 'number', unit: '°' };
  });
  if (presentPositions((added[0] ?? column).vector).length === 0) return undefined;
  const changes = added.map((part, i) => {
    const reason: Reason = { code: 'coordinate_of', column: column.name, part: PARTS[i] ?? 'latitude' };
    return columnAdded(table, part, position + i, reason);
  });
  return { table: { ...table, columns: table.columns.toSpliced(position, 0, ...added) }, changes };
}

const ORDERS = {
  said: 'The values say which is the latitude.',
  proved: 'Values beyond 90° tell the longitude.',
  assumed: 'Nothing tells the order, so the latitude is taken to come first.',
} as const;

function suggestion(column: Column): Suggestion | undefined {
  const { vector, name, sourceName } = column;
  if (vector.kind !== 'text') return undefined;
  const found = decideCoordinates(vector.dictionary, distinctCounts(vector), sourceName ?? name);
  if (found === null) return undefined;
  return {
    operation: 'split_coordinates',
    params: { column: column.id },
    title: `Split ${labelOf(column)} into latitude and longitude`,
    reason: `${percent(found.share)} of its values are pairs of coordinates. ${ORDERS[found.certainty]}`,
    affected: found.cells,
  };
}
