import { expect, test } from 'vitest';
import { sourceTable } from '@/lib/cleaning/fixtures/tables';
import { eventsOf, isTime } from './events';

const TABLE = sourceTable(
  ['start', 'campaign'],
  [
    ['2024-03-05', 'Spring'],
    ['2024-01-10', 'Winter'],
    ['2024-03-05', 'Spring'],
    [null, 'Never'],
    ['2024-04-01', null],
  ],
);
const [start, campaign] = TABLE.columns;
if (start === undefined || campaign === undefined) throw new Error('There are two columns.');

const day = (text: string) => Date.parse(`${text}T00:00:00Z`);

test('rows are events in the order of time, each once', () => {
  expect(eventsOf(TABLE, start, campaign, 10)).toEqual({
    total: 3,
    events: [
      { at: day('2024-01-10'), label: 'Winter' },
      { at: day('2024-03-05'), label: 'Spring' },
      { at: day('2024-04-01'), label: '' },
    ],
  });
});

test('of too many the first are given', () => {
  expect(eventsOf(TABLE, start, null, 2)).toMatchObject({ total: 3, events: [{ label: '' }, { label: '' }] });
});

test('what is no time has no events', () => {
  expect([isTime(start), isTime(campaign)]).toEqual([true, false]);
  expect(eventsOf(TABLE, campaign, null, 10)).toEqual({ events: [], total: 0 });
});
