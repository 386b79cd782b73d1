import type { ChartCell, PreparedChart } from '@/lib/charts/chart';
import { chartType } from '@/lib/charts/types';
import { escapeFormula, quoteCsv } from '@/lib/tabular/csv/write-csv';

function cellText(cell: ChartCell): string {
  if (cell === null) return '';
  return Array.isArray(cell) ? cell.join('; ') : String(cell);
}

/** The points a chart draws as CSV (UTF-8, RFC 4180), under headers people read; numbers as they are, not shortened. */
export function chartCsv(chart: PreparedChart, { escapeFormulas = false } = {}): string {
  const finish = escapeFormulas ? (text: string) => quoteCsv(escapeFormula(text)) : quoteCsv;
  const columns = chartType(chart.chart_type)
    .table(chart)
    .filter(({ only }) => only !== 'screen');
  const lines = [
    columns.map(({ name }) => name),
    ...chart.data.map((point, index) => columns.map((column) => cellText(column.cell(point, index)))),
  ];
  return lines.map((cells) => `${cells.map(finish).join(',')}\r\n`).join('');
}
