import { expect, test } from 'vitest';
import { withColumnsRenamed } from './rename-columns';

const renamed = (formula: string) =>
  withColumnsRenamed(formula, (name) => ({ c3: 'c0', price: 'unit price', 'unit price': 'price' })[name] ?? name);

test('columns are renamed where they stand, and nothing else', () => {
  expect(renamed('c3*2 + [c3]')).toBe('c0*2 + c0');
  expect(renamed('price  * "price" + [unit price]')).toBe('[unit price]  * "price" + price');
  expect(renamed('median(price) by (c3, region) order by c3 desc')).toBe(
    'median([unit price]) by (c0, region) order by c0 desc',
  );
});

test('what cannot be read stays as it is', () => {
  expect(renamed('price *')).toBe('price *');
});
