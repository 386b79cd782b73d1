import fc from 'fast-check';
import type { OpenApiDocument, OpenApiOperation } from '@/lib/contract/api/document';
import type { JsonSchema } from '@/lib/contract/api/schemas';
import { contentType, encodedLoosely, HOSTILE_TEXTS, text, value } from './values';

/** A request made of what the document says of an operation, and of what it does not. */
export interface HostileRequest {
  operationId: string;
  /** As the document has it: `/api/jobs/{id}/rows`. */
  address: string;
  method: string;
  /** Of the path, as they are before they are escaped. */
  params: Record<string, string>;
  /** With its question mark; empty without. */
  search: string;
  headers: Record<string, string>;
  body?: string;
}

/** What there is: ids that exist, and texts such as names of columns, so that requests get beyond the first check. */
export interface Known {
  /** By the folder before them in a path: `jobs`, `charts`. */
  ids: Readonly<Record<string, string>>;
  texts: readonly string[];
}

const DEEPEST = 5;
const NUMBERS = [0, -0, 1, -1, 0.5, 1e21, -1e308, 2 ** 31, 2 ** 32, 2 ** 53, -(2 ** 63), 1e-320];

/** Mostly what a schema allows, with something else in one place out of eight. */
function anyOf(schema: JsonSchema, document: OpenApiDocument, known: Known, depth = 0): fc.Arbitrary<unknown> {
  // Only made when it is drawn: all that may stand in one another would be too much.
  const inner = (each: JsonSchema) => fc.constant(null).chain(() => anyOf(each, document, known, depth + 1));
  return fc.oneof({ weight: 1, arbitrary: value }, { weight: 7, arbitrary: allowed() });

  function allowed(): fc.Arbitrary<unknown> {
    if (depth > DEEPEST) return fc.constant(null);
    if (schema.$ref) return inner(document.components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {});
    if (schema.const !== undefined) return fc.constant(schema.const);
    if (schema.enum) return fc.constantFrom(...schema.enum);
    const either = schema.anyOf ?? schema.oneOf ?? schema.allOf;
    if (either) return fc.oneof(...either.map(inner));
    if (Array.isArray(schema.type)) return fc.oneof(...schema.type.map((type: string) => inner({ ...schema, type })));
    switch (schema.type) {
      case 'object':
        return objectOf(schema);
      case 'array':
        return fc.array(schema.items ? inner(schema.items) : value, { maxLength: 4 });
      case 'integer':
        return fc.oneof(fc.nat(20), fc.constantFrom(...NUMBERS), fc.maxSafeInteger());
      case 'number':
        return fc.oneof(fc.nat(20), fc.constantFrom(...NUMBERS), fc.double({ noNaN: true }));
      case 'boolean':
        return fc.boolean();
      case 'string':
        return textOf(schema);
      case 'null':
        return fc.constant(null);
      default:
        return value;
    }
  }

  function textOf({ format }: JsonSchema): fc.Arbitrary<string> {
    if (format === 'uuid') return fc.oneof(fc.constantFrom(...Object.values(known.ids)), fc.uuid(), text);
    return fc.oneof(fc.constantFrom(...known.texts), text);
  }

  /** Any of its fields may be missing, also one that must be there. */
  function objectOf({ properties = {}, additionalProperties }: JsonSchema): fc.Arbitrary<unknown> {
    const fields = Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, inner(each)]));
    const others = typeof additionalProperties === 'object' ? inner(additionalProperties) : value;
    const isOpen = Object.keys(fields).length === 0;
    const more = fc.dictionary(textOf({}), others, { maxKeys: isOpen ? 4 : 1 });
    return fc
      .record({ named: fc.record(fields, { requiredKeys: [] }), more: fc.option(more, { nil: {} }) })
      .map(({ named, more: added }) => ({ ...named, ...(isOpen || Object.keys(named).length % 4 === 0 ? added : {}) }));
  }
}

const isRecord = (of: unknown): of is Record<string, unknown> =>
  typeof of === 'object' && of !== null && !Array.isArray(of);

/** An example with one of its fields replaced, or gone. */
function spoiled(example: unknown): fc.Arbitrary<unknown> {
  if (!isRecord(example)) return fc.constant(example);
  const keys = Object.keys(example);
  const other = fc.record({ key: fc.constantFrom(...keys, 'x'), by: fc.option(value, { nil: undefined }) });
  return fc.oneof(
    fc.constant(example),
    other.map(({ key, by }) => ({ ...example, [key]: by })),
  );
}

const RAW = [
  '',
  '{',
  'null',
  '[[[[',
  '"',
  '{"a":'.repeat(5000),
  '['.repeat(50_000),
  `"${'x'.repeat(1_200_000)}"`,
  '\ufeff{}',
  '{"a":1,"a":2}',
];
const CSV = 'City,Sold\nPorto,30\nBraga,20\n';

