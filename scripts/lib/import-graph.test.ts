import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { circlesOf, type ImportGraph, importGraph, importsOf } from './import-graph';

const graphOf = (edges: Record<string, string[]>): ImportGraph =>
  new Map(
    Object.entries(edges).map(([file, targets]) => [
      file,
      targets.map((target) => ({ to: target.replace(' as type', ''), isTypeOnly: target.endsWith(' as type') })),
    ]),
  );

test('finds what a file imports, and whether anything of it is left at run time', () => {
  const source = [
    "import a from './a';",
    "import type { B } from '@/lib/b';",
    "import { type C, type D } from './c';",
    "import {\n  type E,\n  e,\n} from './e';",
    "import './f';",
    "export { g } from './g';",
    "export type { H } from './h';",
    "const i = await import('./i');",
  ].join('\n');
  expect(importsOf(source)).toEqual([
    { from: './a', isTypeOnly: false },
    { from: '@/lib/b', isTypeOnly: true },
    { from: './c', isTypeOnly: true },
    { from: './e', isTypeOnly: false },
    { from: './f', isTypeOnly: false },
    { from: './g', isTypeOnly: false },
    { from: './h', isTypeOnly: true },
    { from: './i', isTypeOnly: false },
  ]);
});

describe('a circle', () => {
  test('is found however long it is, and what only leads into it is not part of it', () => {
    const graph = graphOf({ 'a/1': ['a/2'], 'a/2': ['b/3'], 'b/3': ['a/1'], 'c/4': ['a/1'], 'c/5': [] });
    expect(circlesOf(graph)).toEqual([['a/1', 'a/2', 'b/3']]);
  });

  test('is closed by a type from another folder, but not by one from the same', () => {
    expect(circlesOf(graphOf({ 'a/1': ['a/2'], 'a/2': ['a/1 as type'] }))).toEqual([]);
    expect(circlesOf(graphOf({ 'a/1': ['b/2'], 'b/2': ['a/1 as type'] }))).toEqual([['a/1', 'b/2']]);
  });
});

test('no files of RefineX import one another in a circle', () => {
  const root = process.cwd();
  const folders = ['app', 'bench', 'components', 'db', 'e2e', 'inngest', 'lib', 'scripts'];
  const files = folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => path.posix.join(folder, file.replaceAll(path.sep, '/'))),
  );
  const graph = importGraph(root, files);
  expect([...graph.values()].flat().length).toBeGreaterThan(files.length);
  expect(circlesOf(graph)).toEqual([]);
});
