import { expect, test } from 'vitest';
import { tableFromRows } from '@/lib/tabular/columns';
import { resolveNames } from './resolve-names';
import { type Shape, shapeSchema } from './shape';

const first = tableFromRows(['town', 'sold', 'c0'], [['Faro', 1, 'x']]);
const second = tableFromRows(['people', 'town'], [[5, 'Faro']]);
const resolved = (shape: object): Shape => resolveNames(shapeSchema.parse(shape), [first, second]);

test('columns are found by id before name, in every shape', () => {
  expect(resolved({ shape: 'unpivot', columns: ['sold', 'c0'], keep: ['town'] })).toMatchObject({
    columns: ['c1', 'c0'],
    keep: ['c0'],
  });
  const values = [{ aggregate: 'count' }, { column: 'sold', aggregate: 'sum' }];
  const measured = [{ aggregate: 'count' }, { column: 'c1', aggregate: 'sum' }];
  expect(resolved({ shape: 'pivot', by: ['town'], column: 'sold', values })).toMatchObject({
    by: ['c0'],
    column: 'c1',
    values: measured,
  });
  expect(resolved({ shape: 'group', by: ['town'], values })).toMatchObject({ by: ['c0'], values: measured });
  expect(resolved({ shape: 'split_rows', column: 'town', separator: ';' })).toMatchObject({ column: 'c0' });
  const columns = [
    { name: 'town', from: ['town', 'town'] },
    { name: 'people', from: [null, 'people'] },
  ];
  expect(resolved({ shape: 'append', columns, source: null })).toMatchObject({
    columns: [{ from: ['c0', 'c1'] }, { from: [null, 'c0'] }],
  });
  const join = { shape: 'join', how: 'left', keys: [{ left: 'town', right: 'town' }], take: ['people'] };
  expect(resolved(join)).toMatchObject({ keys: [{ left: 'c0', right: 'c1' }], take: ['c0'] });
  expect(() => resolved({ shape: 'group', by: ['twon'], values: [] })).toThrow('The nearest is c0 (“town”)');
});
