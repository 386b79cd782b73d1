import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Run } from './measure';
import { OWN } from './report';
import type { AnyStage } from './stage';

const folder = path.dirname(fileURLToPath(import.meta.url));
const pythonScript = path.join(folder, 'python', 'measure.py');

type Command = [string, ...string[]];

/** What is measured at a stage, and how it is started. */
export interface Entry {
  /** Name and version: `pandas 1.5.3`. */
  by: string;
  command: Command;
}

/** Gives what a library, or RefineX, sends into the race at a stage. */
export type Competitor = (stage: AnyStage, file: string) => Entry[];

/** RefineX itself, in this version of Node. */
export const refinex: Competitor = ({ name }, file) => {
  const script = path.join(folder, 'measure.ts');
  return [{ by: OWN, command: [process.execPath, '--expose-gc', '--import', 'tsx', script, name, file] }];
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

/** The libraries of an interpreter by name and version. */
export function librariesOf(python: string, { libraries }: Interpreter): [string, Competitor][] {
  return Object.entries(libraries).map(([library, { version, stages }]) => {
    const by = `${library} ${version}`;
    const competitor: Competitor = ({ counterpart, variant }, file) => {
      const entries: Entry[] = [];
      const add = (name: string | undefined, label: string) => {
        if (name === undefined || !stages.includes(name)) return;
        entries.push({ by: label, command: [python, pythonScript, library, name, file] });
      };
      add(counterpart, by);
      add(variant?.counterpart, `${by}, ${variant?.label}`);
      return entries;
    };
    return [by, competitor];
  });
}

/** A process that waits, its work prepared, to be told to make a run. */
export class Contender {
  readonly by: string;
  readonly #process: ChildProcess;
  readonly #answers: AsyncIterator<string>;

  constructor({ by, command: [command, ...args] }: Entry) {
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
