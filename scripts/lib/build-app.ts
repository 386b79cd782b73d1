import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { forgetBuild, isBuilt, rememberBuild, sourceFingerprint } from '@/scripts/lib/build';
import type { Variables } from '@/scripts/lib/environment';
import { lastLines } from '@/scripts/lib/logs';

export interface BuildOptions {
  root: string;
  /** Output directory, relative to `root`. */
  dist: string;
  environment: Variables;
  logFile: string;
  /** Ends the build. */
  signal?: AbortSignal;
  /** Called when there is something to build. */
  onStart?(): void;
}

/** Runs `next build` unless `dist` already holds a build of these sources. Resolves to whether it built. */
export async function buildApp(options: BuildOptions): Promise<boolean> {
  const { root, logFile } = options;
  const dist = path.join(root, options.dist);
  const fingerprint = sourceFingerprint(root);
  if (isBuilt(dist, fingerprint)) return false;
  options.onStart?.();
  forgetBuild(dist);
  const log = openSync(logFile, 'a');
  const watcher = pathToFileURL(path.join(root, 'scripts', 'lib', 'exit-with-parent.mjs')).href;
  const next = path.join(root, 'node_modules', 'next', 'dist', 'bin', 'next');
  const build = spawn(process.execPath, ['--import', watcher, next, 'build'], {
    cwd: root,
    stdio: ['pipe', log, log],
    signal: options.signal,
    env: {
      ...process.env,
      ...options.environment,
      NODE_ENV: 'production',
      NEXT_DIST_DIR: options.dist,
      NEXT_TELEMETRY_DISABLED: '1',
      NO_COLOR: '1', // the output goes to a file
    },
  });
  closeSync(log);
  const code = await new Promise<number | null>((resolve, reject) => {
    build.once('error', reject);
    build.once('exit', resolve);
  });
  if (code !== 0) throw new Error(`The build failed. Last lines of ${logFile}:\n${lastLines(logFile, 40)}`);
  rememberBuild(dist, fingerprint);
  return true;
}
