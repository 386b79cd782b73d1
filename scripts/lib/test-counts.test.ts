import { describe, expect, test } from 'vitest';
import { addCounts, countPlaywright, countReport, countVitest, formatCounts } from '@/scripts/lib/test-counts';

const file = (status: string, tests: number) => ({
  status,
  assertionResults: Array.from({ length: tests }, () => ({})),
});

describe('countVitest', () => {
  const report = { numPassedTests: 5, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 };

  test('the numbers of the report', () => {
    expect(countVitest({ ...report, testResults: [file('passed', 5), file('failed', 4)] })).toEqual({
      passed: 5,
      failed: 2,
      skipped: 2,
      flaky: 0,
    });
  });

  test('a file that cannot be loaded is a failure', () => {
    expect(countVitest({ ...report, testResults: [file('failed', 0)] }).failed).toBe(3);
  });
});

describe('countPlaywright', () => {
  test('a flaky test is told apart, and whatever broke outside the tests failed', () => {
    const stats = { expected: 7, unexpected: 1, flaky: 2, skipped: 3 };
    expect(countPlaywright({ stats, errors: [{}] })).toEqual({ passed: 7, failed: 2, skipped: 3, flaky: 2 });
  });
});

test('no report, no tests', () => {
  expect(countReport('/does/not/exist.json', countVitest)).toEqual({ passed: 0, failed: 0, skipped: 0, flaky: 0 });
});

test('another form of report is an error, not zero failures', () => {
  expect(() => countVitest({ passed: 3 })).toThrow();
  expect(() => countPlaywright({})).toThrow();
});

test('sums, and the line they make', () => {
  const sum = addCounts({ passed: 5, failed: 0, skipped: 0, flaky: 0 }, { passed: 7, failed: 1, skipped: 0, flaky: 1 });
  expect(formatCounts(sum)).toBe('12 passed, 1 failed, 1 flaky');
  expect(formatCounts({ ...sum, skipped: 2, flaky: 0 })).toBe('12 passed, 1 failed, 2 skipped');
});
