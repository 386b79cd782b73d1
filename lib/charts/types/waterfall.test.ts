import { describe, expect, it } from 'vitest';
import { prepareChart } from '@/lib/charts/prepare';
import { chartProblem } from '@/lib/charts/problem';
import { reasonFor } from '@/lib/charts/recommend/reason';
import type { ChartRequest } from '@/lib/charts/request';
import { resolveRequest } from '@/lib/charts/resolve';
import { stillFrame } from '@/lib/charts/scene/scene';
import { dataTable } from '@/lib/charts/words/data-table';
import { describeChart } from '@/lib/charts/words/describe-chart';
import { sourceTable } from '@/lib/cleaning/fixtures/tables';
import { inferTypes } from '@/lib/tabular/infer';
import { chartType } from '.';

const TABLE = inferTypes(
  sourceTable(
    ['team', 'sales_2023', 'sales_2024', 'shop'],
    [
      ['North', '100', '150', 'a'],
      ['South', '80', '60', 'b'],
      ['West', '20', '30', 'a'],
      ['North', '10', '10', 'b'],
    ],
  ),
);
const asked = (request: Omit<ChartRequest, 'x_col'>) =>
  resolveRequest(TABLE, { x_col: 'team', chart_type: 'waterfall', aggregate: 'sum', ...request });
const BOTH = { y_cols: ['sales_2023', 'sales_2024'], sort: 'x' } as const;

describe('a waterfall', () => {
  it('adds up to a total what each place contributes', () => {
    const { data, title } = prepareChart(TABLE, asked({ y_col: 'sales_2024' }));
    expect(title).toBe('Contributions to total sales 2024 by team');
    expect(data).toEqual([
      { x: 'North', from: 0, to: 160, y: 160 },
      { x: 'South', from: 160, to: 220, y: 60 },
      { x: 'West', from: 220, to: 250, y: 30 },
      { x: 'Total', from: 0, to: 250, y: null },
    ]);
  });

  it('leads from one column to another', () => {
    const chart = prepareChart(TABLE, asked(BOTH));
    expect(chart.title).toBe('From total sales 2023 to total sales 2024 by team');
    expect(chart.data.map(({ x, from, to }) => [x, from, to])).toEqual([
      ['Sales 2023', 0, 210],
      ['North', 210, 260],
      ['South', 260, 240],
      ['West', 240, 250],
      ['Sales 2024', 0, 250],
    ]);
    expect(dataTable(chart).rows.slice(1, 3)).toEqual([
      ['North', '50', '260'],
      ['South', '−20', '240'],
    ]);
    expect(describeChart(chart)).toBe('Waterfall chart of 5 places, from −20 (South) to 50 (North).');
  });

  it('draws each bar from where the one before ends, in the colour of its direction', () => {
    const chart = prepareChart(TABLE, asked(BOTH));
    const { marks, behind } = chartType('waterfall').draw(
      chart,
      stillFrame({ left: 0, top: 0, width: 600, height: 300 }),
    );
    const bars = marks.flatMap((shape) => (shape.kind === 'rect' ? [shape] : []));
    expect(bars.map(({ fill }) => fill)).toEqual(['other', { series: 0 }, { series: 1 }, { series: 0 }, 'other']);
    const [start, north, south] = bars;
    expect((north?.y ?? 0) + (north?.height ?? 0)).toBeCloseTo(start?.y ?? 0, 6);
    expect(south?.y).toBeCloseTo(north?.y ?? 0, 6);
    expect(behind).toHaveLength(4);
  });

  it.each([
    [{ y_col: 'sales_2024', aggregate: 'mean' as const }, 'Only sums and counts add up', 'bar'],
    [{ group_col: 'shop' }, 'without groups', 'waterfall'],
  ])('says why it makes no sense, and what does: %j', (request, message, instead) => {
    const problem = chartProblem(TABLE, asked({ aggregate: 'count', ...request }));
    expect(problem?.message).toContain(message);
    expect(problem?.instead?.type).toBe(instead);
  });

  it('has a reason in numbers', () => {
    const spec = asked({ y_col: 'sales_2024' });
    expect(reasonFor(TABLE, spec, prepareChart(TABLE, spec))).toContain('North makes up 64 % of the sales 2024');
  });
});
