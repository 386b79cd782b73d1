import type { z } from 'zod';
import { errorSchema } from '@/lib/contract/errors';
import { uploadOptionsSchema } from '@/lib/contract/reading';
import { ERROR_STATUS } from '@/lib/errors';
import { EXAMPLES } from './examples';
import { API } from './index';
import type { ApiOperation } from './operation';
import { IF_MATCH, type Parameter, parametersFrom, paramsOf } from './parameters';
import { convertSchemas, type JsonSchema, type Schemas } from './schemas';
import { SECURITY_SCHEMES, securityOf } from './security';

interface MediaType {
  schema?: JsonSchema;
  example?: unknown;
}

export interface OpenApiResponse {
  description: string;
  headers?: Readonly<Record<string, { description: string; schema: JsonSchema }>>;
  content?: Readonly<Record<string, MediaType>>;
}

export interface OpenApiOperation {
  operationId: string;
  tags: readonly string[];
  summary: string;
  description?: string;
  security: readonly Record<string, string[]>[];
  parameters?: readonly Parameter[];
  requestBody?: { required: boolean; content: Readonly<Record<string, MediaType>> };
  responses: Readonly<Record<string, OpenApiResponse>>;
}

export interface OpenApiDocument {
  openapi: string;
  info: {
    title: string;
    version: string;
    summary: string;
    description: string;
    license: { name: string; identifier: string };
  };
  servers: readonly { url: string; description: string }[];
  tags: readonly { name: string; description: string }[];
  paths: Readonly<Record<string, Readonly<Record<string, OpenApiOperation>>>>;
  components: { securitySchemes: typeof SECURITY_SCHEMES; schemas: Readonly<Record<string, JsonSchema>> };
}

/** One method of one route, with where it belongs. */
export interface ListedOperation {
  area: string;
  method: string;
  path: string;
  operation: ApiOperation;
}

/** All operations in the order in which they are read. */
export const OPERATIONS: readonly ListedOperation[] = API.flatMap(({ name, operations }) =>
  Object.entries(operations).map(([key, operation]) => {
    const [method = '', path = ''] = key.split(' ');
    return { area: name, method, path, operation };
  }),
);

const STATUS_TEXT: Readonly<Record<number, string>> = {
  200: 'Done.',
  201: 'Made.',
  202: 'Accepted: the new version is being made.',
  204: 'Nothing to say.',
  302: 'Goes on elsewhere.',
  304: 'As it was.',
  400: 'The request must be mended.',
  401: 'No credentials, or bad ones.',
  403: 'Visible, but not to be done by who asks.',
  404: 'Absent, or not yours.',
  405: 'The address does not know the method.',
  408: 'The body stopped arriving.',
  409: 'Not now, or no longer.',
  413: 'The body is too large.',
  429: 'Too often: wait as many seconds as `Retry-After` says.',
  500: 'A mistake of RefineX, logged under the `X-Request-Id` of the answer.',
  503: 'A part does not answer: try again after `Retry-After` seconds.',
};

const RETRY_AFTER = { 'Retry-After': { description: 'Seconds.', schema: { type: 'integer' } } };

/** Statuses of everything but success, in order. */
function errorsOf(operation: ApiOperation, path: string): number[] {
  const takesBody = operation.body !== undefined || operation.form !== undefined;
  const isKnown = operation.auth === undefined || operation.auth === 'required' || operation.auth === 'person';
  const statuses = [
    ...(operation.errors ?? []),
    ...(operation.query || takesBody || operation.isChange ? [400] : []),
    ...(isKnown ? [401, 403] : []),
    ...(operation.auth === 'metrics' ? [401] : []),
    ...(path.includes('{') ? [404] : []),
    ...(takesBody ? [408, 413] : []),
    ...(operation.isChange ? [409] : []),
    429,
    500,
    503,
  ];
  return [...new Set(statuses)].sort((a, b) => a - b);
}

function errorResponse(status: number): OpenApiResponse {
  const description = STATUS_TEXT[status] ?? '';
  if (status < 400) return { description };
  return {
    description,
    ...((status === 429 || status === 503) && { headers: RETRY_AFTER }),
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
  };
}

