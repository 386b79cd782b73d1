import { createInterface } from 'node:readline';
import { peakBytes, resetPeak } from './memory';
import type { AnyStage, Stage } from './stage';
import { STAGES } from './stages';

/**
 * Measures one stage in this process, which was started for it: `node --expose-gc measure.ts <stage> <file>`. Says when it is
 * ready, then makes one run for each line it reads and answers it with a line of JSON. What a run leaves behind is
 * collected when the runtime thinks fit, as in the worker, and counts as memory until then.
 */
export interface Run {
  ms: number;
  /** Processor time of all threads: steadier than the clock on a busy machine. */
  cpuMs: number;
  detail: string;
  /** Memory before the first run, and the most since. */
  baseBytes: number;
  peakBytes: number;
}

const [name = '', path = ''] = process.argv.slice(2);
const stage = STAGES.find((candidate: AnyStage) => candidate.name === name) as Stage | undefined;
if (stage === undefined) throw new Error(`There is no stage ${name}.`);

const prepared = await stage.prepare(path);
globalThis.gc?.();
const baseBytes = resetPeak();
console.log(JSON.stringify({ ready: true }));
for await (const _line of createInterface({ input: process.stdin })) {
  const input = stage.renew ? await stage.renew(prepared) : prepared;
  const cpuStart = process.cpuUsage();
  const start = performance.now();
  const detail = await stage.run(input);
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(cpuStart);
  const run: Run = { ms, cpuMs: (user + system) / 1000, detail, baseBytes, peakBytes: peakBytes() };
  console.log(JSON.stringify(run));
}
