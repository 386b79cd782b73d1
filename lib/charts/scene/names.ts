import type { PreparedChart } from '@/lib/charts/chart';
import { formatBucket } from './dates';
import { formatValue } from './format';
import { numberAt, textAt } from './values';

/** What a category, a series or a slice without a name is called. */
const NAMELESS = '(empty)';

/** A category, a series or a slice by its name, on one line. */
export function nameOf(label: string): string {
  const line = label.replace(/\s+/gu, ' ').trim();
  return line === '' ? NAMELESS : line;
}

/** What a label of the x axis is called in full: “Mar 2024”, “Lyon”. */
export function placeName({ config }: Pick<PreparedChart, 'config'>, label: string): string {
  return config.bucket !== null ? formatBucket(label, config.bucket) : nameOf(label);
}

/** What each point's place along the x axis is called in full. `key` is where points hold it. */
export function placeNames(chart: PreparedChart, key = 'x'): string[] {
  const { config, data } = chart;
  return data.map((point) => {
    const value = numberAt(point, key);
    if (config.x_kind === 'number' && value !== null) return formatValue(value, config.x_unit);
    return placeName(chart, textAt(point, key));
  });
}
