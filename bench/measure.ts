import { STAGES } from './stages';

/**
 * Runs one stage in this process, which was started for it: `tsx bench/measure.ts <stage> <csv> <runs>`. Prints one line of
 * JSON. The first run warms the compiler up, as the worker of a running RefineX is warm, and is reported apart.
 */
export interface Measurement {
  detail: string;
  firstMs: number;
  /** The runs after the first. */
  runsMs: number[];
  /** Processor time of a run after the first, of all threads, on average: steadier than the clock on a busy machine. */
  cpuMs: number;
  /** Most memory the process ever held, and how much of that was there before the first run. */
  peakBytes: number;
  baseBytes: number;
}

const [name = '', path = '', runs = '3'] = process.argv.slice(2);
const stage = STAGES.find((candidate) => candidate.name === name);
if (stage === undefined) throw new Error(`There is no stage ${name}.`);

const prepared = await stage.prepare(path);
const baseBytes = process.resourceUsage().maxRSS * 1024;
const times: number[] = [];
let detail = '';
let cpuStart = process.cpuUsage();
for (let run = 0; run <= Number(runs); run++) {
  if (run === 1) cpuStart = process.cpuUsage();
  const start = performance.now();
  detail = await stage.run(prepared);
  times.push(performance.now() - start);
}
const [firstMs = 0, ...runsMs] = times;
const { user, system } = process.cpuUsage(cpuStart);
const measurement: Measurement = {
  detail,
  firstMs,
  runsMs,
  cpuMs: (user + system) / 1000 / Math.max(1, runsMs.length),
  peakBytes: process.resourceUsage().maxRSS * 1024,
  baseBytes,
};
console.log(JSON.stringify(measurement));
