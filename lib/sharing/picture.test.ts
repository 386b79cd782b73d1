import { expect, test } from 'vitest';
import type { PreparedChart } from '@/lib/charts/chart';
import { chartPicture } from './picture';

const hostile = '"><script>alert(1)</script>%23#';

const chart: PreparedChart = {
  chart_type: 'bar',
  title: hostile,
  x_header: hostile,
  y_header: 'Rows',
  data: [{ x: hostile, y: 2 }],
  config: {
    x_col: 'city',
    y_cols: [],
    group_col: null,
    aggregate: 'count',
    bucket: null,
    filters: [],
    filter_text: 'city is Secret',
    sort: 'value',
    stack: 'none',
    log: false,
    x_kind: 'category',
    x_unit: null,
    y_kind: 'number',
    y_unit: null,
    series: [{ key: 'y', label: 'Rows', unit: null }],
    counts: { rows: 3, matched: 3, used: 3, missing: 0, points: 2, other_categories: 0, other_rows: 0 },
    notes: ['A note.'],
    density: null,
    fit: null,
  },
};

const PREFIX = 'data:image/svg+xml;charset=utf-8,';
const draw = (theme: 'light' | 'dark') => chartPicture(chart, { width: 600, height: 300 }, theme);

test('a picture as a URL that nothing in the data can end', () => {
  const url = draw('light');
  expect(url.startsWith(PREFIX)).toBe(true);
  expect(url).not.toMatch(/[<>"#\n]/);
  const svg = decodeURIComponent(url.slice(PREFIX.length));
  expect(svg).toContain('&lt;script&gt;');
  expect(svg).not.toContain('<script');
});

test('title, notes and background are the page’s', () => {
  const svg = decodeURIComponent(draw('dark').slice(PREFIX.length));
  expect(svg).not.toContain('>A note.');
  expect(svg).not.toContain('>Only rows where');
  expect(svg).toContain('height="100%" fill="none"');
  expect(draw('dark')).not.toBe(draw('light'));
});
