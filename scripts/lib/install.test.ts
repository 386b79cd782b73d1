import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { installedMatchesLock, isInstalled, nodeIsNewEnough } from '@/scripts/lib/install.mjs';

describe('nodeIsNewEnough', () => {
  test.each([
    ['18.20.8', false],
    ['20.8.1', false],
    ['20.9.0', true],
    ['20.20.2', true],
    ['22.0.0', true],
  ])('%s: %s', (version, isEnough) => expect(nodeIsNewEnough(version)).toBe(isEnough));
});

describe('what is installed', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'refinex-install-'));
    mkdirSync(path.join(root, 'node_modules'));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const write = (file: string, packages: object) => writeFileSync(path.join(root, file), JSON.stringify({ packages }));
  const record = path.join('node_modules', '.package-lock.json');
  const a = { version: '1.0.0', integrity: 'sha512-a' };

  test('nothing, when npm has left no record', () => {
    write('package-lock.json', { '': {}, 'node_modules/a': a });
    expect(installedMatchesLock(root)).toBe(false);
  });

  test('the lock file, when every package is there', () => {
    write('package-lock.json', { '': {}, 'node_modules/a': a });
    write(record, { 'node_modules/a': a });
    expect(installedMatchesLock(root)).toBe(true);
  });

  test('something else, when a package is missing, differs, or is too many', () => {
    write('package-lock.json', { '': {}, 'node_modules/a': a });
    write(record, {});
    expect(installedMatchesLock(root)).toBe(false);
    write(record, { 'node_modules/a': { ...a, integrity: 'sha512-b' } });
    expect(installedMatchesLock(root)).toBe(false);
    write(record, { 'node_modules/a': a, 'node_modules/b': a });
    expect(installedMatchesLock(root)).toBe(false);
  });

  test('the lock file, when only a package for other machines is missing', () => {
    write('package-lock.json', { '': {}, 'node_modules/a': a, 'node_modules/b-windows': { ...a, optional: true } });
    write(record, { 'node_modules/a': a });
    expect(installedMatchesLock(root)).toBe(true);
  });

  test('remembered by the lock file: a changed one asks for an install again', () => {
    write('package-lock.json', { '': {}, 'node_modules/a': a });
    write(record, { 'node_modules/a': a });
    expect(isInstalled(root)).toBe(true);
    rmSync(path.join(root, record));
    expect(isInstalled(root)).toBe(true);
    write('package-lock.json', { '': {}, 'node_modules/a': { ...a, version: '1.0.1' } });
    expect(isInstalled(root)).toBe(false);
  });
});

const lockSchema = z.object({
  packages: z.record(z.string(), z.object({ optionalDependencies: z.record(z.string(), z.string()).optional() })),
});

test('the lock file holds the optional packages of every platform, without which `npm ci` refuses it', () => {
  const { packages } = lockSchema.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
  const isFoundFrom = (owner: string, name: string): boolean => {
    if (`${owner === '' ? '' : `${owner}/`}node_modules/${name}` in packages) return true;
    if (owner === '') return false;
    return isFoundFrom(owner.slice(0, Math.max(0, owner.lastIndexOf('/node_modules/'))), name);
  };
  const missing = Object.entries(packages).flatMap(([owner, entry]) =>
    Object.keys(entry.optionalDependencies ?? {}).filter((name) => !isFoundFrom(owner, name)),
  );
  expect(missing).toEqual([]);
});
