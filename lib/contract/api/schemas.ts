import { z } from 'zod';
import { NAMES } from './names';
import { SHOWN } from './shown';

/** JSON Schema, draft 2020-12, which is that of OpenAPI 3.1. */
export interface JsonSchema {
  $ref?: string;
  type?: string | readonly string[];
  format?: string;
  enum?: readonly unknown[];
  const?: unknown;
  default?: unknown;
  properties?: Readonly<Record<string, JsonSchema>>;
  required?: readonly string[];
  additionalProperties?: boolean | JsonSchema;
  propertyNames?: JsonSchema;
  items?: JsonSchema | false;
  prefixItems?: readonly JsonSchema[];
  anyOf?: readonly JsonSchema[];
  oneOf?: readonly JsonSchema[];
  allOf?: readonly JsonSchema[];
  [keyword: string]: unknown;
}

/** What goes in and what comes out differ: of what has a default nothing has to be sent, but it always comes. */
export type Way = 'input' | 'output';

const REF = '#/$defs/';

interface Converted {
  /** In the order of what was converted. */
  roots: readonly JsonSchema[];
  named: ReadonlyMap<string, JsonSchema>;
}

/** All in one, as the entries of a tuple: what they share is converted once, and what has a name is referred to by it. */
function convert(schemas: readonly z.ZodType[], io: Way): Converted {
  const shown = [...SHOWN.values()];
  const all = [...schemas, ...shown.map(({ shape }) => shape)];
  const { prefixItems = [], $defs = {} }: JsonSchema = z.toJSONSchema(z.tuple(all as [z.ZodType, ...z.ZodType[]]), {
    io,
    metadata: NAMES,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const known = zodSchema instanceof z.ZodType ? SHOWN.get(zodSchema) : undefined;
      if (known) {
        for (const key of Object.keys(jsonSchema)) delete jsonSchema[key];
        jsonSchema.$ref = REF + known.name;
      }
      // Said by the format already.
      if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
    },
  }) as JsonSchema;
  const named = new Map(
    Object.entries($defs as Record<string, JsonSchema>).map(([name, { id: _, ...definition }]) => [name, definition]),
  );
  for (const [index, { name }] of shown.entries()) named.set(name, prefixItems[schemas.length + index] ?? {});
  return { roots: prefixItems, named };
}

/** The same schema with every name in it replaced. */
function renamed(value: unknown, rename: (name: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => renamed(item, rename));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === '$ref' && typeof inner === 'string' && inner.startsWith(REF)
        ? `#/components/schemas/${rename(inner.slice(REF.length))}`
        : renamed(inner, rename),
    ]),
  );
}

const namesIn = (schema: JsonSchema): string[] =>
  [...JSON.stringify(schema).matchAll(/"#\/\$defs\/(\w+)"/g)].map(([, name = '']) => name);

/** Names that mean something else going in than coming out, and all that are made of them. */
function differing(input: ReadonlyMap<string, JsonSchema>, output: ReadonlyMap<string, JsonSchema>): Set<string> {
  const names = new Set<string>();
  for (const [name, schema] of input) {
    const other = output.get(name);
    if (other && JSON.stringify(other) !== JSON.stringify(schema)) names.add(name);
  }
  for (let before = -1; before !== names.size; ) {
    before = names.size;
    for (const [name, schema] of input) {
      if (output.has(name) && namesIn(schema).some((used) => names.has(used))) names.add(name);
    }
  }
  return names;
}

/** Schemas as the document has them: what has a name is defined once and referred to. */
export interface Schemas {
  /** By name. */
  components: Readonly<Record<string, JsonSchema>>;
  of(schema: z.ZodType, way: Way): JsonSchema;
}

/** Converts all schemas of the API together, since a name must mean one thing. */
export function convertSchemas(input: readonly z.ZodType[], output: readonly z.ZodType[]): Schemas {
  const given = { input, output };
  const converted = { input: convert(input, 'input'), output: convert(output, 'output') };
  const both = { input: converted.input.named, output: converted.output.named };
  const apart = differing(both.input, both.output);
  const rename = {
    input: (name: string) => (apart.has(name) ? `${name}Input` : name),
    output: (name: string) => name,
  };
  const entries = (['output', 'input'] as const).flatMap((way) =>
    [...both[way]].map(([name, schema]) => [rename[way](name), renamed(schema, rename[way]) as JsonSchema] as const),
  );
  return {
    components: Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))),
    of(schema, way) {
      const found = converted[way].roots[given[way].indexOf(schema)];
      if (!found) throw new RangeError('This schema was not converted.');
      return renamed(found, rename[way]) as JsonSchema;
    },
  };
}
