import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { DATA_SETS, type DataSetName, generateCsv } from './generate';
import type { Measurement } from './measure';
import { STAGES } from './stages';

/**
 * `tsx bench/run.ts [stage…] [--rows N] [--runs K] [--save name]`: measures the stages named, or all, each in a process of
 * its own, beside their counterparts in pandas and DuckDB where those are installed. Prints a table and writes it to
 * `bench/results/`, under the name given to keep it, else under the time of the run, which git ignores.
 */
const folder = path.dirname(fileURLToPath(import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rows: { type: 'string' }, runs: { type: 'string', default: '5' }, save: { type: 'string' } },
});
const chosen = positionals.length === 0 ? STAGES : STAGES.filter(({ name }) => positionals.includes(name));
const unknown = positionals.filter((name) => !STAGES.some((stage) => stage.name === name));
if (unknown.length > 0) {
  console.error(`No such stage: ${unknown.join(', ')}. There are: ${STAGES.map(({ name }) => name).join(', ')}.`);
  process.exit(1);
}

interface Result extends Measurement {
  stage: string;
  by: string;
  data: DataSetName;
  medianMs: number;
}

const LIBRARIES = ['pandas', 'duckdb'].filter(isImportable);
const data = mkdtempSync(path.join(tmpdir(), 'refinex-bench-'));
const results: Result[] = [];
try {
  for (const name of new Set(chosen.map((stage) => stage.data))) {
    await generateCsv(name, csvPath(name), values.rows === undefined ? undefined : Number(values.rows));
  }
  for (const { name, data: set, python } of chosen) {
    const own = await measure(process.execPath, [
      '--import',
      'tsx',
      path.join(folder, 'measure.ts'),
      name,
      csvPath(set),
    ]);
    if (own !== undefined) results.push({ stage: name, by: 'refinex', data: set, ...own });
    for (const library of python === undefined ? [] : LIBRARIES) {
      const script = [path.join(folder, python?.script ?? ''), library, python?.stage ?? '', csvPath(set)];
      const other = await measure('python3', script);
      if (other !== undefined) results.push({ stage: name, by: library, data: set, ...other });
    }
  }
} finally {
  rmSync(data, { recursive: true, force: true });
}
report(results);

function csvPath(name: DataSetName): string {
  return path.join(data, `${name}.csv`);
}

async function measure(command: string, args: string[]): Promise<(Measurement & { medianMs: number }) | undefined> {
  const { stdout } = await promisify(execFile)(command, [...args, values.runs], { maxBuffer: 1 << 24 });
  if (stdout.trim() === '') return undefined;
  const measurement = JSON.parse(stdout) as Measurement;
  return { ...measurement, medianMs: median(measurement.runsMs) };
}

function isImportable(library: string): boolean {
  try {
    execFileSync('python3', ['-c', `import ${library}`], { stdio: 'ignore' });
    return true;
  } catch {
    // Without Python or the library there is nothing to compare with.
    return false;
  }
}

function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

function report(all: readonly Result[]): void {
  const megabytes = (bytes: number) => Math.round(bytes / 1e6);
  console.table(
    all.map(({ stage, by, medianMs, firstMs, cpuMs, peakBytes, baseBytes, detail }) => {
      const own = all.find((result) => result.stage === stage && result.by === 'refinex');
      return {
        stage,
        by,
        'median ms': Math.round(medianMs),
        'first ms': Math.round(firstMs),
        'cpu ms': Math.round(cpuMs),
        'peak MB': megabytes(peakBytes),
        'over base MB': megabytes(peakBytes - baseBytes),
        'refinex is': own && by !== 'refinex' ? `${(medianMs / own.medianMs).toFixed(2)}× as fast` : '',
        detail,
      };
    }),
  );
  const rows = Object.fromEntries(
    Object.entries(DATA_SETS).map(([name, set]) => [name, Number(values.rows ?? set.rows)]),
  );
  const machine = { node: process.version, cpus: cpus().length, model: cpus()[0]?.model ?? 'unknown' };
  mkdirSync(path.join(folder, 'results'), { recursive: true });
  const file = path.join(
    folder,
    'results',
    `${values.save ?? `${new Date().toISOString().replaceAll(':', '-')}.local`}.json`,
  );
  writeFileSync(file, `${JSON.stringify({ machine, rows, runs: Number(values.runs), results: all }, null, 2)}\n`);
  console.log(`Written to ${path.relative(process.cwd(), file)}`);
}
