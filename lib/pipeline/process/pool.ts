import { type ChildProcess, fork } from 'node:child_process';
import { AppError } from '@/lib/errors';
import { setAwakeTimeout } from './awake-timeout';
import { type StepAnswer, type StepCall, unpackError } from './messages';

export interface PoolOptions {
  /** What is started: it answers `ready`, and then one message for each. */
  entry: string;
  execArgv: string[];
  /** Processes at once. */
  size: number;
  /** Processes that are kept while there is nothing to do. */
  spare: number;
  /** Memory that one of them may hold. */
  memoryBytes: number;
}

export interface StepRequest extends StepCall {
  /** Who it is for: of those who wait, the one for whom least is under way comes first. */
  person: string;
  /** Steps of one job go to the process that has its tables at hand. */
  job: string;
  /** How long it may take; time in which the whole process stands still does not count. */
  timeoutMs: number;
  signal: AbortSignal;
}

/** To the database; one step at a time needs no more. */
const CONNECTIONS = '2';

interface Waiting {
  readonly request: StepRequest;
  resolve(result: unknown): void;
  reject(error: unknown): void;
}

interface Member {
  readonly child: ChildProcess;
  job?: string | undefined;
  current?: Waiting | undefined;
  /** Calls off the end of its time. */
  callOff?: () => void;
  /** Why it was ended. */
  end?: 'time' | 'signal';
}

/** A step was ended because nobody wants its result any more. */
export class StepAbandoned extends Error {
  constructor() {
    super('The step was ended: nobody wants its result any more.');
    this.name = 'StepAbandoned';
  }
}

/**
 * Runs steps in processes of their own, each with a limit on its memory and its time, and each to be ended at any moment. Nobody's
 * steps take all of them while somebody else waits.
 */
export class StepProcesses {
  private readonly members = new Set<Member>();
  private readonly waiting: Waiting[] = [];

  constructor(private readonly options: PoolOptions) {}

  /**
   * What the step gives. Throws what it throws, AppError `unreadable_file` when it takes more memory or time than it may, and
   * `StepAbandoned` when the signal is aborted.
   */
  run(request: StepRequest): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (request.signal.aborted) return reject(new StepAbandoned());
      const waiting: Waiting = { request, resolve, reject };
      request.signal.addEventListener('abort', () => this.abandon(waiting), { once: true });
      this.waiting.push(waiting);
      this.startNext();
    });
  }

  /** Starts the first processes before anybody asks for them. */
  warm(): void {
    while (this.members.size < Math.min(this.options.spare, this.options.size)) this.launch();
  }

  /** Ends all processes; what is under way is rejected. */
  close(): void {
    for (const { child } of this.members) child.kill('SIGKILL');
  }

  private abandon(waiting: Waiting): void {
    const index = this.waiting.indexOf(waiting);
    if (index >= 0) {
      this.waiting.splice(index, 1);
      waiting.reject(new StepAbandoned());
    }
    for (const member of this.members) if (member.current === waiting) this.kill(member, 'signal');
  }

  private kill(member: Member, why: 'time' | 'signal'): void {
    member.end = why;
    member.child.kill('SIGKILL');
  }

  private startNext(): void {
    for (;;) {
      const index = this.nextIndex();
      const waiting = this.waiting[index];
      if (waiting === undefined) return;
      const member = this.memberFor(waiting.request);
      if (member === undefined) return;
      this.waiting.splice(index, 1);
      this.start(member, waiting);
    }
  }

  /** Place of the one who waits and for whom least is under way; the last process is not for who has all the others. */
  private nextIndex(): number {
    const running = new Map<string, number>();
    let busy = 0;
    for (const { current } of this.members) {
      if (current === undefined) continue;
      busy++;
      running.set(current.request.person, (running.get(current.request.person) ?? 0) + 1);
    }
    const counts = this.waiting.map(({ request }) => running.get(request.person) ?? 0);
    const least = Math.min(...counts);
    const isLastForOneself = this.options.size > 1 && busy === this.options.size - 1 && least === busy;
    return isLastForOneself ? -1 : counts.indexOf(least);
  }

  private memberFor({ job }: StepRequest): Member | undefined {
    const idle = [...this.members].filter(({ current }) => current === undefined);
    const known = idle.find((member) => member.job === job) ?? idle[0];
    if (known !== undefined) return known;
    return this.members.size < this.options.size ? this.launch() : undefined;
  }

  private launch(): Member {
    const { entry, execArgv, memoryBytes } = this.options;
    const child = fork(entry, [String(memoryBytes)], {
      execArgv,
      env: { ...process.env, DATABASE_POOL_MAX: CONNECTIONS },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const member: Member = { child };
    this.members.add(member);
    child.on('message', (message: StepAnswer | 'ready') => {
      if (message !== 'ready') this.settle(member, message);
    });
    child.on('error', () => {}); // a message that cannot be sent: the process has ended, which is told below
    child.on('exit', (code, signal) => this.ended(member, code, signal));
    return member;
  }

  private start(member: Member, waiting: Waiting): void {
    const { name, args, job, timeoutMs } = waiting.request;
    member.current = waiting;
    member.job = job;
    member.callOff = setAwakeTimeout(() => this.kill(member, 'time'), timeoutMs);
    member.child.send({ name, args } satisfies StepCall);
  }

  private settle(member: Member, answer: StepAnswer): void {
    member.callOff?.();
    const { current } = member;
    member.current = undefined;
    if (answer.ok) current?.resolve(answer.result);
    else current?.reject(unpackError(answer.error));
    const idle = [...this.members].filter((other) => other.current === undefined).length;
    // What is left over from one step leaves less room for the next.
    if (answer.rssBytes > this.options.memoryBytes / 2 || idle > this.options.spare) this.retire(member);
    this.startNext();
  }

  private retire(member: Member): void {
    this.members.delete(member);
    member.child.kill('SIGKILL');
  }

  private ended(member: Member, code: number | null, signal: NodeJS.Signals | null): void {
    member.callOff?.();
    this.members.delete(member);
    member.current?.reject(reasonOf(member, code, signal, this.options.memoryBytes));
    this.startNext();
  }
}

function reasonOf(
  { end, current }: Member,
  code: number | null,
  signal: NodeJS.Signals | null,
  memoryBytes: number,
): Error {
  if (end === 'signal') return new StepAbandoned();
  if (end === 'time') {
    const minutes = Math.max(1, Math.round((current?.request.timeoutMs ?? 0) / 60_000));
    return new AppError(
      'unreadable_file',
      `This took longer than the ${minutes === 1 ? 'minute' : `${minutes} minutes`} that one step may take, and was stopped. Split the file, or leave out what you do not need.`,
    );
  }
  // V8 ends a process with SIGABRT, or with 134 where a shell stands between, when its own limit is reached.
  if (signal === 'SIGUSR2' || signal === 'SIGABRT' || code === 134) {
    const megabytes = Math.round(memoryBytes / 1024 ** 2).toLocaleString('en');
    return new AppError(
      'unreadable_file',
      `This took more memory than the ${megabytes} MB that one step may take, and was stopped. Split the file, or leave out what you do not need.`,
    );
  }
  return new Error(`The process of a step ended (${signal ?? code}).`);
}
