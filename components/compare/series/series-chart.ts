import type { PreparedChart } from '@/lib/charts/chart';
import type { SeriesJson, SeriesLineJson } from '@/lib/contract/comparison-series';

/** More lines than this cannot be told apart. */
export const MOST_LINES = 8;

interface Measure {
  readonly label: string;
  readonly unit: string | null;
}

/** The lines of one measure as a chart: a place for each period, a line for each group, the largest at the end first. */
export function seriesChart(
  { periods }: Pick<SeriesJson, 'periods'>,
  lines: readonly SeriesLineJson[],
  { label, unit }: Measure,
): PreparedChart {
  const shown = [...lines].sort((a, b) => largest(b) - largest(a)).slice(0, MOST_LINES);
  const series = shown.map(({ group }, i) => ({ key: `s${i}`, label: nameOf(group) ?? label, unit }));
  const isOne = shown.length === 1;
  const rows = lines.reduce((sum, { n }) => sum + n.reduce((all, one) => all + one, 0), 0);
  return {
    chart_type: 'line',
    title: `${label} over time`,
    x_header: 'Period',
    y_header: label,
    data: periods.map((period, place) => ({
      x: period.label,
      ...Object.fromEntries(shown.map(({ values }, i) => [isOne ? 'y' : `s${i}`, values[place] ?? null] as const)),
    })),
    config: {
      x_col: 'Period',
      y_cols: [label],
      group_col: isOne ? null : 'Group',
      aggregate: shown[0]?.aggregate ?? null,
      bucket: null,
      filters: [],
      filter_text: null,
      sort: 'x',
      stack: 'none',
      log: false,
      x_kind: 'category',
      x_unit: null,
      y_kind: 'number',
      y_unit: unit,
      series: isOne ? series.map((one) => ({ ...one, key: 'y' })) : series,
      counts: {
        rows,
        matched: rows,
        used: rows,
        missing: 0,
        points: periods.length,
        other_categories: 0,
        other_rows: 0,
      },
      notes: lines.length > shown.length ? [`The ${MOST_LINES} largest of ${lines.length} groups are drawn.`] : [],
      density: null,
      fit: null,
    },
  };
}

const largest = ({ values }: SeriesLineJson): number => Math.max(0, ...values.map((value) => Math.abs(value ?? 0)));

const nameOf = (group: SeriesLineJson['group']): string | null =>
  group === null ? null : group.map((value) => value ?? '(empty)').join(' × ');
