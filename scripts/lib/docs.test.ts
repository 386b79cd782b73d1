import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = process.cwd();
const decisions = readdirSync(path.join(root, 'docs/decisions')).map((name) => `docs/decisions/${name}`);
const documents = ['README.md', 'CONTRIBUTING.md', 'docs/architecture.md', ...decisions];
const FOLDERS = ['app', 'bench', 'components', 'db', 'docs', 'e2e', 'inngest', 'lib', 'scripts'];

/** Paths of the repository that a document names: `lib/data/system`, `lib/errors.ts`. */
function pathsIn(text: string): string[] {
  const code = [...text.matchAll(/`([\w./@-]+)`/g)].map(([, name = '']) => name);
  return code.filter((name) => FOLDERS.includes(name.split('/')[0] ?? '') && name.includes('/'));
}

/** Files a document links to, from where it stands. */
function linksIn(document: string, text: string): string[] {
  const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, target = '']) => target);
  return links.map((target) => path.posix.join(path.posix.dirname(document), target));
}

test.each(documents)('%s names only what is there', (document) => {
  const text = readFileSync(path.join(root, document), 'utf8');
  const named = [...pathsIn(text), ...linksIn(document, text)];
  expect(named.filter((name) => !existsSync(path.join(root, name)))).toEqual([]);
});

test('every decision is listed', () => {
  const list = readFileSync(path.join(root, 'docs/decisions/README.md'), 'utf8');
  const records = decisions.map((file) => path.basename(file)).filter((name) => name !== 'README.md');
  expect(records.filter((name) => !list.includes(`(${name})`))).toEqual([]);
  expect(records.length).toBeGreaterThan(4);
});
