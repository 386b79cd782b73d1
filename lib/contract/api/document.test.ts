import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from 'vitest';
import { documentChecker } from '@/scripts/lib/document-checker';
import { OPERATIONS, openApiDocument } from './document';
import { UNDOCUMENTED } from './index';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
const root = process.cwd();

/** Every method of every route below a folder, as the document writes them. */
function routes(folder: string): string[] {
  const files = readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => path.basename(file) === 'route.ts')
    .flatMap((file) => {
      const source = readFileSync(path.join(root, folder, file), 'utf8');
      const address = path.posix.join('/', path.relative('app', folder), path.dirname(file));
      return METHODS.filter((method) =>
        new RegExp(`(export const ${method}\\b|export \\{[^}]*\\bas ${method}\\b)`).test(source),
      ).map((method) => `${method} ${address.replace(/\[(?:\.\.\.)?(\w+)\]/g, '{$1}')}`);
    });
}

const isDocumented = (route: string): boolean => !UNDOCUMENTED.some((address) => address === route.split(' ')[1]);

test('is valid OpenAPI 3.1', async () => {
  const document = structuredClone(openApiDocument());
  const { valid, errors } = await new Validator().validate({ ...document });
  expect(errors).toBeUndefined();
  expect(valid).toBe(true);
});

test('has every method of every route, and no other', () => {
  const written = [...routes('app/api'), ...routes('app/share')].filter(isDocumented);
  expect(OPERATIONS.map(({ method, path: address }) => `${method} ${address}`).sort()).toEqual(written.sort());
});

test('gives every operation a name of its own', () => {
  const ids = OPERATIONS.map(({ operation }) => operation.id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test('refers to nothing that is not there', () => {
  const text = JSON.stringify(openApiDocument());
  const names = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name = '']) => name);
  const known = Object.keys(openApiDocument().components.schemas);
  expect([...new Set(names)].filter((name) => !known.includes(name))).toEqual([]);
  expect(text).not.toContain('#/$defs');
});

const checker = documentChecker();

const examples = Object.entries(openApiDocument().paths).flatMap(([address, methods]) =>
  Object.entries(methods).flatMap(([method, { operationId, requestBody, responses }]) => {
    const body = requestBody?.content['application/json'];
    return [
      ...(body ? [{ name: `${operationId} body`, pointer: ['paths', address, method, 'requestBody'], of: body }] : []),
      ...Object.entries(responses).flatMap(([status, { content }]) => {
        const of = content?.['application/json'];
        return of?.example === undefined
          ? []
          : [{ name: `${operationId} ${status}`, pointer: ['paths', address, method, 'responses', status], of }];
      }),
    ];
  }),
);

test.each(examples)('has an example that fits its schema: $name', ({ pointer, of }) => {
  if (pointer.at(-1) === 'requestBody') expect(of.example).toBeDefined();
  expect(checker.problems([...pointer, 'content', 'application/json', 'schema'], of.example)).toEqual([]);
});

test('a checker of the document finds what does not fit', () => {
  const pointer = ['paths', '/api/health', 'get', 'responses', '200', 'content', 'application/json', 'schema'];
  expect(checker.problems(pointer, { status: 'ok' })).toEqual([]);
  expect(checker.problems(pointer, { status: 'well' })).toEqual(['/status must be equal to constant']);
});
