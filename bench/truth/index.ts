import type { Half } from '@/bench/accuracy/split-half';
import { CONFIDENCES } from '@/lib/findings';
import { type Assessment, assess } from './assess';
import { makeTable } from './make';
import { PREVIOUS } from './previous';
import { add, f1Of, mean, NOTHING, precisionOf, recallOf } from './score';
import { TABLES } from './tables';

const percent = (value: number) => (Number.isNaN(value) ? '–' : (100 * value).toFixed(1));
const print = (line = '') => console.log(line);

/**
 * Damage, detection and offered merges on tables with planted errors, for the half to work with and the half only to report,
 * beside the figures of the release before.
 */
export async function measureTruth(): Promise<void> {
  const all: Assessment[] = [];
  for (const definition of TABLES) all.push(await assess(makeTable(definition)));
  for (const half of ['work', 'held'] as const) {
    report(
      half,
      all.filter(({ truth }) => truth.half === half),
    );
  }
}

function report(half: Half, all: readonly Assessment[]): void {
  const errors = all.reduce((sum, { truth }) => sum + truth.errors.length, 0);
  print(`\n## ${half}: ${all.length} tables, ${errors} planted errors`);
  reportDamage(half, all);
  print('\ndetection        precision  recall  mean F1 over tables');
  for (const level of CONFIDENCES) {
    const total = all.map(({ byLevel }) => byLevel[level]).reduce(add, NOTHING);
    const f1 = mean(all.map(({ byLevel }) => f1Of(byLevel[level])));
    print(
      `${`${level} and above`.padEnd(18)}${percent(precisionOf(total)).padStart(8)}${percent(recallOf(total)).padStart(8)}${f1.toFixed(3).padStart(10)}`,
    );
  }
  const flags = all.map((one) => one.flags).reduce(add, NOTHING);
  print(
    `${'flags now'.padEnd(18)}${percent(precisionOf(flags)).padStart(8)}${percent(recallOf(flags)).padStart(8)}${mean(
      all.map((one) => f1Of(one.flags)),
    )
      .toFixed(3)
      .padStart(10)}`,
  );
  const before = PREVIOUS[half];
  print(
    `${'flags before'.padEnd(18)}${percent(before.precision).padStart(8)}${percent(before.recall).padStart(8)}${before.meanF1.toFixed(3).padStart(10)}`,
  );
  reportKinds(all);
  const clean = all.reduce((sum, one) => sum + one.clean.flagged, 0);
  const cells = all.reduce((sum, one) => sum + one.clean.cells, 0);
  print(`\nclean twins: ${clean} of ${cells} cells flagged at high (${percent(clean / cells)} %)`);
}

function reportDamage(half: Half, all: readonly Assessment[]): void {
  for (const preset of ['standard', 'careful'] as const) {
    const right = all.reduce((sum, { damage }) => sum + damage[preset].right, 0);
    const by = new Map<string, number>();
    for (const { damage } of all)
      for (const [what, count] of damage[preset].damaged) by.set(what, (by.get(what) ?? 0) + count);
    const damaged = [...by.values()].reduce((sum, count) => sum + count, 0);
    const kinds = [...by].sort((a, b) => b[1] - a[1]).map(([what, count]) => `${what} ${count}`);
    print(
      `damage, ${preset}: ${damaged} of ${right} right cells (${percent(damaged / right)} %; before ${percent(PREVIOUS[half].damage[preset])} %): ${kinds.join(', ') || 'none'}`,
    );
  }
  const mended = all.reduce((sum, { merges }) => sum + merges.mended, 0);
  const broken = all.reduce((sum, { merges }) => sum + merges.broken, 0);
  const before = PREVIOUS[half].merges;
  print(
    `offered merges accepted blindly: ${mended} cells mended, ${broken} broken (before ${before.mended}, ${before.broken})`,
  );
}

function reportKinds(all: readonly Assessment[]): void {
  const kinds = new Map<string, { errors: number; high: number; medium: number; low: number; flagged: number }>();
  for (const { byError } of all) {
    for (const [kind, { errors, found, flagged }] of byError) {
      const sum = kinds.get(kind) ?? { errors: 0, high: 0, medium: 0, low: 0, flagged: 0 };
      kinds.set(kind, {
        errors: sum.errors + errors,
        high: sum.high + found.high,
        medium: sum.medium + found.medium,
        low: sum.low + found.low,
        flagged: sum.flagged + flagged,
      });
    }
  }
  print('\nrecall by kind of error   errors    high  medium     low   flags');
  for (const [kind, sum] of [...kinds].sort()) {
    const share = (count: number) => percent(count / sum.errors).padStart(8);
    print(
      `${kind.padEnd(25)}${String(sum.errors).padStart(7)}${share(sum.high)}${share(sum.medium)}${share(sum.low)}${share(sum.flagged)}`,
    );
  }
  const byFinding = new Map<string, typeof NOTHING>();
  for (const one of all)
    for (const [key, score] of one.byFinding) byFinding.set(key, add(byFinding.get(key) ?? NOTHING, score));
  print('\nprecision by finding      cells   right');
  for (const [key, score] of [...byFinding].sort()) {
    print(`${key.padEnd(25)}${String(score.flagged).padStart(6)}${percent(precisionOf(score)).padStart(8)}`);
  }
}
