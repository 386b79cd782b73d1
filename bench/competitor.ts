import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Run } from './measure';
import { OWN } from './report';

const folder = path.dirname(fileURLToPath(import.meta.url));
const pythonScript = path.join(folder, 'python', 'measure.py');

/** Something that can run stages in a process of its own. */
export interface Competitor {
  /** Name and version: `pandas 1.5.3`. */
  by: string;
  command(stage: { name: string; counterpart?: string }, file: string): [string, ...string[]] | undefined;
}

/** RefineX itself, in this version of Node. */
export const refinex: Competitor = {
  by: OWN,
  command: ({ name }, file) => [
    process.execPath,
    '--expose-gc',
    '--import',
    'tsx',
    path.join(folder, 'measure.ts'),
    name,
    file,
  ],
};

/** What `python/measure.py` says of an interpreter. */
export interface Interpreter {
  python: string;
  libraries: Record<string, { version: string; stages: string[] }>;
  /** Versions of what the libraries use. */
  helpers: Record<string, string>;
}

/** The libraries of a Python interpreter, and the versions of everything; undefined where there is no such interpreter. */
export function askInterpreter(python: string): Interpreter | undefined {
  try {
    return JSON.parse(execFileSync(python, [pythonScript], { encoding: 'utf8' })) as Interpreter;
  } catch (error) {
    console.error(`Nothing is compared with ${python}: ${error instanceof Error ? error.message : error}`);
    return undefined;
  }
}

export function librariesOf(python: string, { libraries }: Interpreter): Competitor[] {
  return Object.entries(libraries).map(([library, { version, stages }]) => ({
    by: `${library} ${version}`,
    command: ({ counterpart }, file) =>
      counterpart !== undefined && stages.includes(counterpart)
        ? [python, pythonScript, library, counterpart, file]
        : undefined,
  }));
}

/** A process that waits, its work prepared, to be told to make a run. */
export class Contender {
  readonly by: string;
  readonly #process: ChildProcess;
  readonly #answers: AsyncIterator<string>;

  constructor(by: string, [command, ...args]: [string, ...string[]]) {
    this.by = by;
    this.#process = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    if (!this.#process.stdout) throw new Error('A process without output.');
    this.#answers = createInterface({ input: this.#process.stdout })[Symbol.asyncIterator]();
  }

  async ready(): Promise<void> {
    await this.#answer();
  }

  async run(): Promise<Run> {
    this.#process.stdin?.write('\n');
    return JSON.parse(await this.#answer()) as Run;
  }

  async end(): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const ended = once(this.#process, 'exit');
    this.#process.stdin?.end();
    await ended;
  }

  async #answer(): Promise<string> {
    const { value, done } = await this.#answers.next();
    if (done) throw new Error(`${this.by} ended before it answered.`);
    return value;
  }
}
