import { chmodSync, mkdirSync } from 'node:fs';
import path from 'node:path';

/** Where a stack keeps what it must not lose. */
export interface StatePaths {
  directory: string;
  runFile: string;
  secretsFile: string;
  postgres: string;
  blobs: string;
  logs: string;
}

export function statePaths(directory: string): StatePaths {
  return {
    directory,
    runFile: path.join(directory, 'run.json'),
    secretsFile: path.join(directory, 'secrets.json'),
    postgres: path.join(directory, 'postgres'),
    blobs: path.join(directory, 'blobs'),
    logs: path.join(directory, 'logs'),
  };
}

/** Makes the state directory, closed to other users; root's PostgreSQL runs as another user, who must be able to pass. */
export function openState(directory: string): StatePaths {
  mkdirSync(directory, { recursive: true });
  chmodSync(directory, process.getuid?.() === 0 ? 0o711 : 0o700);
  const paths = statePaths(directory);
  for (const own of [paths.blobs, paths.logs]) {
    mkdirSync(own, { recursive: true });
    chmodSync(own, 0o700);
  }
  return paths;
}
