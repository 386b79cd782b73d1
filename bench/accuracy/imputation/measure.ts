import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { type Half, splitHalf } from '@/bench/accuracy/split-half';
import { boostedTrees } from '@/lib/stats/impute/boosting';
import { checkImputers } from '@/lib/stats/impute/check';
import { type Feature, type Imputer, knownRows } from '@/lib/stats/impute/feature';
import { linearRegression } from '@/lib/stats/impute/linear';
import { nearestNeighbours } from '@/lib/stats/impute/neighbours';
import { meanImputer } from '@/lib/stats/impute/simple';
import { type Gaps, isNumeric, type RawColumn, rawTables, SCRIPT, withGaps } from './sets';

/** By method: root mean square error over the standard deviation of the hidden cells, mean over the columns of a table. */
type Errors = Readonly<Record<string, number>>;
type Theirs = readonly { readonly errors: Readonly<Record<string, Errors>> }[];

const IMPUTERS: Readonly<Record<string, Imputer>> = {
  mean: meanImputer,
  neighbours: nearestNeighbours(10),
  regression: linearRegression,
  trees: boostedTrees,
};

/** What `checkFill` asks of a method before it is proposed. */
const BETTER_BY = 0.05;

/** How far from the truth each method is on cells that were hidden, beside scikit-learn's where an interpreter has it. */
export async function measureImputation(): Promise<void> {
  const python = (process.env.BENCH_PYTHON?.split(path.delimiter) ?? ['python3']).find(hasScikitLearn);
  if (python === undefined)
    console.log('No interpreter with scikit-learn (BENCH_PYTHON): its tables and methods are left out.');
  const gaps = (await rawTables(python))
    .flatMap((table) => [withGaps(table, 'at random'), withGaps(table, 'by another column')])
    .filter(({ hidden }) => hidden.length > 0);
  const theirs: Theirs = python === undefined ? [] : filledBy(python, gaps);
  const results = gaps.map((table, i) => ({
    name: table.name,
    errors: { ...ownErrors(table), ...meansOf(theirs[i]?.errors ?? {}) },
  }));
  for (const half of ['work', 'held'] as Half[]) {
    const part = results.filter(({ name }) => splitHalf(name) === half);
    console.log(`\n${half}: ${part.length} tables with gaps\n\n| method | error ÷ sd |\n|---|---|`);
    for (const method of Object.keys(part[0]?.errors ?? {}))
      console.log(`| ${method} | ${meanOf(part.map(({ errors }) => errors[method] ?? Number.NaN)).toFixed(3)} |`);
  }
}

function hasScikitLearn(python: string): boolean {
  try {
    execFileSync(python, ['-c', 'import sklearn, pandas'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function filledBy(python: string, gaps: readonly Gaps[]): Theirs {
  // Many threads for small matrices only wait for one another.
  const env = { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' };
  return JSON.parse(
    execFileSync(python, [SCRIPT, 'fill'], { input: JSON.stringify(gaps), maxBuffer: 1 << 30, env }).toString(),
  );
}

const meansOf = (errors: Readonly<Record<string, Errors>>): Errors =>
  Object.fromEntries(
    Object.entries(errors).map(([method, columns]) => [`scikit-learn, ${method}`, meanOf(Object.values(columns))]),
  );

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value / values.length, 0);

function ownErrors({ columns, hidden }: Gaps): Errors {
  const features = columns.map(featureOf);
  const byColumn = hidden.map(({ column, rows, truths }): Errors => {
    const target = columns.findIndex(({ name }) => name === column);
    const known = knownRows(features[target] as Feature);
    const errors = Object.entries(IMPUTERS).map(
      ([id, imputer]) => [id, errorOf(truths, imputer(features, target, known, Uint32Array.from(rows)))] as const,
    );
    const checked = Object.entries(checkImputers(features, target, known, IMPUTERS, meanImputer));
    const [best] = checked.sort(([, a], [, b]) => a.error - b.error);
    const plain = checked.find(([id]) => id === 'mean')?.[1].error ?? 1;
    const chosen = best !== undefined && best[1].error <= (1 - BETTER_BY) * plain ? best[0] : 'mean';
    return { ...Object.fromEntries(errors), proposed: new Map(errors).get(chosen) ?? Number.NaN };
  });
  const methods = [...Object.keys(IMPUTERS), 'proposed'];
  return Object.fromEntries(methods.map((id) => [id, meanOf(byColumn.map((errors) => errors[id] ?? Number.NaN))]));
}

function errorOf(truths: readonly number[], answers: Float64Array): number {
  const mean = meanOf(truths);
  const squares = truths.reduce((sum, truth, i) => sum + (truth - (answers[i] ?? Number.NaN)) ** 2, 0);
  return Math.sqrt(squares / truths.reduce((sum, truth) => sum + (truth - mean) ** 2, 0));
}

function featureOf({ values }: RawColumn): Feature {
  if (isNumeric(values))
    return {
      kind: 'number',
      values: Float64Array.from(values, (value) => (value === null ? Number.NaN : Number(value))),
    };
  const levels = [...new Set(values.filter((value) => value !== null))];
  const codes = Int32Array.from(values, (value) => (value === null ? -1 : levels.indexOf(value)));
  return { kind: 'category', size: levels.length, codes };
}
