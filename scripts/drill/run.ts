import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { appEnvironment } from '@/scripts/lib/environment';
import { loadOrCreateSecrets } from '@/scripts/lib/secrets';
import { statePaths } from '@/scripts/lib/state';
import { Ledger } from './ledger';
import { DrilledStack, type Part } from './stack';

const USAGE = `Kills parts of a running RefineX while it is used, and checks that nothing that was acknowledged is lost or doubled.

Usage: npm run drill -- [--count 12] [--port 3900] [--outage 60] [--rows 20000] [--full <directory>]

  --count   how many times something is killed
  --outage  seconds for which the worker, and then the database, is stopped; 0 leaves that out
  --rows    rows of the files that are uploaded
  --full    a small file system of its own (a tmpfs, a quota), which holds the state and is filled up once`;

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '12' },
    port: { type: 'string', default: '3900' },
    outage: { type: 'string', default: '60' },
    rows: { type: 'string', default: '20000' },
    dist: { type: 'string', default: '.next' },
    full: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}

/** A job that runs may be silent for so long. */
const MOST_SILENCE_MS = 90_000;
const LONGEST_SETTLING_MS = 900_000;

const VICTIMS: readonly (readonly Part[])[] = [
  ['web'],
  ['worker'],
  ['executor'],
  ['postgres'],
  ['supervisor'],
  ['worker', 'executor'],
  ['web', 'postgres'],
  ['postgres', 'worker'],
];
const ACTIONS = ['upload', 'clean', 'edit', 'share', 'delete', 'compare'] as const;
type Action = (typeof ACTIONS)[number];

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const stateDirectory = mkdtempSync(path.join(values.full ?? tmpdir(), 'refinex-drill-'));
const stack = new DrilledStack(root, stateDirectory, Number(values.port), values.dist);
const ledger = new Ledger(stack.url);
const content = tableOf(Number(values.rows));
const lines: { drill: string; recoveryMs: number; silenceMs: number; broken: string[] }[] = [];

function tableOf(rows: number): string {
  const cells = Array.from(
    { length: rows },
    (_, row) => `${row},name ${row % 97},${(row * 7) % 1000},2024-01-${(row % 28) + 1}`,
  );
  return `id,name,amount,day\n${cells.join('\n')}\n`;
}

function act(action: Action): Promise<void> {
  const id = ledger.any();
  const other = ledger.any();
  if (action === 'upload' || id === undefined || other === undefined) return ledger.upload(content);
  if (action === 'compare') return id === other ? ledger.upload(content) : ledger.compare(id, other);
  return ledger[action](id);
}

/** Does something while something else happens, waits for both to be over, and checks. */
async function drill(name: string, meanwhile: () => Promise<unknown>, action: Action): Promise<void> {
  const doing = act(action);
  await pause(Math.random() * 1500);
  await meanwhile();
  const since = Date.now();
  await stack.ready();
  await doing;
  await ledger.signIn();
  const recoveryMs = Date.now() - since;
  const silenceMs = await ledger.settled(LONGEST_SETTLING_MS);
  const broken = await ledger.broken();
  if (silenceMs > MOST_SILENCE_MS) broken.push(`a job was silent for ${Math.round(silenceMs / 1000)} s`);
  lines.push({ drill: name, recoveryMs, silenceMs, broken });
  const outcome = broken.length === 0 ? 'well' : broken.join('; ');
  console.log(
    `${lines.length}. ${name}, while: ${action} · back after ${(recoveryMs / 1000).toFixed(1)} s · ${outcome}`,
  );
}

async function outage(part: Part, seconds: number): Promise<void> {
  stack.signal(part, 'SIGSTOP');
  await pause(seconds * 1000);
  stack.signal(part, 'SIGCONT');
}

/** Fills the file system of the state, but for nothing, and gives the room back. */
async function fillDisk(directory: string): Promise<void> {
  const filler = path.join(directory, 'filler');
  const { bavail, bsize } = statfsSync(directory);
  try {
    writeFileSync(filler, Buffer.alloc(Math.min(bavail * bsize, 2 ** 31 - 1), 1));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  }
  await act('upload');
  await pause(5_000);
  rmSync(filler, { force: true });
}

