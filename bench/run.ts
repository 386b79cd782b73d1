import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ACCURACY } from './accuracy';
import { askInterpreter, type Competitor, Contender, librariesOf, refinex } from './competitor';
import { makeFile, rowsOf } from './files';
import { writePool } from './goals/pool';
import type { Run } from './measure';
import { markdownTable, median, OWN, type Result, timesAsFast } from './report';
import type { AnyStage } from './stage';
import { STAGES } from './stages';

const USAGE = `Measures RefineX beside pandas and DuckDB.

Usage: npm run bench -- [stage…] [--rows N] [--runs K] [--python <interpreter>]… [--save <name>]
       npm run bench -- goals --pool <file.json>

  --python  an interpreter whose pandas or DuckDB is measured beside RefineX; may be repeated.
            By default those in BENCH_PYTHON, separated by ${path.delimiter}, or else python3
  --rows    another number of rows than each stage has by itself
  --runs    runs of each, after one to warm up; default 7
  --pool    writes every goal with charts to judge, none of them marked, and who proposed them to <file>-key.json
  --save    keeps the results as bench/results/<name>.json; otherwise they are written to a file git ignores

Each library works in a process of its own; they take turns, run by run. Stages: ${STAGES.map(({ name }) => name).join(', ')}.
By themselves, how often rules are right on labelled data: ${Object.keys(ACCURACY).join(', ')}.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rows: { type: 'string' },
    runs: { type: 'string', default: '7' },
    python: { type: 'string', multiple: true },
    save: { type: 'string' },
    pool: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
const accuracy = positionals.flatMap((name) => ACCURACY[name] ?? []);
const unknown = positionals.filter((name) => !STAGES.some((stage) => stage.name === name) && !(name in ACCURACY));
if (values.help || unknown.length > 0) {
  if (unknown.length > 0) console.error(`No such stage: ${unknown.join(', ')}.\n`);
  console.log(USAGE);
  process.exit(unknown.length > 0 ? 1 : 0);
}

if (values.pool !== undefined) {
  await writePool(values.pool);
  process.exit(0);
}
for (const measure of accuracy) await measure();
if (accuracy.length > 0 && accuracy.length === positionals.length) process.exit(0);

const asked = values.rows === undefined ? undefined : Number(values.rows);
const runs = Number(values.runs);
const chosen = positionals.length === 0 ? STAGES : STAGES.filter(({ name }) => positionals.includes(name));
const interpreters = (values.python ?? process.env.BENCH_PYTHON?.split(path.delimiter) ?? ['python3']).flatMap(
  (python) => {
    const about = askInterpreter(python);
    return about ? [{ about, competitors: librariesOf(python, about) }] : [];
  },
);
// One version of a library is measured once, however many interpreters have it.
const others = new Map(interpreters.flatMap(({ competitors }) => competitors));
const machine = {
  cpus: cpus().length,
  model: cpus()[0]?.model ?? 'unknown',
  memoryMb: Math.round(totalmem() / 1e6),
  node: process.version,
  interpreters: interpreters.map(({ about: { python, libraries, helpers } }) => ({
    python,
    ...Object.fromEntries(Object.entries(libraries).map(([library, { version }]) => [library, version])),
    ...helpers,
  })),
};
const started = { at: new Date().toISOString(), load: loadavg() };
const folder = mkdtempSync(path.join(tmpdir(), 'refinex-bench-'));
const results: Result[] = [];
try {
  for (const stage of chosen) {
    const file = await makeFile(folder, stage.data, asked);
    results.push(...(await compare(stage, file, [refinex, ...others.values()])));
    console.error(`${stage.name}: ${summary(stage.name)}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(markdownTable(results));
save();

/** Lets all who can run a stage take turns at it, so that a machine that grows slower does so for all. */
async function compare(stage: AnyStage, file: string, competitors: readonly Competitor[]): Promise<Result[]> {
  const contenders: Contender[] = [];
  try {
    // One after another: what is prepared takes all processors and much memory.
    for (const entry of competitors.flatMap((competitor) => competitor(stage, file))) {
      const contender = new Contender(entry);
      contenders.push(contender);
      await contender.ready();
    }
    const made = contenders.map((): Run[] => []);
    for (let round = 0; round <= runs; round++) {
      for (const [index, contender] of contenders.entries()) made[index]?.push(await contender.run());
    }
    return contenders.map(({ by }, index) => resultOf(stage, by, made[index] ?? []));
  } finally {
    for (const contender of contenders) await contender.end();
  }
}

function resultOf({ name, budgetMs }: AnyStage, by: string, [first, ...warm]: readonly Run[]): Result {
  const last = warm.at(-1) ?? first;
  if (first === undefined || last === undefined) throw new Error(`${by} made no run of ${name}.`);
  const times = warm.map(({ ms }) => ms);
  return {
    stage: name,
    by,
    firstMs: first.ms,
    runsMs: times,
    medianMs: median(times),
    cpuMs: median(warm.map(({ cpuMs }) => cpuMs)),
    peakBytes: last.peakBytes,
    baseBytes: last.baseBytes,
    ...(by === OWN && budgetMs !== undefined ? { budgetMs } : {}),
    detail: last.detail,
  };
}

function summary(name: string): string {
  return results
    .filter(({ stage }) => stage === name)
    .map((result) => {
      const ratio = timesAsFast(result, results);
      return `${result.by} ${Math.round(result.medianMs)} ms${ratio === undefined ? '' : ` (${ratio.toFixed(2)}×)`}`;
    })
    .join(', ');
}

function save(): void {
  const target = path.join(path.dirname(fileURLToPath(import.meta.url)), 'results');
  mkdirSync(target, { recursive: true });
  const name = values.save ?? `${started.at.replaceAll(':', '-')}.local`;
  const file = path.join(target, `${name}.json`);
  const stages = chosen.map(({ name, about, data }) => ({ name, about, data: { ...data, rows: rowsOf(data, asked) } }));
  const ended = { at: new Date().toISOString(), load: loadavg() };
  const content = { machine, started, ended, runs, stages, results: withRatios() };
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
  console.error(`Written to ${path.relative(process.cwd(), file)}`);
}

function withRatios() {
  return results.map((result) => ({ ...result, refinexTimesAsFast: timesAsFast(result, results) }));
}
