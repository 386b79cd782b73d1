import { groupIndexes } from '@/components/chart/geometry/groups';
import { placeLabel, placeLabels } from '@/components/chart/geometry/places';
import { drawnValues, numberAt, seriesValues, textAt } from '@/components/chart/geometry/values';
import type { PreparedChart } from '@/lib/charts/chart';
import { formatValue } from '@/lib/charts/look/format';
import { isPercent } from '@/lib/charts/look/layout';

/** One line of what is told about a point. */
export interface Fact {
  readonly name: string;
  readonly value: string;
  /** The series whose colour it has. */
  readonly series: number | null;
}

/** What is told about a point, to the eye and to the ear. */
export interface PointFacts {
  readonly title: string;
  readonly facts: readonly Fact[];
}

const percent = (share: number) => `${formatValue(share * 100)}%`;

/** What a tooltip says about the point with this index; values are told in full. */
export function pointFacts(chart: PreparedChart, index: number, hidden: ReadonlySet<number> = new Set()): PointFacts {
  const { chart_type, config, data, x_header, y_header } = chart;
  const point = data[index];
  const title = placeLabels(chart)[index] ?? '';
  const fact = (name: string, value: number | null, unit: string | null = config.y_unit): Fact => ({
    name,
    value: formatValue(value, unit),
    series: null,
  });
  switch (chart_type) {
    case 'scatter': {
      const group = groupIndexes(chart)[index] ?? 0;
      const name = config.group_col === null ? '' : (config.series[group]?.label ?? '');
      return {
        title: name,
        facts: [
          { ...fact(x_header, numberAt(point, 'x'), config.x_unit), series: config.group_col === null ? null : group },
          fact(y_header, numberAt(point, 'y')),
          ...rowFact(numberAt(point, 'row_index')),
        ],
      };
    }
    case 'pie': {
      const value = numberAt(point, 'value');
      const whole = data.reduce((sum, slice) => sum + (numberAt(slice, 'value') ?? 0), 0);
      const share =
        value === null || whole === 0 ? [] : [{ name: 'Share', value: percent(value / whole), series: null }];
      return { title, facts: [{ ...fact(y_header, value), series: index }, ...share] };
    }
    case 'histogram': {
      const [from, to] = [numberAt(point, 'from'), numberAt(point, 'to')];
      const count = numberAt(point, 'y');
      const share = config.counts.used > 0 && count !== null ? ` (${percent(count / config.counts.used)})` : '';
      return {
        title: `${formatValue(from, config.x_unit)} to ${formatValue(to, config.x_unit)}`,
        facts: [{ name: 'Rows', value: `${formatValue(count)}${share}`, series: null }],
      };
    }
    case 'box':
      return {
        title,
        facts: [
          fact('Median', numberAt(point, 'median')),
          {
            name: 'Middle half',
            value: `${formatValue(numberAt(point, 'q1'), config.y_unit)} to ${formatValue(numberAt(point, 'q3'), config.y_unit)}`,
            series: null,
          },
          fact('Highest', numberAt(point, 'max')),
          fact('Lowest', numberAt(point, 'min')),
          fact('Rows', numberAt(point, 'n'), null),
        ],
      };
    case 'heatmap': {
      const series = config.series[0];
      const row = textAt(point, 'y').trim() === '' ? '(empty)' : textAt(point, 'y');
      return {
        title: `${placeLabel(chart, textAt(point, 'x'))} · ${row}`,
        facts: [fact(series?.label ?? 'Value', numberAt(point, 'value'), series?.unit ?? null)],
      };
    }
    default:
      return { title, facts: seriesFacts(chart, index, hidden) };
  }
}

function seriesFacts(chart: PreparedChart, index: number, hidden: ReadonlySet<number>): Fact[] {
  const { series } = chart.config;
  const values = seriesValues(chart)[index] ?? [];
  const shares = isPercent(chart) ? drawnValues(chart, hidden)[index] : undefined;
  return series.flatMap(({ label, unit }, s) => {
    if (hidden.has(s)) return [];
    const share = shares?.[s] ?? null;
    const value = formatValue(values[s] ?? null, unit) + (share === null ? '' : ` (${percent(share / 100)})`);
    return [{ name: label, value, series: series.length > 1 ? s : null }];
  });
}

function rowFact(row: number | null): Fact[] {
  return row === null ? [] : [{ name: 'Row', value: formatValue(row + 1), series: null }];
}

/** The same as a sentence to be read out; of one series alone when `series` says which. */
export function pointSentence({ title, facts }: PointFacts, series: number | null): string {
  const told = series === null ? facts : facts.filter((fact) => fact.series === series);
  const values = (told.length === 0 ? facts : told).map(({ name, value }) => `${name} ${value}`).join(', ');
  return title === '' ? values : `${title}: ${values}`;
}