function successResponse(
  { id, answer, files, events, isChange }: ApiOperation,
  status: number,
  schemas: Schemas,
): OpenApiResponse {
  const example = EXAMPLES[id];
  const content: Record<string, MediaType> = {};
  if (answer) {
    content['application/json'] = { schema: schemas.of(answer, 'output'), ...(example !== undefined && { example }) };
  }
  for (const mediaType of files ?? []) content[mediaType] ??= {};
  if (events) {
    const event = schemas.of(events, 'output');
    content['text/event-stream'] = {
      schema: { type: 'string', description: 'The `data` of each event is JSON.', 'x-event-data': event },
    };
  }
  const version = { ETag: { description: 'The version there is now.', schema: { type: 'string' } } };
  return { description: STATUS_TEXT[status] ?? '', ...(isChange && { headers: version }), content };
}

function requestBody(operation: ApiOperation, schemas: Schemas): Pick<OpenApiOperation, 'requestBody'> {
  const { body, form, example, isBodyOptional } = operation;
  if (form)
    return {
      requestBody: { required: true, content: { [operation.formType ?? 'multipart/form-data']: { schema: form } } },
    };
  if (!body) return {};
  const json = { schema: schemas.of(body, 'input'), ...(example !== undefined && { example }) };
  return { requestBody: { required: !isBodyOptional, content: { 'application/json': json } } };
}

function documented({ area, method, path, operation }: ListedOperation, schemas: Schemas): OpenApiOperation {
  const { id, summary, description, query, isChange, status = 200 } = operation;
  const params = paramsOf(operation, path);
  const parameters = [
    ...(params ? parametersFrom(schemas.of(params, 'input'), 'path') : []),
    ...(query ? parametersFrom(schemas.of(query, 'input'), 'query') : []),
    ...(isChange ? [IF_MATCH] : []),
  ];
  // What is followed while it is made is answered before it is there.
  const { events: _, ...whole } = operation;
  const { answer: __, ...followed } = operation;
  const successes: (readonly [number, ApiOperation])[] = isChange
    ? [
        [200, operation],
        [202, operation],
      ]
    : operation.events && status !== 200
      ? [
          [200, followed],
          [status, whole],
        ]
      : [[status, operation]];
  return {
    operationId: id,
    tags: [area],
    summary,
    ...(description !== undefined && { description }),
    security: securityOf(operation, method),
    ...(parameters.length > 0 && { parameters }),
    ...requestBody(operation, schemas),
    responses: Object.fromEntries([
      ...successes.map(([each, of]) => [each, successResponse(of, each, schemas)] as const),
      ...errorsOf(operation, path).map((each) => [each, errorResponse(each)] as const),
    ]),
  };
}

const isSchema = (schema: z.ZodType | undefined): schema is z.ZodType => schema !== undefined;

function makeDocument(): OpenApiDocument {
  const operations = OPERATIONS.map(({ operation, path, ...rest }) => {
    const params = paramsOf(operation, path);
    return { ...rest, path, operation: params ? { ...operation, params } : operation };
  });
  const input = operations.flatMap(({ operation: { params, query, body } }) => [params, query, body]).filter(isSchema);
  const output = operations.flatMap(({ operation: { answer, events } }) => [answer, events]).filter(isSchema);
  const schemas = convertSchemas([...input, uploadOptionsSchema], [...output, errorSchema]);
  const paths: Record<string, Record<string, OpenApiOperation>> = {};
  for (const listed of operations) {
    paths[listed.path] = { ...paths[listed.path], [listed.method.toLowerCase()]: documented(listed, schemas) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'RefineX',
      version: '1',
      summary: 'Cleans tables, explains every change, and lets any of them be taken back.',
      description:
        'JSON is in `snake_case`, ids are UUIDs, times are ISO 8601 in UTC. Lists are newest first. Answers carry `X-Request-Id`; those to tokens made for programs also `RateLimit-Limit`, `RateLimit-Remaining` and `RateLimit-Reset`.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/', description: 'This installation.' }],
    tags: API.map(({ name, description }) => ({ name, description })),
    paths,
    components: {
      securitySchemes: SECURITY_SCHEMES,
      schemas: { ...schemas.components, Error: withCodes(schemas.components.Error ?? {}) },
    },
  };
}

/** The schema of errors, with the closed list of their codes. */
function withCodes(error: JsonSchema): JsonSchema {
  const inner = error.properties?.error ?? {};
  const code = { type: 'string', enum: Object.keys(ERROR_STATUS) };
  return { ...error, properties: { error: { ...inner, properties: { ...inner.properties, code } } } };
}

let made: OpenApiDocument | undefined;

/** The API as OpenAPI 3.1, made once. */
export function openApiDocument(): OpenApiDocument {
  made ??= makeDocument();
  return made;
}
