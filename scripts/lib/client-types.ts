import type { OpenApiDocument, OpenApiOperation } from '@/lib/contract/api/document';
import type { JsonSchema } from '@/lib/contract/api/schemas';
import { keyText, typeText } from '@/lib/contract/api/type-text';

const INNER = '    ';

/** Parameters of one place as a type; undefined where there are none. */
function parametersText(
  { parameters = [] }: OpenApiOperation,
  where: string,
): { text: string; isNeeded: boolean } | undefined {
  const given = parameters.filter((parameter) => parameter.in === where);
  if (given.length === 0) return undefined;
  const fields = given.map(
    ({ name, required, schema }) => `${keyText(name)}${required ? '' : '?'}: ${queryType(schema)}`,
  );
  return { text: `{ ${fields.join('; ')} }`, isNeeded: given.some(({ required }) => required) };
}

/** A switch may be given as one; its text is what is sent. */
const queryType = (schema: JsonSchema): string =>
  schema.enum?.includes('true') && schema.enum.includes('0') ? 'boolean | 0 | 1' : typeText(schema, INNER);

const isSuccess = (status: string): boolean => status.startsWith('2');

/** By media type, of all that is a success. */
const contentOf = (operation: OpenApiOperation) =>
  Object.entries(operation.responses).flatMap(([status, { content }]) =>
    isSuccess(status) ? Object.entries(content ?? {}) : [],
  );

/** Answers that are taken as they are, whatever their type. */
const isFile = (operation: OpenApiOperation): boolean =>
  contentOf(operation).every(([, { schema }]) => schema === undefined);

function answerText(operation: OpenApiOperation): string {
  const content = contentOf(operation);
  const json = content.find(([mediaType, { schema }]) => mediaType === 'application/json' && schema);
  return json?.[1].schema ? typeText(json[1].schema, INNER) : 'Response';
}

function operationText(key: string, operation: OpenApiOperation): string {
  const path = parametersText(operation, 'path');
  const query = parametersText(operation, 'query');
  const { requestBody } = operation;
  const json = requestBody?.content['application/json'];
  const body = json ? typeText(json.schema ?? {}, INNER) : requestBody && 'FormData';
  const lines = [
    ...(path ? [`path: ${path.text};`] : []),
    ...(query ? [`query${query.isNeeded ? '' : '?'}: ${query.text};`] : []),
    ...(body ? [`body${requestBody?.required ? '' : '?'}: ${body};`] : []),
    `answer: ${answerText(operation)};`,
  ];
  return `  /** ${operation.summary}. */\n  '${key}': {\n${lines.map((line) => INNER + line).join('\n')}\n  };`;
}

/** The module of types that the TypeScript client is made of: named schemas, operations by method and path, which answer with files. */
export function clientTypes({ components, paths }: OpenApiDocument): string {
  const operations = Object.entries(paths).flatMap(([address, methods]) =>
    Object.entries(methods).map(([method, operation]) => [`${method.toUpperCase()} ${address}`, operation] as const),
  );
  const schemas = Object.entries(components.schemas).map(
    ([name, schema]) => `export type ${name} = ${typeText(schema)};`,
  );
  const files = operations.filter(([, operation]) => isFile(operation) || answerText(operation) === 'Response');
  return `// Made of the document of the API by \`npm run client\`. What is changed here is lost.

${schemas.join('\n\n')}

/** Everything that can be asked, by method and path. */
export interface Operations {
${operations.map(([key, operation]) => operationText(key, operation)).join('\n')}
}

/** What answers with a file or a stream instead of JSON. */
export const STREAMED: ReadonlySet<string> = new Set<keyof Operations>([
${files.map(([key]) => `  '${key}',`).join('\n')}
]);
`;
}
