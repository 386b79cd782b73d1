import { expect, test } from 'vitest';
import { runOne, sourceTable } from '@/lib/cleaning/fixtures/tables';
import { suggestOperations } from '@/lib/cleaning/suggest';

const source = sourceTable(
  ['place', 'city'],
  [
    ['48.2082, 16.3738', 'Vienna'],
    ['-33.8688, 151.2093', 'Sydney'],
    [null, 'Oslo'],
    ['40.7128, -74.006', 'New York'],
  ],
);

test('latitude and longitude go into columns of their own, in degrees', () => {
  const { rows, table, sentence, reasons } = runOne(source, 'split_coordinates', { column: 'c0' });
  expect(rows.map((row) => row.slice(1, 3))).toEqual([
    [48.2082, 16.3738],
    [-33.8688, 151.2093],
    [null, null],
    [40.7128, -74.006],
  ]);
  expect(table.columns.map(({ id, name, unit }) => [id, name, unit])).toEqual([
    ['c0', 'place', undefined],
    ['c0_latitude', 'latitude', '°'],
    ['c0_longitude', 'longitude', '°'],
    ['c1', 'city', undefined],
  ]);
  expect(sentence).toBe('Coordinates put into columns of their own: latitude and longitude');
  expect(reasons).toEqual(['The latitude in “place”.', 'The longitude in “place”.']);
});

test('a person says which comes first where nothing tells', () => {
  const ambiguous = sourceTable(['location'], [['16.37, 48.2']]);
  const asWritten = runOne(ambiguous, 'split_coordinates', { column: 'c0' });
  expect(asWritten.rows).toEqual([['16.37, 48.2', 16.37, 48.2]]);
  const other = runOne(ambiguous, 'split_coordinates', { column: 'c0', first: 'longitude' });
  expect(other.rows).toEqual([['16.37, 48.2', 48.2, 16.37]]);
});

test('is offered where values are pairs, instead of cutting them at their comma', () => {
  const offered = suggestOperations(source).filter(({ params }) => params.column === 'c0');
  expect(offered).toMatchObject([
    {
      operation: 'split_coordinates',
      title: 'Split place into latitude and longitude',
      reason: '100 % of its values are pairs of coordinates. Values beyond 90° tell the longitude.',
      affected: 3,
    },
  ]);
});

test('is skipped where there are none', () => {
  const { skippedReason } = runOne(source, 'split_coordinates', { column: 'c1' });
  expect(skippedReason).toBe('No value of the column is a pair of coordinates.');
});
