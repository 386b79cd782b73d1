import { placeLabel, placeLabels } from '@/components/chart/geometry/places';
import { numberAt, textAt } from '@/components/chart/geometry/values';
import type { ChartPoint, PreparedChart } from '@/lib/charts/chart';
import { formatValue } from '@/lib/charts/look/format';

export interface DataTable {
  readonly columns: readonly { readonly name: string; readonly isNumber: boolean }[];
  readonly rows: readonly (readonly string[])[];
}

interface TableColumn {
  readonly name: string;
  readonly isNumber: boolean;
  tell(point: ChartPoint, index: number): string;
}

/** The data of a chart as a table of texts, the places first. */
export function tableOf(chart: PreparedChart): DataTable {
  const columns = columnsOf(chart);
  return {
    columns: columns.map(({ name, isNumber }) => ({ name, isNumber })),
    rows: chart.data.map((point, index) => columns.map((column) => column.tell(point, index))),
  };
}

function columnsOf(chart: PreparedChart): TableColumn[] {
  const { chart_type, config, x_header, y_header } = chart;
  const labels = placeLabels(chart);
  const along: TableColumn = {
    name: x_header,
    isNumber: config.x_kind === 'number',
    tell: (_, index) => labels[index] ?? '',
  };
  const measure = (name: string, key: string, unit: string | null): TableColumn => ({
    name,
    isNumber: true,
    tell: (point) => formatValue(numberAt(point, key), unit),
  });
  switch (chart_type) {
    case 'scatter':
      return [
        along,
        measure(y_header, 'y', config.y_unit),
        ...(config.group_col === null
          ? []
          : [{ name: config.group_col, isNumber: false, tell: (point: ChartPoint) => textAt(point, 'group') }]),
      ];
    case 'pie':
      return [along, measure(y_header, 'value', config.y_unit), shareColumn(chart)];
    case 'histogram':
      return [
        measure(`${x_header} from`, 'from', config.x_unit),
        measure('to', 'to', config.x_unit),
        measure(y_header, 'y', null),
      ];
    case 'box':
      return [
        along,
        measure('Rows', 'n', null),
        ...['Min', 'Q1', 'Median', 'Q3', 'Max'].map((name) => measure(name, name.toLowerCase(), config.y_unit)),
      ];
    case 'heatmap': {
      const series = config.series[0];
      return [
        { name: x_header, isNumber: false, tell: (point) => placeLabel(chart, textAt(point, 'x')) },
        { name: y_header, isNumber: false, tell: (point) => textAt(point, 'y') },
        measure(series?.label ?? 'Value', 'value', series?.unit ?? null),
      ];
    }
    default:
      return [along, ...config.series.map(({ key, label, unit }) => measure(label, key, unit))];
  }
}

function shareColumn({ data }: PreparedChart): TableColumn {
  const whole = data.reduce((sum, point) => sum + (numberAt(point, 'value') ?? 0), 0);
  return {
    name: 'Share',
    isNumber: true,
    tell: (point) => {
      const value = numberAt(point, 'value');
      return value === null || whole === 0 ? '–' : `${formatValue((value / whole) * 100)}%`;
    },
  };
}
