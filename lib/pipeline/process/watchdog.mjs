// @ts-check
// A thread of a process of steps: a step may keep the main thread busy for minutes, and this one looks meanwhile.
// It ends the process when that holds more memory than it may, and when nobody waits for its answer any more.
import { workerData } from 'node:worker_threads';

const LOOK_MS = 200;

/** @type {{ limitBytes: number, parent: number }} */
const { limitBytes, parent } = workerData;

setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
  // Nobody else sends this signal: it says why the process ended.
  if (process.memoryUsage.rss() > limitBytes) process.kill(process.pid, 'SIGUSR2');
}, LOOK_MS);
