import { describe, expect, it } from 'vitest';
import { markdownTable, median, OWN, type Result, timesAsFast } from './report';

const result = (stage: string, by: string, medianMs: number, more: Partial<Result> = {}): Result => ({
  stage,
  by,
  firstMs: 0,
  runsMs: [medianMs],
  medianMs,
  cpuMs: medianMs,
  peakBytes: 3e6,
  baseBytes: 1e6,
  detail: '',
  ...more,
});

describe('median', () => {
  it('is the value in the middle, or between the two there', () => {
    expect(median([30, 1, 2])).toBe(2);
    expect(median([10, 4, 1, 2])).toBe(3);
    expect(median([])).toBe(0);
  });
});

describe('timesAsFast', () => {
  it('compares with RefineX at the same stage', () => {
    const all = [result('csv', OWN, 500), result('csv', 'pandas 1', 900), result('json', OWN, 1)];
    expect(all.map((one) => timesAsFast(one, all))).toEqual([undefined, 1.8, undefined]);
  });

  it('is unknown where RefineX was not measured', () => {
    const pandas = result('csv', 'pandas 1', 900);
    expect(timesAsFast(pandas, [pandas])).toBeUndefined();
  });
});

describe('markdownTable', () => {
  it('gives each result a line, with ratio and budget', () => {
    const all = [
      result('csv', OWN, 500, { runsMs: [9.95, 500, 700], budgetMs: 400 }),
      result('csv', 'pandas 1', 250, { detail: '3 rows' }),
    ];
    expect(markdownTable(all).split('\n')).toEqual([
      '| stage | by       | median ms | min–max | cpu ms | memory MB | RefineX is    | budget     | result |',
      '|-------|----------|-----------|---------|--------|-----------|---------------|------------|--------|',
      '| csv   | RefineX  | 500       | 9.9–700 | 500    | 2         |               | 400 MISSED |        |',
      '| csv   | pandas 1 | 250       | 250–250 | 250    | 2         | 0.50× as fast |            | 3 rows |',
    ]);
  });
});
