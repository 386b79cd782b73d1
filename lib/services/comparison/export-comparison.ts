import type { z } from 'zod';
import type { exportComparisonQuery } from '@/lib/contract/comparison';
import type { Actor } from '@/lib/data/actor';
import { type Cell, tableFromRows } from '@/lib/tabular/columns';
import { inferTypes } from '@/lib/tabular/infer';
import type { Table } from '@/lib/tabular/table';
import { derivedFilename } from '@/lib/text/filename';
import { getComparedRows } from './get-compared-rows';
import { getComparison } from './get-comparison';
import { getDeltas } from './get-deltas';

type Query = z.output<typeof exportComparisonQuery>;

/** More rows than this are not written side by side; the exports of both datasets have them all. */
const MOST_ROWS = 1_000_000;

/** What changed, or the rows side by side, as a table for a file. Throws as `getDeltas` and `getComparedRows`. */
export async function exportComparison(
  actor: Actor,
  id: string,
  { part, group_by: groupBy, ...query }: Query,
): Promise<{ table: Table; filename: (extension: string) => string }> {
  const comparison = await getComparison(actor, id);
  const table = part === 'rows' ? await rowsTable(actor, id, query) : await deltasTable(actor, id, groupBy);
  const name = `compared-${part}`;
  return { table, filename: (extension) => derivedFilename(comparison.period_2.filename, `${name}${extension}`) };
}

async function deltasTable(actor: Actor, id: string, groupBy: string | undefined): Promise<Table> {
  const [whole, groups] = await Promise.all([
    getDeltas(actor, id, undefined),
    groupBy === undefined ? [] : getDeltas(actor, id, groupBy),
  ]);
  const header = ['measure', 'measure in period 2', 'group', 'aggregate', 'period 1', 'period 2', 'change', 'change %'];
  const rows = [...whole, ...groups].map((delta): Cell[] => [
    delta.column ?? 'rows',
    delta.column_2 ?? 'rows',
    delta.group === null ? null : delta.group.map((value) => value ?? '').join(' × '),
    delta.aggregate,
    delta.period1_value,
    delta.period2_value,
    delta.change,
    delta.change_pct,
  ]);
  return inferTypes(tableFromRows(header, rows));
}

async function rowsTable(actor: Actor, id: string, query: Pick<Query, 'key' | 'state' | 'spellings'>): Promise<Table> {
  const { columns, rows } = await getComparedRows(actor, id, { ...query, limit: MOST_ROWS, offset: 0 });
  const header = ['state', ...columns.flatMap(({ column, column_2: other }) => [`${column} (1)`, `${other} (2)`])];
  const cells = rows.map(({ state, values_1: before, values_2: after }): Cell[] => [
    state,
    ...columns.flatMap((_, place) => [cellOf(before?.[place]), cellOf(after?.[place])]),
  ]);
  return inferTypes(tableFromRows(header, cells));
}

const cellOf = (value: string | number | boolean | null | undefined): Cell =>
  typeof value === 'boolean' ? String(value) : (value ?? null);
