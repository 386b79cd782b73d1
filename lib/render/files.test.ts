import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { aChart } from '@/lib/charts/chart.fixture';
import { CHART_TYPES } from '@/lib/charts/types';
import { dashboardPdf, paginate } from './dashboard-pdf';
import { textWidth } from './fonts';
import { chartCsv, drawSvg, svgToPng } from './index';

const OPTIONS = { width: 300, height: 200, theme: 'dark', withTitle: true } as const;
const read = (text: string) => parse(text) as string[][];

describe('a PNG', () => {
  it('has two px for each of the drawing', async () => {
    const png = Buffer.from(await svgToPng(drawSvg(aChart('bar'), OPTIONS)));
    expect(png.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([600, 400]);
  });

  it('is written in the fonts of the app: another text is another picture', async () => {
    const drawn = (title: string) => svgToPng(drawSvg(aChart('bar', { title }), OPTIONS), { scale: 1 });
    const [one, other, foreign] = await Promise.all([drawn('One'), drawn('Two'), drawn('العربية Ж')]);
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(false);
    expect(foreign.length).toBeGreaterThan(1000);
  });
});

describe('widths', () => {
  it('are those of the font', () => {
    expect(textWidth('iiii', 10)).toBeLessThan(textWidth('mmmm', 10));
    expect(textWidth('Sales', 20)).toBeCloseTo(2 * textWidth('Sales', 10), 9);
    expect(textWidth('Sales', 10, true)).toBeGreaterThan(textWidth('Sales', 10));
    expect(textWidth('', 10)).toBe(0);
  });
});

describe('a CSV', () => {
  it('has a header people read and the numbers as they are', () => {
    const series = [
      { key: '__proto__', label: 'Paris, "centre"', unit: null },
      { key: 'b', label: 'Lyon', unit: null },
    ];
    const point = JSON.parse('{ "x": "2024-01", "__proto__": 0.1, "b": null }') as { x: string };
    expect(read(chartCsv(aChart('line', { data: [point], x_header: 'Month' }, { series })))).toEqual([
      ['Month', 'Paris, "centre"', 'Lyon'],
      ['2024-01', '0.1', ''],
    ]);
  });

  it.each([
    ['pie', { name: 'Lyon', value: 3 }, ['City', 'Total sales'], ['Lyon', '3']],
    ['heatmap', { x: 'a', y: 'b', value: 1.5 }, ['City', 'Total sales', 'Total sales'], ['a', 'b', '1.5']],
    ['histogram', { x: '0–5', from: 0, to: 5, y: 7 }, ['City, from', 'City, to', 'Total sales'], ['0', '5', '7']],
    ['scatter', { x: 1, y: 2, row_index: 9 }, ['City', 'Total sales', 'Row'], ['1', '2', '9']],
    [
      'box',
      { x: 'a', n: 9, low: 1, q1: 2, median: 3, q3: 4, high: 5, min: 0, max: 9, outliers: [0, 9] },
      [
        'City',
        'Rows',
        'Lower whisker',
        'First quartile',
        'Median',
        'Third quartile',
        'Upper whisker',
        'Minimum',
        'Maximum',
        'Outliers',
      ],
      ['a', '9', '1', '2', '3', '4', '5', '0', '9', '0; 9'],
    ],
  ] as const)('of a %s tells its points', (type, point, header, row) => {
    expect(read(chartCsv(aChart(type, { data: [point] })))).toEqual([header, row]);
  });

  it('can be kept from being run by a spreadsheet', () => {
    const chart = aChart('bar', { data: [{ x: '=1+1', y: -2 }] });
    expect(chartCsv(chart, { escapeFormulas: true })).toContain("'=1+1,-2");
    expect(chartCsv(chart)).toContain('=1+1,-2');
  });
});

describe('a PDF', () => {
  const place = (x: number, y: number, w = 6, h = 5) => ({ chart: aChart('bar'), x, y, w, h });

  it('holds every type of chart', async () => {
    const places = CHART_TYPES.map((type, i) => ({
      ...place((i % 2) * 6, Math.floor(i / 2) * 5),
      chart: aChart(type),
    }));
    const bytes = Buffer.from(await dashboardPdf('Sales 東京', 'Source: sales.csv', places));
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(bytes.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(3);
  });

  it('has a page even without charts', async () => {
    const bytes = Buffer.from(await dashboardPdf('Sales', '', []));
    expect(bytes.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
  });

  it('cuts no chart by a page break and keeps their order', () => {
    const places = [place(0, 0), place(6, 0, 6, 4), place(6, 4, 6, 4), place(0, 5), place(0, 10, 12, 20), place(0, 30)];
    const pages = paginate(places, 8);
    expect(pages.flat()).toHaveLength(places.length);
    for (const page of pages) {
      expect(page.length).toBeGreaterThan(0);
      for (const { y, h } of page) expect(y >= 0 && y + h <= 8).toBe(true);
    }
    expect(pages.map((page) => page.length)).toEqual([3, 1, 1, 1]);
  });
});
