import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { ChartCell, ChartConfig, PreparedChart } from '@/lib/charts/chart';
import { aChart } from '@/lib/charts/chart.fixture';
import { pictureOf } from '@/lib/charts/scene/picture';
import type { RectShape, TextShape } from '@/lib/charts/scene/shapes';
import { type ChartType, STACKS } from '@/lib/charts/spec';
import { CHART_TYPES } from '@/lib/charts/types';
import { type DrawOptions, drawSvg } from './index';

const OPTIONS: DrawOptions = { width: 640, height: 400, theme: 'light', withTitle: true };

interface Read {
  texts: string[];
  attributes: { element: string; name: string; value: string }[];
}

/** Reads the drawing with a strict XML parser. */
function read(svg: string): Read {
  const found: Read = { texts: [], attributes: [] };
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('text', (text) => found.texts.push(text));
  parser.on('opentag', ({ name: element, attributes }) => {
    for (const [name, value] of Object.entries(attributes))
      found.attributes.push({ element, name, value: String(value) });
  });
  parser.write(svg).close();
  return found;
}

const series = (...keys: string[]) => keys.map((key) => ({ key, label: key, unit: null }));

/** Points of every type from one list of values. */
function chartOf(
  type: ChartType,
  labels: string[],
  values: (number | null)[],
  config: Partial<ChartConfig> = {},
): PreparedChart {
  const at = (i: number) => values[i % Math.max(1, values.length)] ?? null;
  const points = labels.map((x, i): Record<string, ChartCell> => {
    const sorted = [at(i), at(i + 1), at(i + 2), at(i + 3), at(i + 4)].map((value) => value ?? 0).sort((a, b) => a - b);
    const [low = 0, q1 = 0, median = 0, q3 = 0, high = 0] = sorted;
    switch (type) {
      case 'pie':
        return { name: x, value: at(i) };
      case 'scatter':
        return { x: at(i), y: at(i + 1), row_index: i };
      case 'histogram':
        return { x, from: Math.min(low, high), to: high, y: Math.abs(at(i) ?? 0) };
      case 'box':
        return { x, n: 5, low, q1, median, q3, high, min: low, max: high, outliers: [low, high] };
      case 'heatmap':
        return { x, y: labels[(i * 7) % labels.length] ?? '', value: at(i) };
      default:
        return { x, a: at(i), b: at(i + 1) };
    }
  });
  const several = ['line', 'area', 'bar', 'grouped_bar', 'stacked_bar'].includes(type);
  return aChart(type, { data: points }, { ...(several && { series: series('a', 'b') }), ...config });
}

const value = fc.option(
  fc.oneof(fc.double({ noNaN: true }), fc.constantFrom(0, 1, -1, 1e308, -1e308, 5e-324, 1e-300), fc.integer()),
);
const label = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('<script>', ']]>', '&amp;', '\u0000', '__proto__', '\ud800'),
);

