import { describe, expect, it } from 'vitest';
import { tableFromRows, tableToRows } from '@/lib/tabular/columns';
import type { Plan } from './plan';
import { PlanFailure, planProblemSentence } from './problem';
import { runPlan } from './run';
import { planSql } from './sql';
import { stepWords } from './words';

const TABLE = tableFromRows(
  ['region', 'amount', 'customer_id'],
  [
    ['North', 10.5, 1001],
    ['South', 4, 1002],
    ['North', 2, 1003],
    ['West', 4, 1004],
    [null, 1, 1005],
  ],
);

const problemOf = (plan: Plan) => {
  try {
    runPlan(TABLE, plan);
    return null;
  } catch (error) {
    return error instanceof PlanFailure ? error.problem.code : String(error);
  }
};

describe('a plan', () => {
  const top: Plan = {
    steps: [
      { step: 'filter', where: [{ op: 'present', column: 'c0' }] },
      { step: 'group', by: ['c0'], values: [{ column: 'c1', aggregate: 'sum' }] },
      { step: 'sort', keys: [{ column: 'c1_sum' }] },
      { step: 'limit', count: 1 },
    ],
  };

  it('keeps the rows that are equal to the last one, and counts those of every step', () => {
    const { table, rows } = runPlan(TABLE, top);
    expect(tableToRows(table)).toEqual([
      ['South', 4],
      ['West', 4],
    ]);
    expect(rows).toEqual([4, 3, 3, 2]);
  });

  it('is told in words and in SQL', () => {
    expect(stepWords(top, TABLE)).toEqual([
      'Keep rows where region is not missing.',
      'Compute the sum of amount for each region.',
      'Sort by sum of amount, least first.',
      'Keep the first row, and those equal to it.',
    ]);
    expect(planSql(top, TABLE)).toContain('GROUP BY "region"');
  });

  it('has one row where nothing is left to group', () => {
    const { table } = runPlan(TABLE, {
      steps: [
        { step: 'filter', where: [{ op: 'equals', column: 'c0', value: 'East' }] },
        { step: 'group', by: [], values: [{ aggregate: 'count' }, { column: 'c1', aggregate: 'mean' }] },
      ],
    });
    expect(tableToRows(table)).toEqual([[0, null]]);
  });

  it.each<[string, Plan['steps'][number]]>([
    ['no_such_column', { step: 'sort', keys: [{ column: 'c9' }] }],
    ['no_numbers', { step: 'group', by: [], values: [{ column: 'c0', aggregate: 'mean' }] }],
    ['not_measured', { step: 'group', by: [], values: [{ column: 'c2', aggregate: 'sum' }] }],
    ['formula', { step: 'derive', id: 'd0', name: 'twice', formula: '[c0] * 2' }],
    ['two_columns', { step: 'statistic', how: 'correlation', columns: ['c1'] }],
  ])('says why it cannot be done: %s', (code, step) => {
    expect(problemOf({ steps: [step] })).toBe(code);
  });

  it('has a sentence for what is wrong', () => {
    expect(planProblemSentence({ code: 'not_measured', column: 'customer_id', of: 'sum', kind: 'identifier' })).toBe(
      '“customer_id” holds identifiers: its sum would say nothing.',
    );
  });
});
