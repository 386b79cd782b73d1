import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PreparedChart } from '@/lib/charts/chart';
import { stillFrame } from '@/lib/charts/scene/scene';
import { CHART_TYPES, chartType } from '@/lib/charts/types';
import { drawSvg } from '@/lib/render';
import { GOLDEN_CHARTS, goldenCharts } from '@/lib/render/golden-charts.fixture';
import { Shapes } from './shapes';

interface Element {
  name: string;
  role: string;
  series: string | undefined;
  color: string | undefined;
  text: string;
}

/** The elements of a drawing that have a role; its colours as they are in one of the themes. */
function read(markup: string, theme: 'light' | 'dark'): Element[] {
  const found: Element[] = [];
  const open: (Element | null)[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes: { class: role, fill, stroke, ...rest } }) => {
    const paint = fill === 'none' ? stroke : fill;
    const color = /light-dark\((#\w+), (#\w+)\)/.exec(paint ?? '')?.[theme === 'light' ? 1 : 2] ?? paint;
    const element = role === undefined ? null : { name, role, series: rest['data-series'], color, text: '' };
    if (element !== null) found.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(markup).close();
  return found;
}

/** What a browser is given to draw of a scene, and what is written into a file of the same room. */
function bothOf(chart: PreparedChart, theme: 'light' | 'dark') {
  const options = { width: 640, height: 400, margin: 0, withTitle: false, theme } as const;
  const bare = { ...chart, config: { ...chart.config, notes: [], filter_text: null } };
  const file = read(drawSvg(bare, options), theme).filter(({ role }) => role !== 'legend');
  const legend = chart.config.series.length > 1;
  const top = legend ? 26 : 0;
  const scene = chartType(chart.chart_type).draw(bare, stillFrame({ left: 0, top, width: 640, height: 400 - top }));
  const labels = scene.axes === null ? [] : [...scene.axes.y.ticks, ...scene.axes.x.ticks].map(({ label }) => label);
  const shapes = [...scene.grid, ...scene.behind, ...scene.marks, ...scene.above, ...labels];
  const markup = renderToStaticMarkup(createElement('svg', null, createElement(Shapes, { shapes })));
  return { file, screen: read(markup, theme).filter(({ role }) => role !== 'legend') };
}

describe('on screen and in a file', () => {
  let charts: Awaited<ReturnType<typeof goldenCharts>> = [];
  beforeAll(async () => {
    charts = await goldenCharts();
  });

  it('golden charts are of every type', () => {
    expect(new Set(GOLDEN_CHARTS.map(({ chart_type }) => chart_type))).toEqual(new Set(CHART_TYPES));
  });

  it.each(GOLDEN_CHARTS.map((_, index) => index))(
    'golden chart %i has the same marks, ticks, labels and colours',
    (i) => {
      const found = charts[i];
      if (found === undefined) throw new Error('There is no such chart.');
      for (const theme of ['light', 'dark'] as const) {
        const { file, screen } = bothOf(found.chart, theme);
        // A legend of several rows leaves another height: what depends on it is compared where the rooms are the same.
        const isRoomTheSame = found.chart.config.series.length < 2;
        const told = (elements: Element[]) => elements.filter(({ role }) => isRoomTheSame || role === 'mark');
        expect(screen.length).toBeGreaterThan(0);
        expect(told(screen)).toEqual(told(file));
      }
    },
  );
});
