import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { HOSTILE_FILES } from './files';

const USAGE = `Reads files that are made to do harm, each in a process of its own, and says how long it took and how much memory.

Usage: npx tsx bench/hostile/run.ts [id…]

Files: ${HOSTILE_FILES.map(({ id }) => id).join(', ')}`;

/** A reader that has not ended by then has lost. */
const LONGEST_MS = 180_000;

const asked = process.argv.slice(2);
if (asked.some((id) => !HOSTILE_FILES.some((file) => file.id === id))) {
  console.error(USAGE);
  process.exit(1);
}

const folder = path.join(tmpdir(), 'refinex-hostile');
mkdirSync(folder, { recursive: true });
console.log('| file | size | time | memory | outcome |\n|---|---|---|---|---|');
for (const { id, about, fileType, make } of HOSTILE_FILES) {
  if (asked.length > 0 && !asked.includes(id)) continue;
  const file = path.join(folder, `${id}.${fileType}`);
  if (!existsSync(file)) writeFileSync(file, await make());
  const reader = new URL('./read.ts', import.meta.url).pathname;
  const { stdout, signal, stderr } = spawnSync(process.execPath, ['--import', 'tsx', reader, file, fileType], {
    encoding: 'utf8',
    timeout: LONGEST_MS,
    killSignal: 'SIGKILL',
  });
  const size = `${(statSync(file).size / 1e6).toFixed(2)} MB`;
  const line = stdout.trim().split('\n').at(-1) ?? '';
  if (!line.startsWith('{')) {
    const reason = /heap out of memory|allocation failed/i.test(stderr)
      ? 'out of memory'
      : (signal ?? stderr.slice(-200));
    console.log(`| ${about} | ${size} | | | ended: ${reason} |`);
    continue;
  }
  const { outcome, ms, peakMb } = JSON.parse(line) as { outcome: string; ms: number; peakMb: number };
  console.log(`| ${about} | ${size} | ${(ms / 1000).toFixed(1)} s | ${peakMb.toFixed(0)} MB | ${outcome} |`);
}
