import { expect, it } from 'vitest';
import { aChart } from '@/lib/charts/chart.fixture';
import { CHART_TYPES } from '@/lib/charts/types';
import { anchorsOf, type Frame, geometryOf, nearest } from './geometry';

const NONE: ReadonlySet<number> = new Set();
const FRAME: Frame = { width: 600, height: 300, isCompact: false, hidden: NONE, range: null };

it('puts a bar where its value and its place are', () => {
  const chart = aChart('bar');
  const geometry = geometryOf(chart, FRAME);
  const { plot } = geometry;
  const [lyon, paris] = anchorsOf(chart, geometry, NONE, null);
  expect(geometry.isSideways).toBe(false);
  expect(lyon?.x).toBeCloseTo(plot.left + plot.width / 4);
  expect(paris?.x).toBeCloseTo(plot.left + (plot.width * 3) / 4);
  expect(paris?.y).toBeCloseTo(plot.top);
  expect(lyon?.y).toBeCloseTo(plot.top + plot.height / 2);
});

it('lays bars on their side when their names do not fit, and gives every name a line', () => {
  const data = Array.from({ length: 40 }, (_, i) => ({ x: `A rather long category ${i}`, y: i }));
  const chart = aChart('bar', { data });
  const geometry = geometryOf(chart, { ...FRAME, width: 390 });
  expect(geometry.isSideways).toBe(true);
  expect(geometry.height).toBeGreaterThan(700);
  expect(geometry.y.ticks).toHaveLength(40);
  const anchors = anchorsOf(chart, geometry, NONE, null);
  expect(anchors[0]?.y ?? 0).toBeLessThan(anchors[1]?.y ?? 0);
  expect(nearest(chart, geometry, anchors, anchors[17] ?? { x: 0, y: 0 })).toBe(17);
});

it('keeps small charts in their height', () => {
  const data = Array.from({ length: 40 }, (_, i) => ({ x: `A rather long category ${i}`, y: i }));
  expect(geometryOf(aChart('bar', { data }), { ...FRAME, width: 300, height: 200, isCompact: true }).height).toBe(200);
});

it('shows the part of the time that was asked for, and nothing beyond', () => {
  const data = Array.from({ length: 48 }, (_, i) => ({
    x: `${2020 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
    y: i,
  }));
  const chart = aChart('line', { data }, { x_kind: 'time', bucket: 'month' });
  const geometry = geometryOf(chart, { ...FRAME, range: [12, 23] });
  const anchors = anchorsOf(chart, geometry, NONE, null);
  expect(geometry.hasBrush).toBe(true);
  expect(anchors[11]).toBeNull();
  expect(anchors[12]?.x).toBeCloseTo(geometry.plot.left);
  expect(anchors[23]?.x).toBeCloseTo(geometry.plot.left + geometry.plot.width);
  expect(geometry.x.ticks.every(({ value }) => value >= 12 && value <= 23)).toBe(true);
});

it('stacks what is not hidden', () => {
  const series = [
    { key: 'a', label: 'A', unit: null },
    { key: 'b', label: 'B', unit: null },
  ];
  const chart = aChart('stacked_bar', { data: [{ x: 'Lyon', a: 30, b: 70 }] }, { series, stack: 'stacked' });
  expect(geometryOf(chart, FRAME).y).toMatchObject({ from: 0, to: 100 });
  expect(geometryOf(chart, { ...FRAME, hidden: new Set([1]) }).y).toMatchObject({ from: 0, to: 30 });
  const percent = aChart('stacked_bar', { data: [{ x: 'Lyon', a: 30, b: 90 }] }, { series, stack: 'percent' });
  const geometry = geometryOf(percent, FRAME);
  const top = anchorsOf(percent, geometry, NONE, 0)[0];
  expect(top?.y).toBeCloseTo(geometry.plot.top + geometry.plot.height * 0.75);
});

it('points at no scatter points of a hidden group', () => {
  const data = ['a', 'b'].map((group, i) => ({ x: i, y: i, row_index: i, group }));
  const series = ['a', 'b'].map((key) => ({ key, label: key, unit: null }));
  const chart = aChart('scatter', { data }, { series, group_col: 'kind', x_kind: 'number' });
  const anchors = anchorsOf(chart, geometryOf(chart, FRAME), new Set([1]), null);
  expect(anchors[0]).not.toBeNull();
  expect(anchors[1]).toBeNull();
});

const HOSTILE = [
  [],
  [{ x: '__proto__', y: 0 }],
  [{ x: '', y: -5 }],
  [
    { x: 'a'.repeat(5000), y: 1e308 },
    { x: '<script>', y: -1e308 },
  ],
  [
    { x: 'same', y: null },
    { x: 'same', y: null },
  ],
];

it.each(CHART_TYPES.filter((type) => type !== 'pie'))('lays out a %s of nothing, of one and of anything', (type) => {
  for (const data of HOSTILE) {
    for (const width of [1, 320, 2000]) {
      const chart = aChart(type, { data });
      const geometry = geometryOf(chart, { ...FRAME, width });
      const numbers = [geometry.height, ...Object.values(geometry.plot)];
      for (const anchor of anchorsOf(chart, geometry, NONE, null)) if (anchor) numbers.push(anchor.x, anchor.y);
      expect(numbers.every(Number.isFinite)).toBe(true);
    }
  }
});
