import { expect, test } from 'vitest';
import { aChart } from '@/lib/charts/chart.fixture';
import { chartType } from '@/lib/charts/types';
import { numberShapes, type Overlay, overlayShapes } from './overlay';
import { pictureOf } from './picture';
import { stillFrame } from './scene';

const AREA = { left: 0, top: 0, width: 400, height: 300 };
const MONTHS = ['2024-01', '2024-02', '2024-03', '2024-04'];
const line = aChart(
  'line',
  { x_header: 'Day', data: MONTHS.map((x, i) => ({ x, y: 10 * (i + 1) })) },
  { x_kind: 'time', bucket: 'month' },
);
const bar = aChart('bar');

function laid(chart: typeof line, overlay: Partial<Overlay>) {
  const scene = chartType(chart.chart_type).draw(chart, stillFrame(AREA));
  return { scene, ...overlayShapes(chart, scene, { marks: [], events: [], lines: [], ...overlay }) };
}

test('numbers of one point stand together, where the point is pointed at', () => {
  const at = { on: 'point', index: 1, series: null } as const;
  const { scene, handles } = laid(bar, {
    marks: [
      { number: 1, at },
      { number: 3, at },
    ],
  });
  expect(handles).toMatchObject([{ numbers: [1, 3], at: scene.anchors(null)[1] }]);
  expect(numberShapes(handles).find(({ kind }) => kind === 'text')).toMatchObject({ text: '1, 3' });
});

test('a point that is not drawn has no number', () => {
  expect(laid(bar, { marks: [{ number: 1, at: { on: 'point', index: 9, series: null } }] }).handles).toEqual([]);
});

test('an interval reaches from its first point to its last, within the plot', () => {
  const { scene, behind } = laid(line, { marks: [{ number: 1, at: { on: 'interval', from: 1, to: 2 } }] });
  const [box] = behind;
  if (box?.kind !== 'rect' || scene.axes === null) throw new Error('There is no rectangle.');
  const { x } = scene.axes;
  expect(box.x).toBeCloseTo(x.at(1) - 4);
  expect(box.x + box.width).toBeCloseTo(x.at(2) + 4);
  expect([box.y, box.height]).toEqual([scene.plot.top, scene.plot.height]);
});

test('a band lies between its values, and one of a single value is a line', () => {
  const { scene, behind } = laid(line, {
    marks: [
      { number: 1, at: { on: 'band', from: 10, to: 20 } },
      { number: 2, at: { on: 'band', from: 30, to: 30 } },
    ],
  });
  const [band, single] = behind;
  if (band?.kind !== 'rect' || single?.kind !== 'rect' || scene.axes === null) throw new Error('There is no band.');
  expect(band.y).toBeCloseTo(scene.axes.y.at(20));
  expect(band.height).toBeCloseTo(scene.axes.y.at(10) - scene.axes.y.at(20));
  expect(single.height).toBe(1.5);
});

test('events stand in their month as far along as they are in it; those before and after are left out', () => {
  const at = (text: string) => Date.parse(`${text}T00:00:00Z`);
  const { scene, behind, above } = laid(line, {
    events: [
      { at: at('2023-12-31'), label: 'Before' },
      { at: at('2024-02-15'), label: 'Spring' },
      { at: at('2024-06-01'), label: 'After' },
    ],
  });
  if (scene.axes === null) throw new Error('There are no axes.');
  const { x } = scene.axes;
  const share = 14 / 29;
  expect(behind).toHaveLength(1);
  expect(behind[0]).toMatchObject({ kind: 'line', isDashed: true });
  expect(behind[0]?.kind === 'line' && behind[0].x1).toBeCloseTo(x.at(1) + share * (x.at(2) - x.at(1)));
  expect(above.map((shape) => shape.kind === 'text' && shape.text)).toEqual(['Spring']);
});

test('charts without time have no events, those without axes no bands', () => {
  expect(laid(bar, { events: [{ at: 0, label: 'Spring' }] }).behind).toEqual([]);
  const pie = aChart(
    'pie',
    { data: [{ name: 'Lyon', value: 3 }] },
    { series: [{ key: 'value', label: 'Total', unit: null }] },
  );
  const { behind, handles } = laid(pie, { marks: [{ number: 1, at: { on: 'band', from: 1, to: 2 } }] });
  expect([behind, handles]).toEqual([[], []]);
});

test('a picture draws the numbers, and lists below what is written', () => {
  const overlay: Overlay = {
    marks: [{ number: 1, at: { on: 'point', index: 0, series: null } }],
    events: [],
    lines: ['1  Lyon: A strike (Ada)'],
  };
  const { shapes, description } = pictureOf(bar, { width: 400, height: 300, withTitle: true, overlay });
  const texts = shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
  expect(texts).toContain('1');
  expect(texts).toContain('1 Lyon: A strike (Ada)');
  expect(description).toContain('A strike');
});