function multipart(known: Known): fc.Arbitrary<{ type: string; body: string }> {
  const part = (name: string, inside: string, more = '') =>
    `--x\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${inside}\r\n`;
  const content = fc.oneof(fc.constant(CSV), text, fc.constantFrom('', 'PK\u0003\u0004', 'PAR1', '[', '{"a":[{}]}\n'));
  const filename = fc.oneof(fc.constantFrom('a.csv', 'a.xlsx', 'a.json', 'a.parquet', 'a.zip', 'a.ods', 'a'), text);
  const options = fc.oneof(
    value.map((any) => JSON.stringify(any) ?? ''),
    text,
    fc.constantFrom('{}', '{"preset":"careful"}'),
  );
  const workspace = fc.oneof(fc.constantFrom('', ...Object.values(known.ids)), text);
  const end = fc.constantFrom('--x--\r\n', '--x--\r\n', '', '--y--', '--x');
  return fc
    .record({ content, filename, options, workspace, end, type: fc.constantFrom(true, true, true, false) })
    .map((chosen) => ({
      type: chosen.type ? 'multipart/form-data; boundary=x' : 'multipart/form-data; boundary=',
      body: `${part('options', chosen.options)}${part('workspace_id', chosen.workspace)}${part('file', chosen.content, `; filename="${chosen.filename.replaceAll(/[\r\n"]/g, '')}"`)}${chosen.end}`,
    }));
}

/** A body with its type: made by the schema, an example that is spoiled, or no JSON at all. */
function bodyOf(
  operation: OpenApiOperation,
  document: OpenApiDocument,
  known: Known,
): fc.Arbitrary<{ type: string; body: string } | null> {
  const content = operation.requestBody?.content;
  if (!content) return fc.constant(null);
  if (content['multipart/form-data']) return multipart(known);
  const json = content['application/json'];
  const made = json?.schema ? anyOf(json.schema, document, known) : value;
  const any = fc.oneof(
    { weight: 5, arbitrary: made.map((each) => JSON.stringify(each) ?? '') },
    { weight: 4, arbitrary: spoiled(json?.example).map((each) => JSON.stringify(each) ?? '') },
    { weight: 1, arbitrary: fc.oneof(fc.constantFrom(...RAW), text) },
  );
  return fc.record({ type: contentType, body: any });
}

const queryText = (of: unknown): string => (typeof of === 'string' ? of : (JSON.stringify(of) ?? ''));

/** Mostly the id of what the path is about, where there is one. */
function segmentOf(address: string, name: string, { ids }: Known): fc.Arbitrary<string> {
  const folder = address.split('/').at(address.split('/').indexOf(`{${name}}`) - 1) ?? '';
  const right = ids[folder] ?? '00000000-0000-4000-8000-000000000000';
  return fc.oneof(
    { weight: 12, arbitrary: fc.constant(right) },
    { weight: 1, arbitrary: fc.constantFrom(...Object.values(ids)) },
    { weight: 1, arbitrary: text },
  );
}

/** Requests to operations of a document, of which `skip` are left out. */
export function documentRequests(
  document: OpenApiDocument,
  known: Known,
  skip: readonly string[] = [],
): fc.Arbitrary<HostileRequest> {
  const operations = Object.entries(document.paths).flatMap(([address, methods]) =>
    Object.entries(methods).flatMap(([method, operation]) =>
      skip.includes(operation.operationId) ? [] : [{ address, method: method.toUpperCase(), operation }],
    ),
  );
  return fc.constantFrom(...operations).chain(({ address, method, operation }) => {
    const { parameters = [], operationId } = operation;
    const inPath = parameters.filter((parameter) => parameter.in === 'path');
    const inQuery = parameters.filter((parameter) => parameter.in === 'query');
    const params = fc.record(
      Object.fromEntries(
        inPath.map(({ name, schema }) => [
          name,
          schema.format === 'uuid'
            ? segmentOf(address, name, known)
            : fc.oneof(anyOf(schema, document, known).map(queryText), text),
        ]),
      ),
    );
    const query = fc.record(
      Object.fromEntries(inQuery.map(({ name, schema }) => [name, anyOf(schema, document, known).map(queryText)])),
      { requiredKeys: [] },
    );
    const headers = fc.constantFrom<Record<string, string>[]>(
      {},
      {},
      {},
      { 'if-match': '1' },
      { 'if-match': '"x"' },
      { accept: 'text/event-stream' },
    );
    const body = bodyOf(operation, document, known);
    return fc.record({ params, query, headers, body }).map((chosen): HostileRequest => {
      const search = Object.entries(chosen.query).map(([name, each]) => `${name}=${encodedLoosely(each ?? '')}`);
      return {
        operationId,
        address,
        method,
        params: chosen.params,
        search: search.length > 0 ? `?${search.join('&')}` : '',
        headers: { ...chosen.headers, ...(chosen.body && { 'content-type': chosen.body.type }) },
        ...(chosen.body && { body: chosen.body.body }),
      };
    });
  });
}

/** The path of a request as it is sent. */
export const pathOf = ({ address, params, search }: HostileRequest): string =>
  address.replace(/\{(\w+)\}/g, (_, name: string) => encodedLoosely(params[name] ?? '')) + search;

/** Texts that columns of small tables may hold, and what is wrong with them. */
export const SOME_TEXTS: readonly string[] = [
  'c0',
  'c1',
  'c2',
  'city',
  'sold',
  'day',
  'Porto',
  ...HOSTILE_TEXTS.slice(0, 6),
];
