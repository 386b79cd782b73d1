import type { SpecColumns } from '@/lib/charts/columns';
import { type ChartRequest, requestOf } from '@/lib/charts/request';
import { resolveRequest } from '@/lib/charts/resolve';
import type { ChartSpec } from '@/lib/charts/spec';
import { columnWords } from '@/lib/charts/titles';
import type { Column, Table } from '@/lib/tabular/table';

/** A spec to be judged, with its columns. */
export interface Case extends SpecColumns {
  readonly table: Table;
  readonly spec: ChartSpec;
}

/** What is wrong, and what comes nearest; that may need a correction itself. */
export interface Problem {
  readonly message: string;
  readonly instead: ChartSpec | null;
}

export type Check = (candidate: Case) => Problem | null;

/** “price”, as it stands in a sentence. */
export function quoted(column: Column): string {
  return `“${columnWords(column)}”`;
}

/** The spec with other columns, another type or aggregate; what follows from these is chosen again. */
export function changed({ table, spec }: Pick<Case, 'table' | 'spec'>, changes: Partial<ChartRequest>): ChartSpec {
  const { sort: _sort, stack: _stack, bucket: _bucket, ...kept } = requestOf(spec);
  const withoutY = 'y_col' in changes || 'y_cols' in changes ? { y_col: undefined, y_cols: undefined } : {};
  return resolveRequest(table, { ...kept, ...withoutY, ...changes });
}