/** Removes what is nobody's as if two hours had passed; what is left under a prefix that no job has. */
async function orphans(): Promise<string[]> {
  const paths = statePaths(stateDirectory);
  const secrets = loadOrCreateSecrets(paths.secretsFile);
  const port = Number(values.port) + 3;
  const databaseUrl = `postgres://refinex:${secrets.postgresPassword}@127.0.0.1:${port}/refinex`;
  const setting = { databaseUrl, secrets, url: stack.url, blobDirectory: paths.blobs, executorUrl: null };
  Object.assign(process.env, appEnvironment({}, setting), { LOG_LEVEL: 'silent' });
  const { tidyStore } = await import('@/lib/pipeline/tidy-store');
  const { withStoredKeys } = await import('@/lib/data/system/stored-keys');
  const { storage } = await import('@/lib/storage');
  const removed = await tidyStore(new Date(Date.now() + 2 * 3_600_000));
  console.log(
    `Housekeeping removed ${removed.blobs} files of ${removed.bytes} bytes, ${removed.jobs} jobs that are gone.`,
  );
  const prefixes = new Set<string>();
  for await (const { key } of storage().list('jobs')) prefixes.add(key.split('/').slice(0, 3).join('/'));
  const left: string[] = [];
  for (const prefix of prefixes) {
    if (await withStoredKeys(prefix, async (job) => job === undefined)) left.push(prefix);
  }
  await (await import('@/db/client')).closeDatabase();
  return left;
}

try {
  console.log(`A stack in ${stateDirectory} …`);
  await stack.start();
  await ledger.signUp();
  await ledger.upload(content);
  await ledger.upload(content);
  await ledger.settled(LONGEST_SETTLING_MS);
  for (let turn = 0; turn < Number(values.count); turn++) {
    const victims = VICTIMS[turn % VICTIMS.length] ?? ['worker'];
    const action = ACTIONS[turn % ACTIONS.length] ?? 'upload';
    // Two in a row are uploads, so that there is always something to work on.
    await drill(`kill -9 of ${victims.join(' and ')}`, () => stack.kill(victims), turn % 7 === 0 ? 'upload' : action);
    // The supervisor gives up on what dies five times in a minute.
    await pause(10_000);
  }
  const seconds = Number(values.outage);
  if (seconds > 0) {
    await drill(`worker away for ${seconds} s`, () => outage('worker', seconds), 'upload');
    await drill(`database stopped for ${seconds} s`, () => outage('postgres', seconds), 'delete');
  }
  if (values.full !== undefined) await drill('a full disk', () => fillDisk(values.full ?? ''), 'edit');
  const left = await orphans();
  const broken = [...lines.flatMap((line) => line.broken), ...left.map((prefix) => `${prefix} is nobody's`)];
  const kinds = new Map<string, typeof lines>();
  for (const line of lines) kinds.set(line.drill, [...(kinds.get(line.drill) ?? []), line]);
  console.log('\n| drill | times | longest recovery | longest silence | broken |\n|---|---|---|---|---|');
  for (const [name, of] of kinds) {
    const most = (pick: (line: (typeof lines)[number]) => number) =>
      `${(Math.max(...of.map(pick)) / 1000).toFixed(1)} s`;
    console.log(
      `| ${name} | ${of.length} | ${most((line) => line.recoveryMs)} | ${most((line) => line.silenceMs)} | ${of.flatMap((line) => line.broken).length} |`,
    );
  }
  console.log(`\n${lines.length} drills, ${ledger.acknowledged} answers acknowledged, ${broken.length} broken.`);
  for (const what of broken) console.log(`  ${what}`);
  process.exitCode = broken.length === 0 ? 0 : 1;
} finally {
  await stack.stop();
  if (process.exitCode === 0) rmSync(stateDirectory, { recursive: true, force: true });
  else console.log(`The state is kept in ${stateDirectory}.`);
}
