import type { PreparedChart } from '@/lib/charts/chart';
import { prepareChart } from '@/lib/charts/prepare';
import type { ChartSpec } from '@/lib/charts/spec';
import { canonicalJson } from '@/lib/cleaning/canonical';
import type { Table } from '@/lib/tabular/table';
import { remembered } from './remember';

/** `prepareChart`, remembered: what was just seen as a preview is kept at once. Throws as `prepareChart`. */
export function prepared(table: Table, spec: ChartSpec): Promise<PreparedChart> {
  return remembered(table, `chart ${canonicalJson(spec)}`, () => prepareChart(table, spec));
}
