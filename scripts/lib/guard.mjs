// @ts-check
// Runs a program that cannot watch its parent itself (PostgreSQL): `node guard.mjs <stop signal> <uid|-> <gid|-> program …`.
// When this process is asked to stop, or the pipe on its stdin closes because the parent is gone, the program gets the
// stop signal, and this process ends when the program has ended.
import { spawn } from 'node:child_process';

const [stopSignal = 'SIGTERM', uid = '-', gid = '-', program = '', ...args] = process.argv.slice(2);

const child = spawn(program, args, {
  stdio: ['ignore', 'inherit', 'inherit'],
  ...(uid === '-' ? {} : { uid: Number(uid), gid: Number(gid) }),
});
const stop = () => child.kill(/** @type {NodeJS.Signals} */ (stopSignal));

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
process.stdin.on('error', () => {});
process.stdin.once('close', stop);
process.stdin.resume();

child.once('error', (error) => {
  console.error(`${program} cannot be started: ${error.message}`);
  process.exit(1);
});
child.once('exit', (code) => process.exit(code ?? 1));
