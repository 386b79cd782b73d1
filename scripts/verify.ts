import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureChromium } from '@/scripts/lib/browser';
import { buildApp } from '@/scripts/lib/build-app';
import { knownVariables, type Variables } from '@/scripts/lib/environment';
import { formatDuration } from '@/scripts/lib/progress';
import { RunFile } from '@/scripts/lib/run-file';
import {
  addCounts,
  countPlaywright,
  countReport,
  countVitest,
  formatCounts,
  noTests,
  type TestCounts,
} from '@/scripts/lib/test-counts';

/** Apart from `.next`, so that a stack that runs from this checkout keeps its build. */
const DIST = '.next-verify';

interface Stage {
  name: string;
  /** Throws when the stage fails. */
  run(): Promise<void>;
  /** The counts of the stage's tests, also after it failed. */
  counts?(): TestCounts;
}

interface Outcome {
  name: string;
  durationMs: number;
  isOk: boolean;
  counts: TestCounts | null;
}

/** The caller's environment without the settings of RefineX: what is verified must not depend on them. */
function neutralEnvironment(root: string): Variables {
  const settings = new Set([...knownVariables(root), 'PORT', 'REFINEX_STATE_DIR', 'NODE_ENV', 'NEXT_DIST_DIR']);
  const kept = Object.entries(process.env).filter(([name]) => !settings.has(name));
  const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1' };
  return { ...Object.fromEntries(kept), ...plain, NEXT_DIST_DIR: DIST, NEXT_TELEMETRY_DISABLED: '1' };
}

function stagesFor(root: string, scratch: string, interrupted: AbortSignal): Stage[] {
  const environment = neutralEnvironment(root);
  const module = (...parts: string[]) => path.join(root, 'node_modules', ...parts);
  const run = (args: string[], more: Partial<NodeJS.ProcessEnv> = {}) =>
    new Promise<void>((resolve, reject) => {
      const child = spawn(process.execPath, args, {
        cwd: root,
        stdio: ['ignore', 'inherit', 'inherit'],
        signal: interrupted,
        killSignal: 'SIGINT', // what the runners clean up at
        env: { ...environment, NODE_ENV: 'test', ...more },
      });
      child.on('error', (error) => {
        if (child.pid === undefined) reject(error); // one that started also ends, interrupted or not
      });
      child.once('exit', (code, signal) =>
        code === 0 ? resolve() : reject(new Error(`${path.basename(args[0] ?? '')} ended with ${code ?? signal}`)),
      );
    });
  const vitestReport = path.join(scratch, 'vitest.json');
  const playwrightReport = path.join(scratch, 'playwright.json');
  return [
    {
      name: 'browser',
      run: async () => console.log(ensureChromium()),
    },
    {
      name: 'lint',
      run: () =>
        run([
          module('@biomejs', 'biome', 'bin', 'biome'),
          'ci',
          ...(process.stdout.isTTY ? [] : ['--colors=off']),
          '.',
        ]),
    },
    {
      name: 'types',
      run: async () => {
        await run([module('next', 'dist', 'bin', 'next'), 'typegen'], { NODE_ENV: 'production' });
        await run([module('typescript', 'bin', 'tsc'), '--noEmit', '--project', 'tsconfig.verify.json']);
        console.log('no errors');
      },
    },
    {
      name: 'tests',
      run: () =>
        run([
          module('vitest', 'vitest.mjs'),
          'run',
          '--coverage',
          '--reporter=default',
          '--reporter=json',
          `--outputFile.json=${vitestReport}`,
        ]),
      counts: () => countReport(vitestReport, countVitest),
    },
    {
      name: 'build',
      run: async () => {
        const logFile = path.join(scratch, 'build.log');
        const isNew = await buildApp({ root, dist: DIST, environment, logFile, signal: interrupted });
        console.log(isNew ? 'built' : 'the sources did not change: kept');
      },
    },
    {
      name: 'e2e',
      run: () =>
        run([module('@playwright', 'test', 'cli.js'), 'test', '--reporter=list,json'], {
          PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport,
        }),
      counts: () => countReport(playwrightReport, countPlaywright),
    },
  ];
}

async function runStages(stages: Stage[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const stage of stages) {
    console.log(`\n── ${stage.name}`);
    const start = performance.now();
    let isOk = true;
    try {
      await stage.run();
    } catch (error) {
      isOk = false;
      console.error(error instanceof Error ? error.message : error);
    }
    outcomes.push({ name: stage.name, durationMs: performance.now() - start, isOk, counts: stage.counts?.() ?? null });
    if (!isOk) break;
  }
  return outcomes;
}

/** Prints the summary, its last line being the counts alone. */
function summarise(outcomes: Outcome[], stageNames: string[]): void {
  console.log('\n── summary');
  for (const name of stageNames) {
    const outcome = outcomes.find((candidate) => candidate.name === name);
    const state = outcome ? (outcome.isOk ? 'ok' : 'FAILED') : 'not run';
    const counts = outcome?.counts ? `   ${formatCounts(outcome.counts)}` : '';
    console.log(
      `${name.padEnd(9)}${state.padEnd(9)}${outcome ? formatDuration(outcome.durationMs).padStart(9) : ''}${counts}`,
    );
  }
  const total = outcomes.reduce((sum, outcome) => sum + outcome.durationMs, 0);
  console.log(`${'total'.padEnd(18)}${formatDuration(total).padStart(9)}\n`);
  const counts = outcomes.map((outcome) => outcome.counts ?? noTests).reduce(addCounts, noTests);
  // A stage that fails without a failed test (lint, coverage) must not end in "0 failed".
  const isRed = outcomes.some((outcome) => !outcome.isOk);
  console.log(formatCounts({ ...counts, failed: Math.max(counts.failed, isRed ? 1 : 0) }));
}

/** Proves this checkout; answers the exit code. */
export async function verify(root: string, installMs: number): Promise<number> {
  const cache = path.join(root, 'node_modules', '.cache', 'refinex');
  mkdirSync(cache, { recursive: true });
  const lockFile = path.join(cache, 'verify.json');
  const lock = await RunFile.take(lockFile);
  if (!(lock instanceof RunFile)) {
    console.error(`This checkout is being verified already (process ${lock.pid}).`);
    return 1;
  }
  const interrupted = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => interrupted.abort());
  const scratch = mkdtempSync(path.join(tmpdir(), 'refinex-verify-'));
  chmodSync(scratch, 0o711);
  try {
    const stages = stagesFor(root, scratch, interrupted.signal);
    const outcomes = [
      { name: 'install', durationMs: installMs, isOk: true, counts: null },
      ...(await runStages(stages)),
    ];
    summarise(outcomes, ['install', ...stages.map((stage) => stage.name)]);
    return outcomes.every((outcome) => outcome.isOk) ? 0 : 1;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
    lock.release();
  }
}
