import { expect, test } from 'vitest';
import { orderOfPeriods, periodInName } from './period-name';

test.each([
  ['sales_2024-03.csv', '2024-03'],
  ['sales 202403 final.xlsx', '2024-03'],
  ['export_20240305.csv', '2024-03-05'],
  ['Umsatz 05.03.2024.csv', '2024-03-05'],
  ['03-2024 orders.csv', '2024-03'],
  ['Sales March 2024.csv', '2024-03'],
  ['umsatz-märz-24.csv', '2024-03'],
  ['ventas_marzo.csv', '--03'],
  ['may.csv', '--05'],
  ['report Q2 2023.csv', '2023-Q2'],
  ['2023q4_report.csv', '2023-Q4'],
  ['budget 2025.csv', '2025'],
])('%s is of %s', (filename, label) => {
  expect(periodInName(filename)?.label).toBe(label);
});

test.each(['month1.csv', 'orders.csv', 'invoice 120240399.csv', 'from march to may.csv', 'v2.csv'])(
  '%s says no period',
  (name) => {
    expect(periodInName(name)).toBeNull();
  },
);

const ordered = (...names: string[]) => orderOfPeriods(names).map((place) => names[place]);

test('files stand in the order of time, whatever their names begin with', () => {
  expect(ordered('Sales March 2024.csv', 'Sales Dec 2023.csv', 'Sales January 2024.csv')).toEqual([
    'Sales Dec 2023.csv',
    'Sales January 2024.csv',
    'Sales March 2024.csv',
  ]);
  expect(ordered('june.csv', 'april.csv', 'may.csv')).toEqual(['april.csv', 'may.csv', 'june.csv']);
});

test('names without a date stand as a person sorts them', () => {
  expect(ordered('month10.csv', 'month2.csv', 'month1.csv')).toEqual(['month1.csv', 'month2.csv', 'month10.csv']);
});
