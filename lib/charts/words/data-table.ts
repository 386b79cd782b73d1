import type { PreparedChart } from '@/lib/charts/chart';
import { chartType } from '@/lib/charts/types';

/** The data of a chart as texts. */
export interface DataTable {
  readonly columns: readonly { readonly name: string; readonly isNumber: boolean }[];
  readonly rows: readonly (readonly string[])[];
}

/** The data of a chart as a table to be read, the places first. */
export function dataTable(chart: PreparedChart): DataTable {
  const columns = chartType(chart.chart_type)
    .table(chart)
    .filter(({ only }) => only !== 'file');
  return {
    columns: columns.map(({ name, isNumber }) => ({ name, isNumber })),
    rows: chart.data.map((point, index) => columns.map((column) => column.text(point, index))),
  };
}
