import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '@/scripts/lib/ports';
import { isRunning, signal, until } from '@/scripts/lib/processes';
import type { Run } from '@/scripts/lib/run-file';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

export interface StackRequest {
  /** Settings of `.env.example` that differ from the embedded defaults. */
  settings?: Record<string, string>;
}

/**
 * The whole local stack as `npm run up` starts it, on the production build, with state and ports of its own and none of the
 * caller's settings.
 */
export class TestStack {
  private child: ChildProcess | undefined;

  private constructor(
    readonly stateDirectory: string,
    private readonly port: number,
    private readonly settings: Record<string, string>,
  ) {}

  /** Starts a stack on empty state and waits until it is healthy. */
  static async start(request: StackRequest = {}): Promise<TestStack> {
    const stateDirectory = await mkdtemp(path.join(tmpdir(), 'refinex-e2e-'));
    await chmod(stateDirectory, 0o711); // PostgreSQL may run as another user, who must be able to enter
    // From a random start, so that two runs at once do not go for the same ports.
    const port = await freePort(20_000 + Math.floor(Math.random() * 10_000));
    const stack = new TestStack(stateDirectory, port, request.settings ?? {});
    await stack.up();
    return stack;
  }

  get url(): string {
    return `http://localhost:${this.port}`;
  }

  /** What the stack says of itself: its processes by name. */
  run(): Run {
    return JSON.parse(readFileSync(path.join(this.stateDirectory, 'run.json'), 'utf8'));
  }

  /** Starts it on its state, again after `halt` or `killEverything`. */
  async up(): Promise<void> {
    const settings = Object.entries(this.settings).flatMap(([name, value]) => ['--set', `${name}=${value}`]);
    const child = spawn(
      process.execPath,
      [
        // Ends with us, also when we are killed.
        '--import',
        path.join(root, 'scripts', 'lib', 'exit-with-parent.mjs'),
        path.join(root, 'scripts', 'up.mjs'),
        ...['--isolated', '--port', String(this.port), '--state-dir', this.stateDirectory],
        ...['--dist', process.env.REFINEX_E2E_DIST || '.next-verify'],
        ...settings,
      ],
      { cwd: root, stdio: ['pipe', 'pipe', 'pipe'] },
    );
    this.child = child;
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += String(chunk)));
    const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
    const file = path.join(this.stateDirectory, 'run.json');
    const isUp = () => existsSync(file) && this.run().pid === child.pid && this.run().url !== null;
    if ((await until(() => hasEnded() || isUp(), 900_000)) && !hasEnded()) return;
    await this.halt();
    throw new Error(`The stack does not start:\n${output}`);
  }

  /** Stops it in order and keeps its state. */
  async halt(): Promise<void> {
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    await until(() => child.exitCode !== null || child.signalCode !== null, 60_000);
  }

  /** Kills supervisor, database, executor, web and worker at once, as a power cut would, and waits until they are gone. */
  async killEverything(): Promise<void> {
    const run = this.run();
    const marks = [run, ...run.processes];
    for (const { pid } of run.processes) signal(-pid, 'SIGKILL');
    signal(run.pid, 'SIGKILL');
    await until(() => !marks.some(isRunning), 10_000);
  }

  /** Stops it and deletes its state. */
  async stop(): Promise<void> {
    await this.halt();
    await rm(this.stateDirectory, { recursive: true, force: true });
  }
}
