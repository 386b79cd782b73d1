import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { commandLineOf, isRunning, parentOf, until } from '@/scripts/lib/processes';
import { currentRun, type Run, RunFile } from '@/scripts/lib/run-file';
import { statePaths } from '@/scripts/lib/state';

let state: string;
let supervisor: ChildProcess;
let events: string[] = [];

async function newState(): Promise<void> {
  state = mkdtempSync(path.join(tmpdir(), 'refinex-supervisor-'));
  await chmod(state, 0o711); // PostgreSQL may run as another user, who must be able to enter
}

async function discard(): Promise<void> {
  supervisor.kill('SIGTERM');
  await until(() => supervisor.exitCode !== null || supervisor.signalCode !== null, 60_000);
  rmSync(state, { recursive: true, force: true });
}

async function startSupervisor(): Promise<void> {
  const seen: string[] = [];
  events = seen;
  const probe = path.join('scripts', 'lib', 'supervision-probe.ts');
  supervisor = spawn(process.execPath, ['--import', 'tsx', probe, state], { stdio: ['ignore', 'pipe', 'inherit'] });
  const { stdout } = supervisor;
  if (!stdout) throw new Error('no output to read');
  createInterface(stdout).on('line', (line) => {
    const { event, name } = JSON.parse(line);
    seen.push(`${event} ${name}`.trim());
  });
  expect(await until(() => events.includes('ready') || supervisor.exitCode !== null, 60_000)).toBe(true);
  expect(events).toContain('ready');
}

const readRun = (): Run => JSON.parse(readFileSync(statePaths(state).runFile, 'utf8'));
const processOf = (name: string) => {
  const found = readRun().processes.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`${name} does not run`);
  return found;
};
const postmaster = () => Number(readFileSync(path.join(state, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);

const isGone = (pid: number) => commandLineOf(pid) === '';
const countOf = (event: string) => events.filter((seen) => seen === event).length;

const allProcesses = () => {
  const names =
    process.platform === 'linux'
      ? readdirSync('/proc')
      : spawnSync('ps', ['-axo', 'pid='], { encoding: 'utf8' }).stdout.trim().split(/\s+/);
  return names.map(Number).filter(Number.isInteger);
};

/** Every process that the supervisor started, and that those started. */
function family(): number[] {
  const parents = new Map(allProcesses().map((pid) => [pid, parentOf(pid)]));
  const isBelow = (pid: number): boolean => {
    const parent = parents.get(pid) ?? 0;
    return parent === supervisor.pid || (parent > 1 && isBelow(parent));
  };
  return [...parents.keys()].filter(isBelow);
}

describe('the end of a supervisor', () => {
  beforeAll(newState);
  beforeEach(startSupervisor);
  afterAll(discard);

  test('killing it leaves no process behind', async () => {
    const pids = family();
    expect(pids.length).toBeGreaterThan(8); // guard, postmaster and its helpers, worker and its child, stubborn
    supervisor.kill('SIGKILL');
    await until(() => pids.every(isGone), 60_000);
    expect(pids.filter((pid) => !isGone(pid))).toEqual([]);
  });

  test('when all but the database are killed at once, the next start stops it and takes over the data', async () => {
    const old = postmaster();
    const run = readRun();
    supervisor.kill('SIGSTOP'); // or it would see the first one die
    for (const { pid } of run.processes) process.kill(pid, 'SIGKILL');
    supervisor.kill('SIGKILL');
    expect(await until(() => !isRunning(run), 60_000)).toBe(true);
    expect(commandLineOf(old)).toContain('postgres');
    await startSupervisor();
    expect(isGone(old)).toBe(true);
    expect(postmaster()).not.toBe(old);
    await stopAndCount();
  });

  test('stopping it ends everything, also what does not want to', stopAndCount);

  async function stopAndCount(): Promise<void> {
    const pids = family();
    supervisor.kill('SIGTERM');
    expect(await until(() => supervisor.exitCode === 0, 60_000)).toBe(true);
    expect(pids.filter((pid) => !isGone(pid))).toEqual([]);
    expect(existsSync(statePaths(state).runFile)).toBe(false);
  }
});

describe('a running supervisor', () => {
  beforeAll(async () => {
    await newState();
    await startSupervisor();
  });
  afterAll(discard);

  test('is found by a second one on the same state', async () => {
    const file = statePaths(state).runFile;
    expect(currentRun(file)?.pid).toBe(supervisor.pid);
    expect(await RunFile.take(file)).toMatchObject({ pid: supervisor.pid });
  });

  test('starts a killed database again, on its port', async () => {
    const killed = postmaster();
    process.kill(killed, 'SIGKILL');
    expect(await until(() => events.includes('recovered postgres'), 60_000)).toBe(true);
    expect(postmaster()).not.toBe(killed);
  });

  test('starts a process again that dies, ends the children it had, leaves the others alone, and gives up in the end', async () => {
    const others = readRun().processes.filter(({ name }) => name !== 'worker');
    for (let death = 1; death < 5; death++) {
      const { pid } = processOf('worker');
      const children = family().filter((candidate) => parentOf(candidate) === pid);
      expect(children).toHaveLength(1);
      process.kill(pid, 'SIGKILL');
      expect(await until(() => countOf('recovered worker') === death, 60_000)).toBe(true);
      expect(children.every(isGone)).toBe(true);
      expect(
        await until(() => family().some((candidate) => parentOf(candidate) === processOf('worker').pid), 60_000),
      ).toBe(true);
    }
    process.kill(processOf('worker').pid, 'SIGKILL');
    expect(await until(() => events.includes('gave up worker'), 60_000)).toBe(true);
    expect(countOf('died worker')).toBe(4);
    expect(readRun().processes).toEqual(others);
  });
});
