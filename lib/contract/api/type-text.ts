import type { JsonSchema } from './schemas';

const PLAIN: Readonly<Record<string, string>> = {
  string: 'string',
  number: 'number',
  integer: 'number',
  boolean: 'boolean',
  null: 'null',
};

const isWord = (name: string): boolean => /^[A-Za-z_$][\w$]*$/.test(name);

/** A name as a key: in quotes where it has to be. */
export const keyText = (name: string): string => (isWord(name) ? name : `'${name}'`);

const literal = (value: unknown): string =>
  typeof value === 'string' ? `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'` : JSON.stringify(value);

const either = (texts: readonly string[]): string => [...new Set(texts)].join(' | ');

const grouped = (text: string): string => (/[|&]/.test(text) && !/^[[{(]/.test(text) ? `(${text})` : text);

function arrayText({ items, prefixItems }: JsonSchema, indent: string): string {
  if (prefixItems) return `[${prefixItems.map((item) => typeText(item, indent)).join(', ')}]`;
  if (!items) return 'unknown[]';
  const of = typeText(items, indent);
  return / [|&] /.test(of) ? `(${of})[]` : `${of}[]`;
}

function objectText(
  { properties, required = [], additionalProperties, propertyNames }: JsonSchema,
  indent: string,
): string {
  const fields = Object.entries(properties ?? {});
  const others = typeof additionalProperties === 'object' ? typeText(additionalProperties, indent) : 'unknown';
  if (fields.length === 0) {
    if (additionalProperties === false) return 'Record<string, never>';
    return propertyNames?.enum
      ? `Partial<Record<${typeText(propertyNames, indent)}, ${others}>>`
      : `Record<string, ${others}>`;
  }
  const inner = `${indent}  `;
  const lines = fields.map(
    ([name, schema]) => `${inner}${keyText(name)}${required.includes(name) ? '' : '?'}: ${typeText(schema, inner)};`,
  );
  if (typeof additionalProperties === 'object') lines.push(`${inner}[key: string]: unknown;`);
  return `{\n${lines.join('\n')}\n${indent}}`;
}

/** A schema as a type of TypeScript; what has a name is called by it. */
export function typeText(schema: JsonSchema, indent = ''): string {
  if (schema.$ref) return schema.$ref.split('/').at(-1) ?? 'unknown';
  if (schema.const !== undefined) return literal(schema.const);
  if (schema.enum) return either(schema.enum.map(literal));
  const any = schema.anyOf ?? schema.oneOf;
  if (any) return either(any.map((each) => typeText(each, indent)));
  if (schema.allOf) return schema.allOf.map((each) => grouped(typeText(each, indent))).join(' & ');
  if (Array.isArray(schema.type)) return either(schema.type.map((type) => typeText({ ...schema, type }, indent)));
  if (schema.type === 'array') return arrayText(schema, indent);
  if (schema.type === 'object') return objectText(schema, indent);
  return PLAIN[String(schema.type)] ?? 'unknown';
}
