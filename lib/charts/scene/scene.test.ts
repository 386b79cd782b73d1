import { describe, expect, it } from 'vitest';
import type { PreparedChart } from '@/lib/charts/chart';
import { aChart } from '@/lib/charts/chart.fixture';
import { CHART_TYPES, chartType } from '@/lib/charts/types';
import { legendOf } from './legend';
import { seriesPaint } from './paint';
import { type Frame, stillFrame } from './scene';
import { spread } from './slices';

const FRAME = stillFrame({ left: 0, top: 0, width: 600, height: 300 });
const sceneOf = (chart: PreparedChart, frame: Partial<Frame> = {}) =>
  chartType(chart.chart_type).draw(chart, { ...FRAME, ...frame });
const ticksOf = (chart: PreparedChart, axis: 'x' | 'y') =>
  sceneOf(chart).axes?.[axis].ticks.map(({ label }) => label.text);
const months = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    x: `${2020 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
    y: i,
  }));
const LONG = Array.from({ length: 40 }, (_, i) => ({ x: `A rather long category ${i}`, y: i + 1 }));

describe('places', () => {
  it('of bars are where they are pointed at', () => {
    const { plot, anchors, isSideways } = sceneOf(aChart('bar'));
    const [lyon, paris] = anchors(null);
    expect(isSideways).toBe(false);
    expect(lyon?.x).toBeCloseTo(plot.left + plot.width / 4);
    expect(paris?.x).toBeCloseTo(plot.left + (plot.width * 3) / 4);
    expect(paris?.y).toBeCloseTo(plot.top);
    expect(lyon?.y).toBeCloseTo(plot.top + plot.height / 2);
  });

  it('lie where their names do not fit, with a line for every name where there is room to grow', () => {
    const chart = aChart('bar', { data: LONG });
    const { height, axes, anchors, hit, isSideways } = sceneOf(chart, { width: 390, canGrow: true });
    expect(isSideways).toBe(true);
    expect(height).toBeGreaterThan(700);
    expect(axes?.y.ticks).toHaveLength(40);
    expect(anchors(null)[0]?.y ?? 0).toBeLessThan(anchors(null)[1]?.y ?? 0);
    expect(hit(anchors(null)[17] ?? { x: 0, y: 0 })).toBe(17);
    expect(sceneOf(chart, { width: 390 }).height).toBe(300);
  });

  it('without a name are called empty, wherever they stand', () => {
    const data = [
      { x: '', y: 1 },
      { x: 'Lyon', y: 2 },
    ];
    expect(ticksOf(aChart('bar', { data }), 'x')).toEqual(['(empty)', 'Lyon']);
    const series = [
      { key: 'a', label: ' ', unit: null },
      { key: 'b', label: 'b', unit: null },
    ];
    expect(legendOf(aChart('bar', {}, { series }))[0]?.label).toBe('(empty)');
  });
});

describe('time', () => {
  it('stands as far apart as it is along a line, and evenly where each span has a bar', () => {
    const data = ['2024-01', '2024-02', '2024-03'].map((x, y) => ({ x, y: y + 1 }));
    const gaps = (type: 'line' | 'bar') => {
      const [a, b, c] = sceneOf(aChart(type, { data }, { x_kind: 'time', bucket: 'month' })).anchors(null);
      return ((b?.x ?? 0) - (a?.x ?? 0)) / ((c?.x ?? 0) - (b?.x ?? 0));
    };
    expect(gaps('line')).toBeCloseTo(31 / 29);
    expect(gaps('bar')).toBeCloseTo(1);
  });

  it('is shown in part when a part is chosen, and nothing beyond', () => {
    const chart = aChart('line', { data: months(48) }, { x_kind: 'time', bucket: 'month' });
    const { brush, plot, anchors } = sceneOf(chart, { range: [12, 23], canBrush: true });
    expect(brush).not.toBeNull();
    expect(anchors(null)[11]).toBeNull();
    expect(anchors(null)[12]?.x).toBeCloseTo(plot.left);
    expect(anchors(null)[23]?.x).toBeCloseTo(plot.left + plot.width);
    expect(sceneOf(chart).brush).toBeNull();
  });
});

describe('values', () => {
  it('of boxes span what is drawn: whiskers and outliers, not what lies unseen beyond', () => {
    const box = { x: 'a', n: 9, low: 40, q1: 45, median: 50, q3: 55, high: 60, min: -500, max: 900, outliers: [70] };
    expect(ticksOf(aChart('box', { data: [box] }), 'y')).toEqual(['40', '45', '50', '55', '60', '65', '70']);
  });

  it('near zero begin there on both axes of a scatter', () => {
    const data = [
      { x: 10, y: 2, row_index: 0 },
      { x: 100, y: 30, row_index: 1 },
    ];
    const scatter = aChart('scatter', { data });
    expect([ticksOf(scatter, 'x')?.[0], ticksOf(scatter, 'y')?.[0]]).toEqual(['0', '0']);
  });

  it('of a grid are coloured to both sides of zero, with what the colours mean', () => {
    const data = [-4, 2].map((value, i) => ({ x: 'a', y: String(i), value }));
    const { marks, above } = sceneOf(aChart('heatmap', { data }));
    expect(marks.map((shape) => (shape.kind === 'rect' ? shape.fill : null))).toEqual([
      { balance: -1 },
      { balance: 0.5 },
    ]);
    const written = above.flatMap((shape) => (shape.kind === 'text' && shape.role === 'legend' ? [shape.text] : []));
    expect(written).toEqual(expect.arrayContaining(['−4', '2']));
  });

  it('of hidden series are not drawn, and leave their room to the others', () => {
    const series = ['a', 'b'].map((key) => ({ key, label: key, unit: null }));
    const chart = aChart('grouped_bar', { data: [{ x: 'p', a: 100, b: 1 }] }, { series });
    const { marks, axes } = sceneOf(chart, { hidden: new Set([0]) });
    expect(marks.map(({ series: s }) => s)).toEqual([1]);
    expect(axes?.y.ticks.at(-1)?.label.text).toBe('1.0');
  });

  it('that are parts of nothing are no parts', () => {
    const series = ['a', 'b'].map((key) => ({ key, label: key, unit: null }));
    const data = [
      { x: 'p', a: 0, b: 0 },
      { x: 'q', a: 1, b: 1 },
    ];
    expect(sceneOf(aChart('stacked_bar', { data }, { series, stack: 'percent' })).marks).toHaveLength(2);
  });
});

describe('a pie', () => {
  const slices = [
    { name: '', value: 1 },
    { name: 'Other', value: 3 },
  ];

  it('is whole, names its slices with value and share, and is pointed at where they are', () => {
    const { marks, above, anchors, hit } = sceneOf(aChart('pie', { data: slices }));
    const labels = above.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
    expect(labels).toEqual(['(empty) · 1 · 25%', 'Other · 3 · 75%']);
    expect(marks.map((shape) => (shape.kind === 'path' ? shape.fill : null))).toEqual([{ series: 0 }, 'other']);
    for (const [index, at] of anchors(null).entries()) expect(at && hit(at)).toBe(index);
  });

  it('keeps its names apart and within the drawing', () => {
    expect(spread([10, 11, 12], 10, 0, 100)).toEqual([10, 20, 30]);
    expect(spread([90, 95, 99], 10, 0, 100)).toEqual([80, 90, 100]);
  });
});

it('what is called Other is neutral wherever it stands, and so are colours that cannot be told apart', () => {
  expect([seriesPaint('Other', 0), seriesPaint('a', 1), seriesPaint('m', 12)]).toEqual([
    'other',
    { series: 1 },
    'other',
  ]);
});

it.each(CHART_TYPES)('a %s of nothing, of one and of anything is laid out within its frame', (type) => {
  for (const data of [[], [{ x: 'a', name: 'a', y: null, value: null }], LONG]) {
    for (const [width, height] of [
      [80, 40],
      [600, 300],
    ] as const) {
      const { plot } = sceneOf(aChart(type, { data }), { width, height });
      expect([plot.left, plot.top, plot.width, plot.height].every(Number.isFinite)).toBe(true);
    }
  }
});
