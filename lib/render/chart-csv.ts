import type { ChartCell, PreparedChart } from '@/lib/charts/chart';
import { escapeFormula, quoteCsv } from '@/lib/tabular/csv/write-csv';

/** A column of the file: its header and its cells. */
interface CsvColumn {
  readonly header: string;
  readonly key: string;
}

const BOX = [
  ['n', 'Rows'],
  ['low', 'Lower whisker'],
  ['q1', 'First quartile'],
  ['median', 'Median'],
  ['q3', 'Third quartile'],
  ['high', 'Upper whisker'],
  ['min', 'Minimum'],
  ['max', 'Maximum'],
  ['outliers', 'Outliers'],
] as const;

function columnsOf({ chart_type, x_header, y_header, config }: PreparedChart): CsvColumn[] {
  const { series } = config;
  const x = { header: x_header, key: 'x' };
  switch (chart_type) {
    case 'pie':
      return [
        { header: x_header, key: 'name' },
        { header: series[0]?.label ?? y_header, key: 'value' },
      ];
    case 'heatmap':
      return [x, { header: y_header, key: 'y' }, { header: series[0]?.label ?? 'Value', key: 'value' }];
    case 'histogram':
      return [
        { header: `${x_header}, from`, key: 'from' },
        { header: `${x_header}, to`, key: 'to' },
        { header: y_header, key: 'y' },
      ];
    case 'box':
      return [x, ...BOX.map(([key, header]) => ({ header, key }))];
    case 'scatter':
      return [
        x,
        { header: y_header, key: 'y' },
        ...(config.group_col === null ? [] : [{ header: config.group_col, key: 'group' }]),
        { header: 'Row', key: 'row_index' },
      ];
    default:
      return [x, ...series.map(({ key, label }) => ({ header: label, key }))];
  }
}

function cellText(cell: ChartCell | undefined): string {
  if (cell === null || cell === undefined) return '';
  return Array.isArray(cell) ? cell.join('; ') : String(cell);
}

/** The points a chart draws as CSV (UTF-8, RFC 4180), under headers people read; numbers as they are, not shortened. */
export function chartCsv(chart: PreparedChart, { escapeFormulas = false } = {}): string {
  const finish = escapeFormulas ? (text: string) => quoteCsv(escapeFormula(text)) : quoteCsv;
  const columns = columnsOf(chart);
  const lines = [
    columns.map(({ header }) => header),
    ...chart.data.map((point) => columns.map(({ key }) => cellText(Object.hasOwn(point, key) ? point[key] : null))),
  ];
  return lines.map((cells) => `${cells.map(finish).join(',')}\r\n`).join('');
}
