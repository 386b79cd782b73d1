// @ts-check
// Preloaded (`node --import`) into every Node process of the stack. Its stdin is a pipe that the supervisor holds open:
// when the pipe closes, the supervisor is gone, by whatever death, and nobody is left to stop this process.
import { isMainThread } from 'node:worker_threads';

const graceMs = 5_000;

/**
 * Signals the group that this process leads, so that what it started ends too; itself alone when it leads none.
 * @param {NodeJS.Signals} signal
 */
function signalGroup(signal) {
  try {
    process.kill(-process.pid, signal);
  } catch {
    process.kill(process.pid, signal);
  }
}

if (isMainThread) {
  process.stdin.on('error', () => {});
  process.stdin.once('close', () => {
    setTimeout(() => signalGroup('SIGKILL'), graceMs).unref();
    signalGroup('SIGTERM');
  });
  process.stdin.resume();
  // A pipe is a socket to Node; watching it must not keep a finished process alive.
  if ('unref' in process.stdin) process.stdin.unref();
}
