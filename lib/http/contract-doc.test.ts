import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { cleaningOptionsSchema } from '@/lib/cleaning/options';
import { readingOptionsSchema } from '@/lib/contract/reading';
import { ERROR_STATUS } from '@/lib/errors';
import { EXPORT_FORMATS, FILE_TYPES, FORMATS } from '@/lib/tabular/formats';

const root = process.cwd();

/** `app/api/jobs/[id]/rows/route.ts` as it is written in the reference: `/api/jobs/{id}/rows`. */
async function routes(): Promise<{ address: string; methods: string[] }[]> {
  const files = await readdir(path.join(root, 'app/api'), { recursive: true });
  const handlers = files.filter((file) => path.basename(file) === 'route.ts').sort();
  return Promise.all(
    handlers.map(async (file) => {
      const source = await readFile(path.join(root, 'app/api', file), 'utf8');
      return {
        address: path.posix.join('/api', path.dirname(file)).replaceAll('[', '{').replaceAll(']', '}'),
        methods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter((method) =>
          new RegExp(`(export const ${method}\\b|export \\{[^}]*\\bas ${method}\\b)`).test(source),
        ),
      };
    }),
  );
}

test('the reference has a heading for every route, with the methods it answers', async () => {
  const reference = await readFile(path.join(root, 'docs/api.md'), 'utf8');
  const documented = [...reference.matchAll(/^### `(?:([A-Z|]+) )?(\/api\/\S*)`$/gm)].map(([, methods, address]) =>
    [methods ?? 'any', address].join(' '),
  );
  const written = (await routes()).map(({ address, methods }) =>
    [address === '/api/{...path}' ? 'any' : methods.join('|'), address].join(' '),
  );
  expect(documented.sort()).toEqual(written.sort());
});

test('the reference names every error code and every cleaning option', async () => {
  const reference = await readFile(path.join(root, 'docs/api.md'), 'utf8');
  const names = [...Object.keys(ERROR_STATUS), ...Object.keys(cleaningOptionsSchema.shape)];
  expect(names.filter((name) => !reference.includes(`\`${name}\``))).toEqual([]);
});

test('the docs name every kind of file that is read and every format of an export', async () => {
  const [reference, files] = await Promise.all(
    ['docs/api.md', 'docs/files.md'].map((file) => readFile(path.join(root, file), 'utf8')),
  );
  const heading = /### `GET \/api\/jobs\/\{id\}\/export`\n([\s\S]*?)\n###/.exec(reference ?? '')?.[1] ?? '';
  expect(EXPORT_FORMATS.filter((format) => !new RegExp(`[=\`]${format}\``).test(heading))).toEqual([]);
  const types = /The job.s `file_type`[^\n]*/.exec(reference ?? '')?.[0] ?? '';
  expect(FILE_TYPES.filter((type) => !types.includes(`\`${type}\``))).toEqual([]);
  const options = Object.keys(readingOptionsSchema.shape);
  expect(options.filter((option) => !files?.includes(`| \`${option}\` |`))).toEqual([]);
  expect(options.filter((option) => !reference?.includes(`\`${option}\``))).toEqual([]);
  const named = (words: readonly string[]) => words.filter((word) => !files?.includes(word));
  expect(named(FORMATS.map(({ name }) => name))).toEqual([]);
  expect(named(FORMATS.flatMap(({ extensions }) => extensions.map((extension) => `\`.${extension}\``)))).toEqual([]);
});
