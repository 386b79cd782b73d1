import { setPriority } from 'node:os';
import { Worker } from 'node:worker_threads';
import { callStep, STEPS } from '@/lib/pipeline/steps';
import { packError, type StepAnswer, type StepCall } from './messages';

/** People who wait for a page go first. */
const NICENESS = 5;

/** What every upload needs. */
const LOADED_AHEAD = ['ingest', 'cleanPhase', 'publish'] as const;

/** A process that runs steps, one at a time, for the process that started it. */
function serve(limitBytes: number): void {
  setPriority(NICENESS);
  const watchdog = new Worker(new URL('./watchdog.mjs', import.meta.url), {
    workerData: { limitBytes, parent: process.ppid },
    execArgv: [],
  });
  watchdog.unref();
  const answer = (message: StepAnswer | 'ready') => process.send?.(message);
  process.on('message', async ({ name, args }: StepCall) => {
    const outcome = await callStep(name, args).then(
      (result) => ({ ok: true as const, result: result ?? null }),
      (error: unknown) => ({ ok: false as const, error: packError(error) }),
    );
    answer({ ...outcome, rssBytes: process.memoryUsage.rss() });
  });
  process.on('disconnect', () => process.exit(0));
  answer('ready');
  // Loaded while nobody waits; what fails here fails again, and is told, where it is asked for.
  const ahead = async () => {
    for (const name of LOADED_AHEAD) await STEPS[name]();
  };
  ahead().catch(() => {});
}

serve(Number(process.argv[2]));
