import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { endGroup, isRunning, markProcess } from '@/scripts/lib/processes';

const mark = z.object({ pid: z.number().int().positive(), startedAt: z.string() });

const runSchema = mark.extend({
  /** The address people open; null while starting. */
  url: z.string().nullable(),
  processes: z.array(mark.extend({ name: z.string() })),
});

/** What a running stack says of itself in its state directory. */
export type Run = z.infer<typeof runSchema>;

function readRun(file: string): Run | null {
  if (!existsSync(file)) return null;
  return runSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** The stack that runs on this file, if one does. */
export function currentRun(file: string): Run | null {
  const run = readRun(file);
  return run && isRunning(run) ? run : null;
}

/** Ends what a killed run left behind, last started first. Resolves to the names of what was ended. */
async function endProcesses(run: Run): Promise<string[]> {
  const leftovers = run.processes.filter(isRunning).toReversed();
  for (const { pid } of leftovers) await endGroup(pid, 'SIGTERM', 8_000);
  return leftovers.map(({ name }) => name);
}

const isSameRun = (a: Run, b: Run | null) => a.pid === b?.pid && a.startedAt === b.startedAt;

/** Removes the file of a run that is gone, unless another one took it in the meantime. */
function removeStale(file: string, gone: Run): void {
  const aside = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, aside);
  } catch {
    return; // somebody else removed it
  }
  if (!isSameRun(gone, readRun(aside))) linkSync(aside, file);
  rmSync(aside);
}

/** The exclusive right to run on a state directory. */
export class RunFile {
  private readonly run: Run = { ...markProcess(process.pid), url: null, processes: [] };
  /** What of a killed run had to be ended. */
  readonly ended: string[] = [];

  private constructor(private readonly file: string) {}

  /** Takes the file, after ending what a killed run left; or resolves to the run that holds it. */
  static async take(file: string): Promise<RunFile | Run> {
    const taken = new RunFile(file);
    const draft = taken.write();
    try {
      for (;;) {
        // Fails when the file exists: the one step in which two starting at once are told apart.
        if (tryLink(draft, file)) return taken;
        const holder = readRun(file);
        if (holder === null) continue;
        if (isRunning(holder)) return holder;
        taken.ended.push(...(await endProcesses(holder)));
        removeStale(file, holder);
      }
    } finally {
      rmSync(draft, { force: true });
    }
  }

  update(change: Partial<Pick<Run, 'url' | 'processes'>>): void {
    Object.assign(this.run, change);
    renameSync(this.write(), this.file);
  }

  release(): void {
    rmSync(this.file, { force: true });
  }

  private write(): string {
    const draft = `${this.file}.${process.pid}`;
    writeFileSync(draft, `${JSON.stringify(this.run, null, 2)}\n`);
    return draft;
  }
}

function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST') return false;
    throw cause;
  }
}
