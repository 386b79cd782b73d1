import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What the production build is made of. */
const SOURCES = [
  'app',
  'components',
  'db',
  'inngest',
  'lib',
  'public',
  'proxy.ts',
  'instrumentation.ts',
  'next.config.ts',
  'package-lock.json',
  'postcss.config.mjs',
  'tsconfig.json',
];

const isTest = (name: string) => /\.test\.tsx?$/.test(name);

function* filesUnder(root: string, relative: string): Generator<string> {
  const absolute = path.join(root, relative);
  if (!existsSync(absolute)) return;
  const entries = readdirSync(absolute, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const name = path.join(relative, entry.name);
    if (entry.isDirectory()) yield* filesUnder(root, name);
    else if (!isTest(entry.name)) yield name;
  }
}

/** A fingerprint of everything that goes into the build: names and contents of the sources, tests left out. */
export function sourceFingerprint(root: string): string {
  const hash = createHash('sha256').update(process.version);
  for (const source of SOURCES) {
    const isFile = /\.[a-z]+$/.test(source);
    const files = isFile ? [source].filter((file) => existsSync(path.join(root, file))) : filesUnder(root, source);
    for (const file of files) {
      const content = readFileSync(path.join(root, file));
      hash.update(`\0${file}\0${content.length}\0`).update(content);
    }
  }
  return hash.digest('hex');
}

const stampFile = (dist: string) => path.join(dist, 'refinex-stamp');

/** Whether `dist` holds a finished build of exactly these sources. */
export function isBuilt(dist: string, fingerprint: string): boolean {
  const file = stampFile(dist);
  return existsSync(path.join(dist, 'BUILD_ID')) && existsSync(file) && readFileSync(file, 'utf8') === fingerprint;
}

/** To be called before building: an interrupted build must not be taken for a finished one. */
export function forgetBuild(dist: string): void {
  rmSync(stampFile(dist), { force: true });
}

/** To be called after building, with the fingerprint taken before: a file saved meanwhile makes the next run build again. */
export function rememberBuild(dist: string, fingerprint: string): void {
  writeFileSync(stampFile(dist), fingerprint);
}
