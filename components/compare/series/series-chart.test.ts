import { expect, test } from 'vitest';
import type { SeriesLineJson } from '@/lib/contract/comparison-series';
import { MOST_LINES, seriesChart } from './series-chart';

const periods = ['2024-01', '2024-02', '2024-03'].map((label) => ({
  job_id: label,
  filename: `${label}.csv`,
  label,
  version: 1,
  row_count: 3,
  columns: [],
  header_mapping: {},
  missing: [],
}));
const line = (group: string[] | null, ...values: (number | null)[]): SeriesLineJson => ({
  column: 'sales',
  aggregate: 'sum',
  group,
  values,
  change_pct: values.map(() => null),
  gaps: values.map(() => null),
  n: values.map(() => 1),
});
const sales = { label: 'Sales', unit: 'USD' };

test('a measure is one line with a place for each period, also where it has none', () => {
  const { data, config, title } = seriesChart({ periods }, [line(null, 5, null, 7)], sales);
  expect(title).toBe('Sales over time');
  expect(data).toEqual([
    { x: '2024-01', y: 5 },
    { x: '2024-02', y: null },
    { x: '2024-03', y: 7 },
  ]);
  expect(config.series).toEqual([{ key: 'y', label: 'Sales', unit: 'USD' }]);
});

test('groups are lines, the largest first, and no more than can be told apart', () => {
  const groups = Array.from({ length: 10 }, (_, i) => line([`G${i}`], i, i, i));
  const { config, data } = seriesChart({ periods }, groups, sales);
  expect(config.series).toHaveLength(MOST_LINES);
  expect(config.series[0]).toMatchObject({ key: 's0', label: 'G9' });
  expect(data[0]).toMatchObject({ x: '2024-01', s0: 9 });
  expect(config.notes).toEqual(['The 8 largest of 10 groups are drawn.']);
});
