// @ts-check
// Stands for the process that runs steps: does what the first argument says.
import { Worker } from 'node:worker_threads';

new Worker(new URL('./watchdog.mjs', import.meta.url), {
  workerData: { limitBytes: Number(process.argv[2]), parent: process.ppid },
}).unref();

/** @type {Record<string, (value: unknown) => unknown>} */
const does = {
  echo: (value) => value,
  pid: () => process.pid,
  refuse: () => {
    throw Object.assign(new Error('away'), { code: 'ECONNREFUSED' });
  },
  spin: () => {
    for (;;);
  },
  fill: () => {
    for (const held = []; ; ) held.push(new Uint8Array(8 * 1024 * 1024).fill(1));
  },
  heap: () => {
    for (const held = []; ; ) held.push({ number: held.length });
  },
  end: () => process.exit(7),
};

process.on('message', (/** @type {{ args: [string, unknown] }} */ { args: [what, value] }) => {
  const rssBytes = process.memoryUsage.rss();
  try {
    process.send?.({ ok: true, result: does[what]?.(value), rssBytes });
  } catch (error) {
    const { name, message, code } = /** @type {Error & { code: string }} */ (error);
    process.send?.({ ok: false, error: { name, message, code }, rssBytes });
  }
});
process.on('disconnect', () => process.exit(0));
process.send?.('ready');
