import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { forgetBuild, isBuilt, rememberBuild, sourceFingerprint } from '@/scripts/lib/build';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'refinex-build-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(file: string, content: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), content);
}

describe('sourceFingerprint', () => {
  beforeEach(() => {
    write('app/page.tsx', 'one');
    write('next.config.ts', 'config');
  });

  test.each([
    ['a changed source', 'app/page.tsx', 'two'],
    ['a new source', 'lib/deep/down/new.ts', ''],
    ['a changed configuration', 'next.config.ts', 'other'],
    ['a changed lock file', 'package-lock.json', '{}'],
    ['a migration', 'db/migrations/0001.sql', 'ALTER'],
  ])('%s changes it', (_, file, content) => {
    const before = sourceFingerprint(root);
    write(file, content);
    expect(sourceFingerprint(root)).not.toBe(before);
  });

  test.each(['app/page.test.tsx', 'lib/a.integration.test.ts', 'scripts/up.mjs', 'docs/a.md'])(
    '%s does not',
    (file) => {
      const before = sourceFingerprint(root);
      write(file, 'x');
      expect(sourceFingerprint(root)).toBe(before);
    },
  );

  test('moving content from one file to the next changes it', () => {
    write('lib/a.ts', 'ab');
    write('lib/b.ts', 'c');
    const before = sourceFingerprint(root);
    write('lib/a.ts', 'a');
    write('lib/b.ts', 'bc');
    expect(sourceFingerprint(root)).not.toBe(before);
  });
});

describe('isBuilt', () => {
  test('only a finished build of the same sources', () => {
    const dist = path.join(root, '.next');
    expect(isBuilt(dist, 'a')).toBe(false);
    write('.next/BUILD_ID', 'x');
    expect(isBuilt(dist, 'a')).toBe(false);
    rememberBuild(dist, 'a');
    expect(isBuilt(dist, 'a')).toBe(true);
    expect(isBuilt(dist, 'b')).toBe(false);
    forgetBuild(dist);
    expect(isBuilt(dist, 'a')).toBe(false);
  });
});
