import { expect, it } from 'vitest';
import { type CorrelationView, queryOfView, viewOfQuery } from './correlation-view';

it.each<[string, CorrelationView]>([
  ['', { method: 'pearson', order: 'data', x: null, y: null }],
  ['?method=spearman', { method: 'spearman', order: 'data', x: null, y: null }],
  ['?order=similarity&x=c1&y=c7', { method: 'pearson', order: 'similarity', x: 'c1', y: 'c7' }],
])('says in the address how the matrix is looked at: %s', (query, view) => {
  expect(queryOfView(view)).toBe(query);
  expect(viewOfQuery(new URLSearchParams(query))).toEqual(view);
});

it('takes what it does not know as usual, and half a pair as none', () => {
  const view = viewOfQuery(new URLSearchParams('?method=kendall&order=random&x=c1'));
  expect(view).toMatchObject({ method: 'pearson', order: 'data' });
  expect(queryOfView(view)).toBe('');
});
