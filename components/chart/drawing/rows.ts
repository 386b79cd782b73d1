import { drawnValues, numberAt } from '@/components/chart/geometry/values';
import type { PreparedChart } from '@/lib/charts/chart';

/** What Recharts draws a place from. Keys are ours, never a user's: `s0`, `s1`, … for the series. */
export type Row = Record<string, number | null>;

/** A row for each place: its index `i`, its number `x` where it has one, and the values of its series. */
export function rowsOf(chart: PreparedChart, hidden: ReadonlySet<number>): Row[] {
  const values = drawnValues(chart, hidden);
  return chart.data.map((point, i) => {
    const row: Row = { i, x: numberAt(point, 'x') };
    for (const [series, value] of (values[i] ?? []).entries()) row[`s${series}`] = value;
    return row;
  });
}
