import type { PreparedChart } from '@/lib/charts/chart';
import { formatBucket, formatValue } from '@/lib/charts/scene/format';
import { numberAt, textAt } from './values';

/** What an empty category is called. */
const NAMELESS = '(empty)';

/** What a label of the x axis is called in full. */
export function placeLabel({ config }: PreparedChart, label: string): string {
  if (config.x_kind === 'time') return formatBucket(label, config.bucket);
  return label.trim() === '' ? NAMELESS : label;
}

/** What each point's place along the x axis is called in full. */
export function placeLabels(chart: PreparedChart): string[] {
  const { chart_type, config, data } = chart;
  const key = chart_type === 'pie' ? 'name' : 'x';
  return data.map((point) => {
    const value = numberAt(point, key);
    if (config.x_kind === 'number' && value !== null) return formatValue(value, config.x_unit);
    return placeLabel(chart, textAt(point, key));
  });
}

/** The columns and rows of a heatmap in the order they come, and where each point belongs. */
export function heatmapPlaces({ data }: PreparedChart): {
  columns: string[];
  rows: string[];
  cells: { column: number; row: number }[];
} {
  const columns = new Map<string, number>();
  const rows = new Map<string, number>();
  const place = (among: Map<string, number>, label: string) => {
    const known = among.get(label) ?? among.size;
    among.set(label, known);
    return known;
  };
  const cells = data.map((point) => ({
    column: place(columns, textAt(point, 'x')),
    row: place(rows, textAt(point, 'y')),
  }));
  return { columns: [...columns.keys()], rows: [...rows.keys()], cells };
}
