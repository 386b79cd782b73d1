import { expect, it } from 'vitest';
import { naturalOrder } from './category-order';

function sorted(labels: readonly string[]): string[] | null {
  const order = naturalOrder(labels);
  return order && labels.toSorted((a, b) => (order[labels.indexOf(a)] ?? 0) - (order[labels.indexOf(b)] ?? 0));
}

it.each([
  [
    ['60+', '0-18', '36-60', '19-35'],
    ['0-18', '19-35', '36-60', '60+'],
  ],
  [
    ['10 to 20 years', '<10', 'over 20'],
    ['<10', '10 to 20 years', 'over 20'],
  ],
  [
    ['March', 'January', 'December'],
    ['January', 'March', 'December'],
  ],
  [
    ['Sun', 'Mon', 'Fri'],
    ['Mon', 'Fri', 'Sun'],
  ],
  [
    ['XL', 'S', 'M', 'L'],
    ['S', 'M', 'L', 'XL'],
  ],
  [
    ['large', 'small', 'medium'],
    ['small', 'medium', 'large'],
  ],
  [
    ['Very_Low', 'high', 'medium'],
    ['Very_Low', 'medium', 'high'],
  ],
  [
    ['Q4', 'Q1', 'Q3'],
    ['Q1', 'Q3', 'Q4'],
  ],
  [
    ['$1,000-$2,000', '$0-$1,000', '$2,000+'],
    ['$0-$1,000', '$1,000-$2,000', '$2,000+'],
  ],
  [
    ['Group 10', 'Group 9', 'Group 1'],
    ['Group 1', 'Group 9', 'Group 10'],
  ],
  [
    ['never', 'always', 'sometimes'],
    ['never', 'sometimes', 'always'],
  ],
  [
    ['2024-Q2', '2023-Q4', '2024-Q1'],
    ['2023-Q4', '2024-Q1', '2024-Q2'],
  ],
  [
    ['W12 2024', 'W2 2024', 'W52 2023'],
    ['W52 2023', 'W2 2024', 'W12 2024'],
  ],
  [
    ['2010/11', '2003/04', '2009/10'],
    ['2003/04', '2009/10', '2010/11'],
  ],
  [
    ['10th', '2nd', '1st'],
    ['1st', '2nd', '10th'],
  ],
  [
    ['10 rooms', '2 rooms', '1 room'],
    ['1 room', '2 rooms', '10 rooms'],
  ],
])('%s stand as %s', (labels, expected) => {
  expect(sorted(labels)).toEqual(expected);
});

it.each([[['Lyon', 'Paris']], [['May', 'Lyon']], [['only one']], [Array.from({ length: 300 }, (_, i) => String(i))]])(
  '%s have none',
  (labels) => {
    expect(naturalOrder(labels)).toBeNull();
  },
);
