import { prepareChart } from '@/lib/charts/prepare';
import type { ChartRequest } from '@/lib/charts/request';
import { resolveRequest } from '@/lib/charts/resolve';
import type { ChartSpec } from '@/lib/charts/spec';
import type { ChangeLog } from '@/lib/cleaning/changes/model';
import { sourceTable } from '@/lib/cleaning/fixtures/tables';
import { runOperations, type Step } from '@/lib/cleaning/recipe';
import { AppError } from '@/lib/errors';
import type { Table } from '@/lib/tabular/table';
import type { ShownChart, Snapshot } from './snapshot';
import type { Standing } from './standing';

export const SALES_NAMES = ['code', 'city', 'way', 'day', 'quantity', 'price'];

/** Sales of four places on two ways over half a year. */
export const SALES_ROWS = [
  ['A-1001', 'Porto', 'Shop', '2024-01-05', '10', '1.5'],
  ['A-1002', 'Porto', 'Web', '2024-02-05', '20', '2.5'],
  ['A-1003', 'Braga', 'Shop', '2024-01-09', '5', '3.5'],
  ['A-1004', 'Braga', 'Web', '2024-03-09', '7', '4.5'],
  ['A-1005', 'Faro', 'Shop', '2024-02-11', '40', '5.5'],
  ['A-1006', 'Faro', 'Web', '2024-03-12', '3', '16.5'],
  ['A-1007', 'Oporto', 'Web', '2024-04-02', '2', '7.5'],
  ['A-1008', 'Oporto', 'Shop', '2024-05-02', '1', '8.5'],
  ['A-1009', 'Faro', 'Shop', '2024-06-30', '6', '9.5'],
] as const;

export const salesTable = (): Table => sourceTable(SALES_NAMES, SALES_ROWS);

/** A chart as it was kept. */
export function chartOf(table: Table, request: ChartRequest): ShownChart {
  const spec = resolveRequest(table, request);
  return { spec, prepared: prepareChart(table, spec), isOutdated: false };
}

/** The same chart of other data, or with another spec; as it was when it cannot be prepared. */
export function chartNow(table: Table, chart: ShownChart, change: Partial<ChartSpec> = {}): ShownChart {
  const spec = { ...chart.spec, ...change };
  try {
    return { spec, prepared: prepareChart(table, spec), isOutdated: false };
  } catch (error) {
    if (error instanceof AppError) return { ...chart, isOutdated: true };
    throw error;
  }
}

/** What cleaning makes of a table. */
export function cleaned(table: Table, steps: readonly Omit<Step, 'enabled'>[]): { table: Table; logs: ChangeLog[] } {
  const run = runOperations(
    table,
    steps.map((step) => ({ ...step, enabled: true })),
  );
  return { table: run.table, logs: [run.log] };
}

export function snapshot(
  now: { table: Table; logs?: ChangeLog[] },
  before: Table | null,
  chart: ShownChart | null,
): Snapshot {
  return { table: now.table, logs: now.logs ?? [], before, chart };
}

/** A standing on a line: `moved Lisboa (merge Porto→Lisboa) 30→32`, `detached Porto: rows_gone ~Braga`. */
export function told(standing: Standing): string {
  const { state, label, moves, changes, detachment, suggestion, isOtherMeasure } = standing;
  const number = (value: number | string | null) => (typeof value === 'number' ? Math.round(value * 100) / 100 : value);
  return [
    `${state} ${label}${detachment === null ? '' : `: ${detachment.code} ~${suggestion?.label ?? ''}`}`,
    ...moves.map(({ via, from, to }) => `(${via} ${from}→${to})`),
    ...changes.map(
      ({ of, name, before, after }) =>
        `${of === 'value' ? '' : `${of} `}${name === null ? '' : `${name} `}${number(before)}→${number(after)}`,
    ),
    ...(isOtherMeasure ? ['other measure'] : []),
  ].join(' ');
}
