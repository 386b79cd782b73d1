import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { lastLines } from '@/scripts/lib/logs';
import { endGroup, markProcess, type ProcessMark, signal, until } from '@/scripts/lib/processes';

/** One process of the stack, and how to tell that it works. */
export interface Service {
  name: string;
  command: string;
  args: string[];
  env: NodeJS.ProcessEnv;
  cwd: string;
  logFile: string;
  stopSignal: NodeJS.Signals;
  /** How long it may take to stop before it is killed. */
  graceMs: number;
  isReady(): Promise<boolean>;
  readyTimeoutMs: number;
  /** It is stopped before all others: whoever is being answered needs them to the end. */
  stopsFirst?: boolean;
  /** What keeps it from being started, in words; it waits for that to go rather than die of it. */
  obstacle?(): Promise<string | undefined>;
  /** Show its output as well as log it. */
  isShown?: boolean;
}

export interface SupervisorEvents {
  /** A service ended by itself and will be started again. */
  died(name: string, how: string, restartInMs: number): void;
  /** A service that died cannot be started yet. */
  blocked(name: string, obstacle: string): void;
  /** A service that died works again. */
  recovered(name: string): void;
  /** A service died too often. The stack should be stopped. */
  gaveUp(name: string, logFile: string): void;
  /** The running processes changed. */
  changed(processes: (ProcessMark & { name: string })[]): void;
}

const FIRST_DELAY_MS = 500;
const MAX_DEATHS = 5;
const OBSTACLE_MS = 1_000;
const DEATH_WINDOW_MS = 60_000;

/**
 * How long to wait before a service is started again, given the times (ms) at which it died: 0.5 s, doubled with every death of
 * the last minute; null once the fifth death within a minute says that it will not work.
 */
export function restartDelayMs(deaths: readonly number[], now: number, firstMs = FIRST_DELAY_MS): number | null {
  const recent = deaths.filter((time) => now - time < DEATH_WINDOW_MS).length;
  return recent >= MAX_DEATHS ? null : firstMs * 2 ** Math.max(0, recent - 1);
}

interface Running {
  service: Service;
  child: ChildProcess;
  mark: ProcessMark;
}

/** Starts services, starts those again that die, and stops them in the reverse order of their start. */
export class Supervisor {
  private readonly running = new Map<string, Running>();
  private readonly deaths = new Map<string, number[]>();
  private readonly order: string[] = [];
  private readonly stopping = new AbortController();

  constructor(
    private readonly events: SupervisorEvents,
    private readonly firstDelayMs = FIRST_DELAY_MS,
  ) {}

  /** Starts a service and waits until it is ready. Throws with its last log lines when it does not get there, or when stopped. */
  async start(service: Service): Promise<void> {
    this.stopping.signal.throwIfAborted();
    this.order.push(service.name);
    const child = this.launch(service);
    await this.ready(service, child);
    this.watch(service, child);
  }

  /** Stops everything: those that are to stop first, then the last started. Never throws for a process that is already gone. */
  async stop(): Promise<void> {
    this.stopping.abort();
    const isFirst = (name: string) => (this.running.get(name)?.service.stopsFirst ? 0 : 1);
    for (const name of this.order.toReversed().sort((a, b) => isFirst(a) - isFirst(b))) {
      const entry = this.running.get(name);
      if (entry) await endGroup(entry.mark.pid, entry.service.stopSignal, entry.service.graceMs);
      this.running.delete(name);
    }
    this.report();
  }

  /** Ends everything at once. */
  kill(): void {
    this.stopping.abort();
    for (const { mark } of this.running.values()) signal(-mark.pid, 'SIGKILL');
  }

  private launch(service: Service): ChildProcess {
    const log = openSync(service.logFile, 'a');
    const child = spawn(service.command, service.args, {
      cwd: service.cwd,
      env: service.env,
      // Its own group, so that Ctrl-C reaches only us, and so that all it starts can be stopped with it.
      detached: true,
      // The pipe on stdin carries nothing: it closes when we are gone (see exit-with-parent.mjs and guard.mjs).
      stdio: ['pipe', service.isShown ? 'inherit' : log, service.isShown ? 'inherit' : log],
    });
    closeSync(log);
    child.on('error', (error) => console.error(`${service.name}: ${error.message}`));
    child.stdin?.on('error', () => {}); // the other end closes whenever the process ends
    if (child.pid !== undefined) this.running.set(service.name, { service, child, mark: markProcess(child.pid) });
    this.report();
    return child;
  }

  private async ready(service: Service, child: ChildProcess): Promise<void> {
    const settled = () => hasEnded(child) || this.stopping.signal.aborted;
    const inTime = await until(async () => settled() || (await service.isReady()), service.readyTimeoutMs);
    this.stopping.signal.throwIfAborted();
    if (inTime && !hasEnded(child)) return;
    const why = hasEnded(child) ? describeEnd(child) : `was not ready within ${service.readyTimeoutMs / 1000} s`;
    throw new Error(`${service.name} ${why}. Last lines of ${service.logFile}:\n${lastLines(service.logFile)}`);
  }

  private watch(service: Service, child: ChildProcess): void {
    const onEnd = () => void this.revive(service, child);
    if (hasEnded(child)) onEnd();
    else child.once('exit', onEnd);
  }

  private async revive(service: Service, dead: ChildProcess): Promise<void> {
    if (this.stopping.signal.aborted) return;
    const deaths = [...(this.deaths.get(service.name) ?? []), Date.now()];
    this.deaths.set(service.name, deaths);
    if (dead.pid !== undefined) await endGroup(dead.pid, service.stopSignal, service.graceMs);
    if (this.stopping.signal.aborted) return;
    this.running.delete(service.name);
    this.report();
    const delayMs = restartDelayMs(deaths, Date.now(), this.firstDelayMs);
    if (delayMs === null) {
      this.events.gaveUp(service.name, service.logFile);
      return;
    }
    this.events.died(service.name, describeEnd(dead), delayMs);
    await delay(delayMs, undefined, { signal: this.stopping.signal }).catch(() => {});
    await this.unblocked(service);
    if (this.stopping.signal.aborted) return;
    const child = this.launch(service);
    try {
      await this.ready(service, child);
      if (!this.stopping.signal.aborted) this.events.recovered(service.name);
    } catch {
      // It ended again, or hangs: either way it is not of use, and `watch` counts it as one more death.
      if (child.pid !== undefined) await endGroup(child.pid, 'SIGKILL', 0);
    }
    this.watch(service, child);
  }

  /** Waits until nothing keeps the service from being started, or until we stop. */
  private async unblocked(service: Service): Promise<void> {
    for (let told = ''; !this.stopping.signal.aborted; ) {
      const obstacle = await service.obstacle?.();
      if (obstacle === undefined) return;
      if (obstacle !== told) this.events.blocked(service.name, obstacle);
      told = obstacle;
      await delay(OBSTACLE_MS, undefined, { signal: this.stopping.signal }).catch(() => {});
    }
  }

  private report(): void {
    this.events.changed([...this.running.values()].map(({ service, mark }) => ({ name: service.name, ...mark })));
  }
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

const describeEnd = (child: ChildProcess) =>
  child.signalCode ? `was ended by ${child.signalCode}` : `ended with code ${child.exitCode}`;
