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

/** Ends what a killed run left behind and forgets that run. Resolves to the names of what was ended. */
export async function endLeftovers(file: string): Promise<string[]> {
  const run = readRun(file);
  if (run === null || isRunning(run)) return [];
  const leftovers = run.processes.filter(isRunning);
  for (const leftover of leftovers.toReversed()) await endGroup(leftover.pid, 'SIGTERM', 8_000);
  rmSync(file, { force: true });
  return leftovers.map((leftover) => leftover.name);
}

/** The exclusive right to run on a state directory. */
export class RunFile {
  private readonly run: Run = { ...markProcess(process.pid), url: null, processes: [] };

  private constructor(private readonly file: string) {}

  /** Takes the file, or returns the run that holds it. A file of a run that is gone must have been cleared before. */
  static take(file: string): RunFile | Run {
    const taken = new RunFile(file);
    const draft = taken.write();
    try {
      linkSync(draft, file); // fails when the file exists: the one step in which two starting at once are told apart
      return taken;
    } catch (cause) {
      const holder = currentRun(file);
      if (holder) return holder;
      throw cause;
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
