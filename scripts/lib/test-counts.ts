import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

/** How the tests of one or more runs went. */
export interface TestCounts {
  passed: number;
  failed: number;
  skipped: number;
  /** Passed at the second try only; not among `passed`. */
  flaky: number;
}

export const noTests: TestCounts = { passed: 0, failed: 0, skipped: 0, flaky: 0 };

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number().default(0),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

/** Counts of Vitest's JSON report. A file that breaks before its first test counts as one failure. */
export function countVitest(report: unknown): TestCounts {
  const parsed = vitestReport.parse(report);
  const broken = parsed.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return {
    passed: parsed.numPassedTests,
    failed: parsed.numFailedTests + broken.length,
    skipped: parsed.numPendingTests + parsed.numTodoTests,
    flaky: 0,
  };
}

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  errors: z.array(z.unknown()).default([]),
});

/** Counts of Playwright's JSON report. An error outside any test counts as one failure; a test that needed luck is told apart. */
export function countPlaywright(report: unknown): TestCounts {
  const { stats, errors } = playwrightReport.parse(report);
  const { expected, unexpected, skipped, flaky } = stats;
  return { passed: expected, failed: unexpected + errors.length, skipped, flaky };
}

/** Reads and counts a report; no tests when the runner ended before writing one. */
export function countReport(file: string, count: (report: unknown) => TestCounts): TestCounts {
  return existsSync(file) ? count(JSON.parse(readFileSync(file, 'utf8'))) : noTests;
}

export function addCounts(a: TestCounts, b: TestCounts): TestCounts {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
    flaky: a.flaky + b.flaky,
  };
}

/** `12 passed, 0 failed`, and `, 1 skipped, 1 flaky` when there are any. */
export function formatCounts(counts: TestCounts): string {
  const { passed, failed, skipped, flaky } = counts;
  const also = [skipped > 0 ? `, ${skipped} skipped` : '', flaky > 0 ? `, ${flaky} flaky` : ''];
  return `${passed} passed, ${failed} failed${also.join('')}`;
}
