import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export type Part = 'web' | 'worker' | 'executor' | 'postgres' | 'supervisor';

interface Run {
  url: string | null;
  processes: { name: string; pid: number }[];
}

/** How long a part may take until it works again after it was killed. */
const LONGEST_RECOVERY_MS = 180_000;
/** The first start may have to build. */
const LONGEST_START_MS = 1_800_000;

/** A stack of its own, as `npm run up` starts it, whose parts can be killed. */
export class DrilledStack {
  private supervisor: ChildProcess | undefined;

  constructor(
    private readonly root: string,
    readonly stateDirectory: string,
    private readonly port: number,
    private readonly dist: string,
  ) {}

  get url(): string {
    return `http://localhost:${this.port}`;
  }

  /** Starts it and waits until it is ready. */
  async start(): Promise<void> {
    const options = [
      '--isolated',
      '--port',
      String(this.port),
      '--state-dir',
      this.stateDirectory,
      '--dist',
      this.dist,
    ];
    this.supervisor = spawn(process.execPath, [path.join(this.root, 'scripts', 'up.mjs'), ...options], {
      cwd: this.root,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    await this.ready(LONGEST_START_MS);
  }

  /** Resolves when web, worker and executor answer. Throws after three minutes. */
  async ready(limitMs = LONGEST_RECOVERY_MS): Promise<number> {
    const start = Date.now();
    for (let isUp = false; !isUp; ) {
      isUp = this.pid('executor') !== undefined && (await this.answers('/api/health/ready'));
      if (isUp) break;
      const hasEnded = this.supervisor?.exitCode !== null;
      if (hasEnded) throw new Error(`The stack ended by itself. Its logs: ${this.stateDirectory}/logs`);
      if (Date.now() - start > limitMs) throw new Error(`The stack was not ready within ${limitMs / 1000} s.`);
      await pause(250);
    }
    return Date.now() - start;
  }

  pid(part: Part): number | undefined {
    if (part === 'supervisor') return this.supervisor?.pid;
    const file = path.join(this.stateDirectory, 'run.json');
    if (!existsSync(file)) return undefined;
    const { processes } = JSON.parse(readFileSync(file, 'utf8')) as Run;
    return processes.find(({ name }) => name === part)?.pid;
  }

  /** `kill -9` of each part; a supervisor that was killed is started again, as a person or an init system would. */
  async kill(parts: readonly Part[]): Promise<void> {
    const pids = parts.map((part) => this.pid(part));
    for (const pid of pids) if (pid !== undefined) end(pid, 'SIGKILL');
    if (!parts.includes('supervisor')) return;
    if (this.supervisor && this.supervisor.exitCode === null && this.supervisor.signalCode === null) {
      await once(this.supervisor, 'exit');
    }
    await this.start();
  }

  /** Stops a part without ending it, or lets it go on. */
  signal(part: Part, signal: 'SIGSTOP' | 'SIGCONT'): void {
    const pid = this.pid(part);
    // Parts lead a group of their own, PostgreSQL's processes among them.
    if (pid !== undefined) end(-pid, signal);
  }

  async stop(): Promise<void> {
    const { supervisor } = this;
    if (!supervisor || supervisor.exitCode !== null || supervisor.signalCode !== null) return;
    const ended = once(supervisor, 'exit');
    supervisor.kill('SIGTERM');
    await ended;
  }

  private async answers(address: string): Promise<boolean> {
    try {
      return (await fetch(this.url + address, { signal: AbortSignal.timeout(5_000) })).ok;
    } catch {
      return false; // not there yet
    }
  }
}

function end(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended meanwhile, which is what was wanted.
  }
}
