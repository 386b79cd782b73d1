import { type ColumnFacts, columnFacts } from '@/lib/charts/column-facts';
import type { ChartRequest } from '@/lib/charts/request';
import type { ChartSpec } from '@/lib/charts/spec';
import type { Case } from './case';
import { negativeColumn } from './negative';

/** A spec to be judged by a type of chart, with what its columns are. */
export interface Asked {
  readonly spec: ChartSpec;
  readonly x: ColumnFacts;
  readonly y: readonly ColumnFacts[];
  readonly group: ColumnFacts | null;
  /** The first column that is added up and has values below 0 in the rows that are drawn. */
  negative(): ColumnFacts | null;
}

/** What makes no sense, and what to ask for instead; that may need a correction itself. Null: there is nothing near. */
export interface Objection {
  readonly message: string;
  readonly change: Partial<ChartRequest> | null;
}

/** What is asked for, as a type of chart judges it. */
export function askedOf(candidate: Case): Asked {
  const { spec, x, y, group } = candidate;
  return {
    spec,
    x: columnFacts(x),
    y: y.map(columnFacts),
    group: group === null ? null : columnFacts(group),
    negative() {
      const column = negativeColumn(candidate);
      return column === null ? null : columnFacts(column);
    },
  };
}