describe('a drawing', () => {
  it.each(CHART_TYPES)('of a %s is well-formed and has only finite numbers, whatever is drawn', (type) => {
    fc.assert(
      fc.property(
        fc.array(label, { maxLength: 60 }),
        fc.array(value, { maxLength: 12 }),
        fc.record({
          log: fc.boolean(),
          stack: fc.constantFrom(...STACKS),
          x_kind: fc.constantFrom('category' as const, 'time' as const),
          bucket: fc.constantFrom('month' as const, null),
        }),
        fc.record({ width: fc.integer({ min: 160, max: 1200 }), height: fc.integer({ min: 120, max: 900 }) }),
        (labels, values, config, size) => {
          const svg = drawSvg(chartOf(type, labels, values, config), { ...OPTIONS, ...size });
          const { attributes } = read(svg);
          expect(attributes.filter(({ value }) => /NaN|Infinity|undefined|null/.test(value))).toEqual([]);
          const sizes = attributes.filter(({ element, name }) => element === 'rect' && /^(width|height)$/.test(name));
          expect(sizes.filter(({ value }) => Number.parseFloat(value) < 0)).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each(CHART_TYPES)('of a %s without points says so', (type) => {
    for (const data of [[], [{ x: 'a', y: null, value: null, name: 'a' }]]) {
      expect(read(drawSvg(aChart(type, { data }), OPTIONS)).texts).toContain('No data');
    }
  });

  it.each(['line', 'area', 'bar', 'grouped_bar', 'stacked_bar', 'box', 'heatmap'] as const)(
    'of a %s keeps every label within the picture',
    (type) => {
      const labels = Array.from({ length: 50 }, (_, i) => `A rather long name of a place, number ${i}`);
      const scene = pictureOf(chartOf(type, labels, [3, 5, 8, 1]), { ...OPTIONS, width: 390 });
      const texts = scene.shapes.filter((shape): shape is TextShape => shape.kind === 'text');
      expect(texts.length).toBeGreaterThan(3);
      for (const { x, y } of texts) {
        expect(x >= 0 && x <= 390 && y >= 0 && y <= 400).toBe(true);
      }
    },
  );

  it('of a heatmap names each of up to thirty columns, aslant where the names are long', () => {
    const namesOf = (count: number, name: string, width = 900) => {
      const columns = Array.from({ length: count }, (_, i) => `${name} ${i}`);
      const data = columns.flatMap((x) => [1, 2, 3].map((value) => ({ x, y: `row ${value}`, value })));
      const { shapes } = pictureOf(aChart('heatmap', { data }), { ...OPTIONS, width, height: 600 });
      const names = shapes.filter(
        (shape): shape is TextShape => shape.kind === 'text' && columns.includes(shape.full ?? shape.text),
      );
      return [names.length, new Set(names.map(({ turn }) => turn))];
    };
    expect(namesOf(30, 'A rather long name of a distributor')).toEqual([30, new Set([45])]);
    expect(namesOf(5, 'West')).toEqual([5, new Set([undefined])]);
    expect(namesOf(30, 'A rather long name', 300)[0]).toBeLessThan(30);
    const data = Array.from({ length: 25 }, (_, i) => ({ x: `A rather long name ${i}`, y: 'row', value: i }));
    const svg = drawSvg(aChart('heatmap', { data }), { ...OPTIONS, width: 800, height: 500 });
    expect(svg.match(/ transform="rotate\(-45 /g)).toHaveLength(25);
  });

  it('escapes what people wrote and tells the whole of what it shortens', () => {
    const hostile = '</text><script>alert("1")</script>&\u0007';
    const chart = aChart('bar', { title: hostile, x_header: hostile, y_header: hostile, data: [{ x: hostile, y: 1 }] });
    const svg = drawSvg(chart, { ...OPTIONS, source: hostile });
    expect(svg).not.toContain('<script');
    const { texts } = read(svg);
    expect(texts.filter((text) => text === hostile.replace('\u0007', '')).length).toBeGreaterThanOrEqual(3);
  });

  it('is an image with a name and a description', () => {
    const { attributes, texts } = read(drawSvg(aChart('bar', {}, { notes: ['12 rows left out.'] }), OPTIONS));
    expect(attributes).toContainEqual({ element: 'svg', name: 'role', value: 'img' });
    expect(texts).toContain('Total sales by city');
    expect(texts).toContain('Bar chart of 2 places, from 30 (Lyon) to 60 (Paris). 12 rows left out.');
  });

  it('without a title has none to see', () => {
    const seen = (withTitle: boolean) =>
      pictureOf(aChart('bar'), { ...OPTIONS, withTitle }).shapes.filter(
        (shape) => shape.kind === 'text' && shape.text === 'Total sales by city',
      );
    expect(seen(true)).toHaveLength(1);
    expect(seen(false)).toHaveLength(0);
  });
});

const barsOf = (chart: PreparedChart) =>
  pictureOf(chart, OPTIONS).shapes.filter(
    (shape): shape is RectShape => shape.kind === 'rect' && shape.role === 'mark',
  );

describe('bars', () => {
  it('are as high as their values, from zero', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 2, maxLength: 8 }), (values) => {
        const bars = barsOf(aChart('bar', { data: values.map((y, i) => ({ x: `${i}`, y })) }));
        expect(bars).toHaveLength(values.length);
        const perUnit = Math.max(...bars.map(({ height }) => height)) / Math.max(...values);
        for (const [i, bar] of bars.entries()) expect(bar.height).toBeCloseTo((values[i] ?? 0) * perUnit, 6);
        expect(new Set(bars.map(({ y, height }) => (y + height).toFixed(6))).size).toBe(1);
      }),
    );
  });

  it('below zero hang from it', () => {
    const [up, down] = barsOf(
      aChart('bar', {
        data: [
          { x: 'a', y: 5 },
          { x: 'b', y: -5 },
        ],
      }),
    );
    expect(up?.height).toBeCloseTo(down?.height ?? 0, 6);
    expect((up?.y ?? 0) + (up?.height ?? 0)).toBeCloseTo(down?.y ?? 0, 6);
  });

  it('on one another make up the whole in percent', () => {
    const data = [
      { x: 'p', a: 1, b: 3 },
      { x: 'q', a: 50, b: 50 },
    ];
    const bars = barsOf(aChart('stacked_bar', { data }, { series: series('a', 'b'), stack: 'percent' }));
    const [a = 0, b = 0, c = 0, d = 0] = bars.map(({ height }) => height);
    expect(a + b).toBeCloseTo(c + d, 6);
    expect(a / (a + b)).toBeCloseTo(0.25, 6);
  });

  it('lie when their names are long, as long as their values', () => {
    const data = Array.from({ length: 12 }, (_, i) => ({ x: `Household and kitchen, part ${i}`, y: i + 1 }));
    const bars = barsOf(aChart('bar', { data }));
    const perUnit = (bars[11]?.width ?? 0) / 12;
    for (const [i, { width }] of bars.entries()) expect(width).toBeCloseTo(perUnit * (i + 1), 6);
  });
});

describe('a scatter', () => {
  const grid = { x_from: 0, x_to: 10, y_from: 0, y_to: 10, columns: 2, rows: 2, counts: [9, 0, 0, 4] };

  it('shows how dense points lie, and the line that fits them', () => {
    const data = [
      { x: 0, y: 0, row_index: 0 },
      { x: 10, y: 10, row_index: 1 },
    ];
    const config = { density: grid, fit: { slope: 1, intercept: 0, r: 1, n: 2, p: null }, x_kind: 'number' as const };
    const { shapes } = pictureOf(aChart('scatter', { data }, config), OPTIONS);
    expect(shapes.filter(({ kind }) => kind === 'rect')).toHaveLength(2);
    expect(shapes.filter(({ kind }) => kind === 'circle')).toHaveLength(2);
    expect(shapes.some((shape) => shape.kind === 'line' && shape.isDashed)).toBe(true);
    expect(shapes.some((shape) => shape.kind === 'text' && shape.text === 'r = 1.00')).toBe(true);
  });
});
