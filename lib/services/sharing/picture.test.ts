import { expect, test } from 'vitest';
import { aChart } from '@/lib/charts/chart.fixture';
import { chartPicture } from './picture';

const hostile = '"><script>alert(1)</script>%23#';

const chart = aChart(
  'bar',
  { title: hostile, x_header: hostile, data: [{ x: hostile, y: 2 }] },
  { filter_text: 'city is Secret', notes: ['A note.'] },
);

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
