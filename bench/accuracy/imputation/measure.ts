import { readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { type Half, splitHalf } from '@/bench/accuracy/split-half';
import { checkImputers } from '@/lib/stats/impute/check';
import { boostedTrees } from '@/lib/stats/impute/boosting';
import type { Feature, Imputer } from '@/lib/stats/impute/feature';
import { knownRows } from '@/lib/stats/impute/feature';
import { linearRegression } from '@/lib/stats/impute/linear';
import { nearestNeighbours } from '@/lib/stats/impute/neighbours';
import { meanImputer } from '@/lib/stats/impute/simple';
import { type Gaps, isNumeric, type RawColumn, rawTables, SCRIPT, withGaps } from './sets';

/** Errors by method: root mean square error over the standard deviation of the hidden cells, mean over the columns. */
type Errors = Record<string, number>;

const IMPUTERS: Readonly<Record<string, Imputer>> = {
  mean: meanImputer,
  knn: nearestNeighbours(10),
  linear: linearRegression,
  trees: boostedTrees,
};

/** How far from the truth each method is on cells that were hidden, beside scikit-learn's where there is one. */
export async function measureImputation(): Promise<void> {
  const python = process.env.BENCH_PYTHON ?? 'python3';
  if (process.env.CACHED) return score(JSON.parse(readFileSync('/tmp/gaps.json','utf8')), JSON.parse(readFileSync('/tmp/theirs.json','utf8')));
  const tables = await rawTables(python);
  const gaps = tables.flatMap((table) => [withGaps(table, 'at random'), withGaps(table, 'by another column')]);
  const theirs: { errors: Record<string, Record<string, number>>; seconds: Errors }[] = JSON.parse(
    execFileSync(python, [SCRIPT, 'fill'], { input: JSON.stringify(gaps), maxBuffer: 1 << 30 }).toString(),
  );
  score(gaps, theirs);
}

function score(all: readonly Gaps[], given: readonly any[]): void {
  const gaps = all.filter(({ hidden }) => hidden.length > 0); const theirs = given;
  const results = gaps.map((table, i) => {
    const started = performance.now();
    const own = ownErrors(table);
    const seconds = (performance.now() - started) / 1000;
    return { table, errors: { ...own, ...meansOf(theirs[i]?.errors ?? {}) }, seconds };
  });
  const methods = [...new Set(results.flatMap(({ errors }) => Object.keys(errors)))];
  for (const half of ['work', 'held'] as Half[]) {
    const part = results.filter(({ table }) => splitHalf(table.name) === half);
    console.log(`\n${half}: ${part.length} tables with gaps\n`);
    if (half === 'work' || process.env.ALL)
      for (const { table, errors, seconds } of part)
        console.log(`${table.name}, ${table.mechanism}`.padEnd(44), methods.map((m) => `${m} ${errors[m]?.toFixed(3)}`).join('  '), `${seconds.toFixed(1)} s`);
    for (const method of methods) {
      const own = part.map(({ errors }) => errors[method] ?? Number.NaN);
      console.log(method.padEnd(24), (own.reduce((sum, error) => sum + error, 0) / own.length).toFixed(4));
    }
  }
}

const meansOf = (errors: Record<string, Record<string, number>>): Errors =>
  Object.fromEntries(Object.entries(errors).map(([method, columns]) => [`sklearn ${method}`, meanOf(Object.values(columns))]));

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value / values.length, 0);

function ownErrors({ columns, hidden }: Gaps): Errors {
  const features = columns.map(featureOf);
  const byColumn = hidden.map(({ column, rows, truths }) => {
    const target = columns.findIndex(({ name }) => name === column);
    const known = knownRows(features[target] as Feature);
    const asked = Uint32Array.from(rows);
    const errors = Object.fromEntries(
      Object.entries(IMPUTERS).map(([id, imputer]) => [id, errorOf(truths, imputer(features, target, known, asked))]),
    );
    const checked = checkImputers(features, target, known, IMPUTERS, meanImputer);
    const [best] = Object.entries(checked).sort(([, a], [, b]) => a.error - b.error);
    const chosen = best !== undefined && best[1].error <= 0.95 * (checked.mean?.error ?? 1) ? best[0] : 'mean';
    return { ...errors, proposed: errors[chosen] as number };
  });
  return Object.fromEntries([...Object.keys(IMPUTERS), 'proposed'].map((id) => [id, meanOf(byColumn.map((e) => (e as Errors)[id] as number))]));
}

function errorOf(truths: readonly number[], answers: Float64Array): number {
  const mean = meanOf(truths);
  let squares = 0;
  let total = 0;
  for (const [i, truth] of truths.entries()) {
    squares += (truth - (answers[i] as number)) ** 2;
    total += (truth - mean) ** 2;
  }
  return Math.sqrt(squares / total);
}

function featureOf({ values }: RawColumn): Feature {
  if (isNumeric(values)) return { kind: 'number', values: Float64Array.from(values, (value) => (value === null ? Number.NaN : Number(value))) };
  const levels = [...new Set(values.filter((value) => value !== null))];
  return { kind: 'category', size: levels.length, codes: Int32Array.from(values, (value) => (value === null ? -1 : levels.indexOf(value))) };
}
