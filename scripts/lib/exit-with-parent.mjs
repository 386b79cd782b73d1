// @ts-check
// Preloaded (`node --import`) into every Node process of the stack. Its stdin is a pipe that the supervisor holds open:
// when the pipe closes, the supervisor is gone, by whatever death, and nobody is left to stop this process.
import { isMainThread } from 'node:worker_threads';

const graceMs = 5_000;

if (isMainThread) {
  process.stdin.on('error', () => {});
  process.stdin.once('close', () => {
    setTimeout(() => process.exit(1), graceMs).unref();
    process.kill(process.pid, 'SIGTERM');
  });
  process.stdin.resume();
  // A pipe is a socket to Node; watching it must not keep a finished process alive.
  if ('unref' in process.stdin) process.stdin.unref();
}
