import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** The last lines of a log, to show when its process failed. */
export function lastLines(file: string, count = 15): string {
  if (!existsSync(file)) return '(no log)';
  const text = stripVTControlCharacters(readFileSync(file, 'utf8')).trimEnd();
  return text.split('\n').slice(-count).join('\n') || '(empty)';
}

/** Makes the directory and moves the last run's `x.log` to `x.previous.log`. */
export function rotateLogs(directory: string): void {
  mkdirSync(directory, { recursive: true });
  for (const name of readdirSync(directory)) {
    if (!name.endsWith('.log') || name.endsWith('.previous.log')) continue;
    renameSync(path.join(directory, name), path.join(directory, name.replace(/\.log$/, '.previous.log')));
  }
}
