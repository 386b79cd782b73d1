import { expect, test } from 'vitest';
import { headerWords } from './header-words';
import { wordLikeness } from './word-likeness';

test.each([
  ['Sales Amount', ['sale', 'amount']],
  ['# of Customers', ['count', 'customer']],
  ['Number of Orders', ['count', 'order']],
  ['Invoice No.', ['invoice', 'no']],
  ['N° commande', ['number', 'commande']],
  ['customerID', ['customer', 'id']],
  ['EmpNo', ['emp', 'no']],
  ['Price (USD)', ['price']],
  ['weight_kg', ['weight']],
  ['Price per Unit', ['price', 'unit']],
  ['Disc %', ['disc']],
  ['E-mail Address', ['email', 'address']],
  ['#', ['number']],
  ['销售额', ['销售额']],
])('“%s” is read as %j', (header, words) => {
  expect(headerWords([header])[0]?.words).toEqual(words);
});

test('what all headers begin with is left away', () => {
  const names = ['tbl_sales_id', 'tbl_sales_date', 'tbl_sales_amount', 'tbl_sales_qty'];
  expect(headerWords(names).map(({ text }) => text)).toEqual(['id', 'date', 'amount', 'qty']);
});

test.each([
  ['customer', 'client', 'synonym'],
  ['department', 'dept', 'synonym'],
  ['impression', 'impr', 'synonym'],
  ['diagnosis', 'diag', 'short_form'],
  ['colour', 'color', 'spelling'],
  ['bestelldatum', 'datum', 'part'],
  ['price', 'count', 'none'],
  ['q1', 'q2', 'none'],
])('%s and %s: %s', (a, b, how) => {
  expect(wordLikeness(a, b).how).toBe(how);
  expect(wordLikeness(b, a)).toEqual(wordLikeness(a, b));
});
