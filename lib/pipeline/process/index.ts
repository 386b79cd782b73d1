import { totalmem } from 'node:os';
import path from 'node:path';
import { env } from '@/lib/env';
import { callStep } from '@/lib/pipeline/steps';
import { StepProcesses, type StepRequest } from './pool';

export { StepAbandoned } from './pool';

const MEGABYTE = 1024 ** 2;
/** Share of a process's memory that objects may take; the rest is for what tables are made of. */
const HEAP_SHARE = 0.6;
const SPARE = 2;

/** Hot reload evaluates this module again; the processes must survive it. */
const kept = globalThis as typeof globalThis & { refinexSteps?: StepProcesses };

function processes(size: number): StepProcesses {
  const memoryMb = Math.min(env().STEP_MEMORY_MB, totalmem() / MEGABYTE);
  kept.refinexSteps ??= new StepProcesses({
    entry: path.join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'pipeline', 'process', 'main.ts'),
    execArgv: ['--import', 'tsx', `--max-old-space-size=${Math.round(memoryMb * HEAP_SHARE)}`],
    size,
    spare: SPARE,
    memoryBytes: memoryMb * MEGABYTE,
  });
  return kept.refinexSteps;
}

/** Runs a step: in a process of its own, or in this one where the environment asks for none. Throws as `StepProcesses.run`. */
export function execute(request: Omit<StepRequest, 'timeoutMs'>): Promise<unknown> {
  const { STEP_PROCESSES: size, STEP_TIMEOUT_SECONDS: seconds } = env();
  if (size === 0) return callStep(request.name, request.args);
  return processes(size).run({ ...request, timeoutMs: seconds * 1000 });
}

/** Starts processes before the first step needs one. */
export function warmSteps(): void {
  const { STEP_PROCESSES: size } = env();
  if (size > 0) processes(size).warm();
}

/** Ends the processes of this one. */
export function endSteps(): void {
  kept.refinexSteps?.close();
  kept.refinexSteps = undefined;
}
