import { describe, expect, test } from 'vitest';
import { sourceTable } from './fixtures/tables';
import { measureQuality } from './quality';
import { runOperations } from './recipe';
import type { OperationId } from './registry';

const step = (operation: OperationId, params: Record<string, unknown> = {}) => ({ operation, params, enabled: true });

describe('measureQuality', () => {
  test('is the weighted sum of its four parts', () => {
    const source = sourceTable(
      ['city', 'score', 'mixed'],
      [
        ['Porto', 1, 'a'],
        ['Porto', 1, 'a'],
        ['N/A', 2, '7'],
        ['Braga', 3, 'a'],
        [null, 4, 'b'],
        ['Braga', 100, 'b'],
        ['Porto', 2, 'b'],
        ['Braga', null, 'a'],
      ],
    );
    const quality = measureQuality(source);
    // 24 cells of which 3 are missing; 1 of 8 rows repeats; 2 of 3 columns are uniform; 1 of 7 numbers is an outlier.
    expect(quality.parts).toEqual({ completeness: 87.5, uniqueness: 87.5, consistency: 66.67, integrity: 85.71 });
    expect(quality.score).toBe(83.2);
    expect([quality.rows, quality.columns]).toEqual([8, 3]);
    const [dearest] = quality.costs;
    expect(dearest).toMatchObject({
      part: 'consistency',
      columnId: 'c2',
      column: 'mixed',
      reason: 'Its values are not all of one type',
    });
    const lost = quality.costs.reduce((sum, { points }) => sum + points, 0);
    expect(100 - lost).toBeCloseTo(0.4 * 87.5 + 0.3 * 87.5 + 0.2 * (200 / 3) + 0.1 * (600 / 7), 10);
  });

  test('clean data scores 100, and so does no data', () => {
    expect(measureQuality(sourceTable(['a'], [['x'], ['y']])).score).toBe(100);
    expect(measureQuality(sourceTable(['a'], []))).toMatchObject({ score: 100, costs: [] });
    expect(measureQuality(sourceTable([], [])).score).toBe(100);
  });

  test('outliers count until they are kept, and whether or not they were looked for', () => {
    const source = sourceTable(['score'], [[1], [2], [3], [4], [712]]);
    const flagged = runOperations(source, [step('flag_outlier')]).table;
    const kept = runOperations(flagged, [step('keep_outlier', { column: 'c0', rows: [4] })]).table;
    expect(measureQuality(source).parts.integrity).toBe(80);
    expect(measureQuality(flagged).parts.integrity).toBe(80);
    expect(measureQuality(kept).parts.integrity).toBe(100);
  });

  test('reads the numbers of a source as people write them', () => {
    const cells = ['$1', '$2', '$3', '$4', '$712'].map((cell) => [cell]);
    expect(measureQuality(sourceTable(['fee'], cells)).parts).toMatchObject({ consistency: 100, integrity: 80 });
  });

  test('an age that is none costs integrity, once', () => {
    const ages = sourceTable(
      ['age'],
      [...Array(30).keys(), 999].map((age) => [age]),
    );
    const { table } = runOperations(ages, [step('bucket_age')]);
    expect(measureQuality(table).parts).toMatchObject({ consistency: 100, integrity: 0 });
    const kept = runOperations(table, [step('keep_outlier', { column: 'c0', rows: [30] })]).table;
    expect(measureQuality(kept).parts).toMatchObject({ consistency: 100, integrity: 100 });
  });

  test('identifiers have no outliers', () => {
    expect(measureQuality(sourceTable(['customer_id'], [[1], [2], [3], [4], [999999]])).score).toBe(100);
  });
});
