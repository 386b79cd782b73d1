import { cleanFile, loadTable } from '@/bench/cleaning';
import { readSource, unknownCopy } from '@/bench/source';
import { type AnyStage, stage } from '@/bench/stage';
import { temporaryStore } from '@/bench/temporary-store';
import { correlate } from '@/lib/charts/correlation';
import { prepareChart } from '@/lib/charts/prepare';
import { type Goal, recommendCharts } from '@/lib/charts/recommend';
import type { ChartRequest } from '@/lib/charts/request';
import { resolveRequest } from '@/lib/charts/resolve';
import type { Column, Table } from '@/lib/tabular/table';

async function cleaned(path: string): Promise<Table> {
  const store = temporaryStore();
  await cleanFile(path, store);
  return loadTable(store, 'outliers');
}

/** From what is asked for to a chart ready to be drawn, as `POST /api/jobs/{id}/charts` makes it of a table in memory. */
const chart = (name: string, about: string, request: ChartRequest, counterpart?: string): AnyStage =>
  stage({
    name: `chart-${name}`,
    about: `a chart of 1M × 10: ${about}`,
    data: { set: 'mixed' },
    budgetMs: 300,
    ...(counterpart === undefined ? {} : { counterpart }),
    prepare: cleaned,
    renew: unknownCopy,
    run(table) {
      const prepared = prepareChart(table, resolveRequest(table, request));
      return `${prepared.title}, ${prepared.chart_type}, ${prepared.data.length} points`;
    },
  });

/** The charts worth showing, as `GET /api/jobs/{id}/recommendations` finds them in a table in memory by statistics alone. */
const recommendations = (name: string, about: string, goal: Goal | null): AnyStage =>
  stage({
    name,
    about: `five charts of 1M × 10, ${about}`,
    data: { set: 'mixed' },
    prepare: cleaned,
    renew: unknownCopy,
    run: (table) =>
      recommendCharts(table, goal)
        .map(({ title }) => title)
        .join('; '),
  });

const CORRELATED = 20;

/** The columns of numbers of a table, and sums of them, until there are twenty. */
async function twentyColumns(path: string): Promise<Table> {
  const { columns, rowIndex } = await readSource(path);
  const numbers = columns.flatMap(({ vector, type }) =>
    vector.kind === 'number' && type === 'number' ? [vector.values] : [],
  );
  const at = (i: number) => numbers[i % numbers.length] ?? new Float64Array();
  const made = Array.from({ length: CORRELATED }, (_, i): Column => {
    const values = i < numbers.length ? at(i) : at(i).map((value, row) => value + (at(i + 1 + (i % 3))[row] ?? 0));
    return { id: `c${i}`, name: `price ${i}`, type: 'number', vector: { kind: 'number', values } };
  });
  return { columns: made, rowIndex };
}

const correlation = (method: 'pearson' | 'spearman', about: string, budgetMs?: number): AnyStage =>
  stage({
    name: `correlation-${method}`,
    about: `${about} of 20 columns of 1M numbers`,
    data: { set: 'numbers' },
    ...(budgetMs === undefined ? {} : { budgetMs }),
    counterpart: `correlation_${method}`,
    prepare: twentyColumns,
    renew: unknownCopy,
    run: (table) => `${correlate(table, { method }).columns.length} columns`,
  });

export const CHART_STAGES: readonly AnyStage[] = [
  chart('line', 'a sum by month', { x_col: 'signup_date', y_col: 'amount' }),
  chart('lines', 'a sum by month and region', { x_col: 'signup_date', y_col: 'amount', group_col: 'region' }),
  chart('mean', 'a mean in each of 7 regions', { x_col: 'region', y_col: 'score' }, 'chart_mean'),
  chart(
    'median',
    'a median for each of 5,000 products, the top 50 and Other',
    { x_col: 'product', y_col: 'amount', aggregate: 'median', chart_type: 'bar' },
    'chart_median',
  ),
  chart(
    'distinct',
    'how many different notes in each region',
    { x_col: 'region', y_col: 'notes', aggregate: 'distinct' },
    'chart_distinct',
  ),
  chart('stacked', 'rows by region and age', { x_col: 'region', group_col: 'age' }),
  chart('scatter', 'two numbers of each row, sampled, with fit and density', { x_col: 'score', y_col: 'amount' }),
  chart('scatter-groups', 'the same coloured by region', { x_col: 'score', y_col: 'amount', group_col: 'region' }),
  chart('histogram', 'how numbers are spread', { x_col: 'amount' }),
  chart('box', 'how numbers are spread in each region', { x_col: 'region', y_col: 'amount', chart_type: 'box' }),
  chart('heatmap', 'rows by product and region', { x_col: 'product', group_col: 'region', chart_type: 'heatmap' }),
  chart('pie', 'rows by region', { x_col: 'region' }),
  chart('filtered', 'a mean by region of the rows of a range of numbers and a text', {
    x_col: 'region',
    y_col: 'score',
    filters: [
      { op: 'contains', column: 'notes', text: 'damaged' },
      { op: 'range', column: 'amount', min: 100, max: 500 },
    ],
  }),
  chart('area', 'a sum by month and region, stacked', {
    x_col: 'signup_date',
    y_col: 'amount',
    group_col: 'region',
    chart_type: 'area',
  }),
  chart('grouped', 'a mean in each region and age', {
    x_col: 'region',
    y_col: 'score',
    group_col: 'age',
    chart_type: 'grouped_bar',
  }),
  recommendations('recommendations', 'without a goal', null),
  recommendations('recommendations-goal', 'for a goal', { text: 'Which regions score best?', category: 'performance' }),
  correlation('pearson', 'Pearson’s correlations', 300),
  correlation('spearman', 'Spearman’s correlations'),
];
