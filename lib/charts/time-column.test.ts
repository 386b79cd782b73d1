import { describe, expect, it } from 'vitest';
import { tableFromRows } from '@/lib/tabular/columns';
import type { Column, ColumnType } from '@/lib/tabular/table';
import { bucketIndexes, bucketLabel, chooseBucket } from './buckets';
import { dayNumber } from './calendar';
import { BUCKETS, type Bucket } from './spec';
import { timeColumn } from './time-column';

function dates(values: readonly (string | null)[], type: ColumnType = 'date'): Column {
  const column = tableFromRows(
    ['day'],
    values.map((value) => [value]),
  ).columns[0] as Column;
  return { ...column, type };
}

/** What each row's span is called; null where there is none. */
function labels(column: Column, bucket: Bucket): (string | null)[] {
  const time = timeColumn(column);
  if (time === null) return [];
  const indexes = bucketIndexes(time, bucket);
  return Array.from(time.codes, (code) => (code < 0 ? null : bucketLabel(indexes[code] as number, bucket)));
}

describe('reading', () => {
  it('takes months, days and times as cleaning writes them', () => {
    expect(labels(dates(['2024-03', null, '0999-12']), 'month')).toEqual(['2024-03', null, '0999-12']);
    expect(labels(dates(['2024-03-04', '1969-12-31']), 'day')).toEqual(['2024-03-04', '1969-12-31']);
    const times = ['2024-03-04T13:59:59', '2024-03-04 00:00', '2024-03-04T23:30:00.5+02:00'];
    expect(labels(dates(times, 'datetime'), 'hour')).toEqual(['2024-03-04T13', '2024-03-04T00', '2024-03-04T23']);
  });

  it('takes dates as people write them, and leaves out what is none', () => {
    const written = ['31/01/2024', '05/02/2024', 'soon', '31/02/2024', null];
    expect(labels(dates(written), 'day')).toEqual(['2024-01-31', '2024-02-05', null, null, null]);
    expect(labels(dates(['March 2024', 'Jan 2023']), 'month')).toEqual(['2024-03', '2023-01']);
    expect(labels(dates(['2024-02-30', '2024-13-01', '2024-02-29']), 'day')).toEqual([null, null, '2024-02-29']);
    expect(timeColumn(dates(['soon', 'later']))).toBeNull();
    expect(timeColumn(dates(['Lyon'], 'category'))).toBeNull();
  });

  it('takes years and dates stored as numbers', () => {
    const vector = { kind: 'number' as const, values: Float64Array.of(2024, Number.NaN, 1850) };
    const year: Column = { id: 'c0', name: 'year', type: 'integer', vector };
    expect(labels(year, 'year')).toEqual(['2024', null, '1850']);
    expect(timeColumn(year)?.resolution).toBe('year');
    const compact = { kind: 'number' as const, values: Float64Array.of(20240115, 20231231) };
    expect(labels({ id: 'c0', name: 'date', type: 'date', vector: compact }, 'day')).toEqual([
      '2024-01-15',
      '2023-12-31',
    ]);
  });
});

it('takes Unix times in seconds and milliseconds', () => {
  const seconds = Float64Array.of(1_709_557_200, Number.NaN, 1_709_510_400);
  const column = (name: string, values: Float64Array): Column => ({
    id: 'c0',
    name,
    type: 'integer',
    vector: { kind: 'number', values },
  });
  const expected = ['2024-03-04T13', null, '2024-03-04T00'];
  expect(labels(column('created_at', seconds), 'hour')).toEqual(expected);
  expect(
    labels(
      column(
        'properties_time',
        seconds.map((value) => value * 1000),
      ),
      'hour',
    ),
  ).toEqual(expected);
  expect(timeColumn(column('date', Float64Array.of(1_709_510_400)))?.resolution).toBe('day');
  expect(timeColumn(column('population', seconds))).toBeNull();
});

describe('spans', () => {
  it('begin where people say they do', () => {
    const days = ['2024-01-07', '2024-01-08', '2023-12-31', '2024-12-30'];
    expect(labels(dates(days), 'week')).toEqual(['2024-01-01', '2024-01-08', '2023-12-25', '2024-12-30']);
    expect(labels(dates(days), 'quarter')).toEqual(['2024-Q1', '2024-Q1', '2023-Q4', '2024-Q4']);
    expect(labels(dates(days), 'year')).toEqual(['2024', '2024', '2023', '2024']);
  });

  it('count days as the calendar of JavaScript', () => {
    for (const day of [-100_000, -1, 0, 59, 60, 11_016, 19_782, 80_000]) {
      const date = new Date(day * 86_400_000);
      expect(dayNumber(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())).toBe(day);
    }
  });

  const daily = (count: number, every = 1) =>
    dates(
      Array.from({ length: count }, (_, i) =>
        new Date(Date.UTC(2024, 0, 1) + i * every * 86_400_000).toISOString().slice(0, 10),
      ),
    );
  const chosen = (column: Column) => {
    const time = timeColumn(column);
    return time && chooseBucket(time, new Uint32Array(time.months.length).fill(1));
  };
  it('are the shortest that make about 120 places', () => {
    expect([30, 120, 121, 800, 900, 4000, 12_000, 60_000].map((days) => chosen(daily(days)))).toEqual([
      'day',
      'day',
      'week',
      'week',
      'month',
      'quarter',
      'year',
      'year',
    ]);
  });

  it('are no shorter than the rhythm of the dates', () => {
    expect(chosen(daily(10, 7))).toBe('week');
    expect(chosen(dates(['2024-01-01', '2024-02-01', '2024-05-01']))).toBe('month');
    expect(chosen(dates(['2024-01-01', '2024-04-01', '2024-07-01']))).toBe('quarter');
    expect(chosen(dates(['2021-01-01', '2022-01-01', '2024-01-01']))).toBe('year');
    expect(chosen(dates(['2024-01', '2024-02']))).toBe('month');
    expect(chosen(dates(['2024-01-01T10:00', '2024-01-02T11:00'], 'datetime'))).toBe('hour');
  });

  it('are listed from the shortest', () => {
    expect(BUCKETS).toEqual(['hour', 'day', 'week', 'month', 'quarter', 'year']);
  });
});
