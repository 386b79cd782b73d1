import { expect, it } from 'vitest';
import { aChart } from '@/lib/charts/chart.fixture';
import type { RecommendationJson } from '@/lib/contract/charts';
import { builderPath } from './builder-path';
import { requestOfRecommendation } from './request-of-recommendation';

const preview = aChart('bar', { title: 'Mean score by city' }, { y_cols: ['score'], aggregate: 'mean' });

const item: RecommendationJson = {
  x_col: 'city',
  y_col: 'score',
  y_cols: ['score'],
  group_col: null,
  chart_type: 'bar',
  aggregate: 'mean',
  bucket: null,
  filters: [],
  title: preview.title,
  score: 0.8,
  reasoning: '',
  source: 'builtin',
  fallback_reason: null,
  version: 1,
  chart_id: null,
  preview,
};

it('asks for what was recommended and leaves the usual title to be made anew', () => {
  expect(requestOfRecommendation(item)).toEqual({
    x_col: 'city',
    y_col: 'score',
    chart_type: 'bar',
    aggregate: 'mean',
  });
});

it('keeps a title that somebody thought of, several columns, the group and the span of time', () => {
  const more = { y_cols: ['a', 'b'], group_col: 'kind', bucket: 'month', title: 'Who is best?' } as const;
  expect(requestOfRecommendation({ ...item, ...more, y_cols: ['a', 'b'], y_col: 'a' })).toEqual({
    x_col: 'city',
    y_cols: ['a', 'b'],
    group_col: 'kind',
    chart_type: 'bar',
    aggregate: 'mean',
    bucket: 'month',
    title: 'Who is best?',
  });
});

it('counts rows where there is no value column, and writes any name into the address of the builder', () => {
  const request = requestOfRecommendation({ ...item, x_col: 'a&b=c', y_col: null, y_cols: [], aggregate: 'count' });
  expect(request).toEqual({ x_col: 'a&b=c', chart_type: 'bar', aggregate: 'count' });
  expect(builderPath('j', { ...request, y_cols: ['x y', 'z'] })).toBe(
    '/jobs/j/charts/new?x_col=a%26b%3Dc&chart_type=bar&aggregate=count&y_cols=x+y&y_cols=z',
  );
});

it('is about the same rows', () => {
  const filters = [{ op: 'in' as const, column: 'c1', values: ['Leeds', 'York'] }];
  const request = requestOfRecommendation({ ...item, filters });
  expect(request.filters).toEqual(filters);
  const query = new URL(builderPath('j', request), 'http://localhost').searchParams;
  expect(JSON.parse(query.get('filters') ?? '')).toEqual(filters[0]);
});
