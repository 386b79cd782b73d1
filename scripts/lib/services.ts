import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Variables } from '@/scripts/lib/environment';
import { takenPort } from '@/scripts/lib/ports';
import type { PostgresCommand } from '@/scripts/lib/postgres';
import type { StatePaths } from '@/scripts/lib/state';
import type { Service } from '@/scripts/lib/supervisor';

const preload = (root: string) => [
  '--import',
  pathToFileURL(path.join(root, 'scripts', 'lib', 'exit-with-parent.mjs')).href,
];

/** Whether our process answers there, and not that of another stack which has the port. */
async function answersOk(url: string, run: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(10_000) });
    await response.body?.cancel();
    return response.ok && response.headers.get('x-refinex-run') === run;
  } catch {
    return false; // not listening yet
  }
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

export function postgresService(root: string, paths: StatePaths, postgres: PostgresCommand, port: number): Service {
  return {
    name: 'postgres',
    command: postgres.command,
    args: postgres.args,
    env: { PATH: process.env.PATH, NODE_ENV: 'production' },
    cwd: root,
    logFile: path.join(paths.logs, 'postgres.log'),
    stopSignal: 'SIGINT',
    graceMs: 15_000,
    isReady: postgres.isReady,
    obstacle: () => takenPort(port),
    readyTimeoutMs: 60_000,
  };
}

export interface AppProcess {
  root: string;
  paths: StatePaths;
  app: Variables;
  dist: string;
  port: number;
  host: string;
  role: 'web' | 'worker' | 'all';
  isDev: boolean;
}

/** One process of the app: it serves people, executes functions, or both. */
export function appService(options: AppProcess): Service {
  const { root, port, host, role, isDev } = options;
  const run = randomUUID();
  const program = isDev
    ? [path.join(root, 'node_modules', 'next', 'dist', 'bin', 'next'), 'dev']
    : [path.join(root, 'server', 'main.mjs')];
  return {
    name: role === 'worker' ? 'worker' : 'web',
    command: process.execPath,
    args: [...preload(root), ...program, '--port', String(port), '--hostname', host],
    env: {
      ...options.app,
      // What hot reload changes is not seen by processes that have loaded it.
      ...(isDev && { STEP_PROCESSES: options.app.STEP_PROCESSES || '0' }),
      NODE_ENV: isDev ? 'development' : 'production',
      NEXT_DIST_DIR: options.dist,
      REFINEX_ROLE: role,
      REFINEX_RUN: run,
    },
    cwd: root,
    logFile: path.join(options.paths.logs, role === 'worker' ? 'worker.log' : 'web.log'),
    stopSignal: 'SIGTERM',
    // Next.js waits for open requests: an upload ends, and pages that follow a job are told to come back.
    graceMs: role === 'worker' ? 3_000 : 10_000,
    stopsFirst: role !== 'worker',
    obstacle: () => takenPort(port),
    isReady: () => answersOk(`http://127.0.0.1:${port}/api/health/ready`, run),
    readyTimeoutMs: isDev ? 120_000 : 60_000,
    isShown: isDev,
  };
}

export function executorService(root: string, paths: StatePaths, environment: Variables, port: number): Service {
  return {
    name: 'executor',
    command: process.execPath,
    args: [...preload(root), '--import', 'tsx', path.join(root, 'inngest', 'local', 'main.ts')],
    env: { ...environment, NODE_ENV: 'production' },
    cwd: root,
    logFile: path.join(paths.logs, 'executor.log'),
    stopSignal: 'SIGTERM',
    graceMs: 8_000,
    obstacle: () => takenPort(port),
    isReady: () => listens(port),
    readyTimeoutMs: 60_000,
  };
}
