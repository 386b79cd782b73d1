import { describe, expect, it } from 'vitest';
import { tableFromRows, tableToRows } from '@/lib/tabular/columns';
import { inferTypes } from '@/lib/tabular/infer';
import { ask } from './index';

const TABLE = inferTypes(
  tableFromRows(
    ['order_date', 'region', 'type', 'revenue', 'units'],
    [
      ['2023-11-02', 'North', 'sale', 120.5, 3],
      ['2024-01-15', 'South', 'sale', 80.25, 2],
      ['2024-02-20', 'North', 'refund', 40.75, 1],
      ['2024-02-21', 'South', 'sale', 200.5, 7],
      ['2024-03-05', 'West', 'sale', 60.25, 2],
      ['2024-03-09', 'West', 'refund', 15.5, 1],
    ],
  ),
);

const answerTo = (question: string) => {
  const said = ask(TABLE, 'orders.csv', question);
  return said.status === 'answered' ? tableToRows(said.result.table) : said.status;
};

describe('a question', () => {
  it.each<[string, unknown]>([
    ['How many orders were there?', [[6]]],
    ['total revenue in February 2024', [[241.25]]],
    ['Which region has the highest revenue?', [['South', 280.75]]],
    ['how many orders since February 2024', [[4]]],
    ['number of orders with more than 2 units', [[2]]],
    ['highest revenue', [[200.5]]],
    ['how many orders were not a refund', [[4]]],
  ])('%s', (question, answer) => expect(answerTo(question)).toEqual(answer));

  it('leaves out what is to be left out', () => {
    expect(answerTo('revenue by region leaving refunds out')).toEqual([
      ['North', 120.5],
      ['South', 280.75],
      ['West', 60.25],
    ]);
  });

  it('is refused with what was understood when the table says nothing of it', () => {
    expect(ask(TABLE, 'orders.csv', 'Which salesperson had the most revenue?')).toMatchObject({
      status: 'not_understood',
      understood: ['revenue'],
    });
    expect(answerTo("what's the weather tomorrow")).toBe('not_understood');
  });

  it('is read the same every time', () => {
    const question = 'revenue by region without refunds';
    expect(ask(TABLE, 'orders.csv', question)).toEqual(ask(TABLE, 'orders.csv', question));
  });
});
