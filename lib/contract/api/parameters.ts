import { z } from 'zod';
import type { ApiOperation } from './operation';
import type { JsonSchema } from './schemas';

/** What is meant by parameters whose schema does not say it. */
const MEANING: Readonly<Record<string, string>> = {
  limit: 'How many at most.',
  offset: 'How many to pass over.',
  filters: 'A JSON array of conditions; rows must fulfil all of them.',
  sort: 'Columns in order of importance, each with `:asc` or `:desc`: `c3:desc,c1`.',
  column: 'Name or id of a column.',
  escape_formulas: 'Puts an apostrophe before values that a spreadsheet would run.',
  group_by: 'Columns with commas between them, or a JSON array of names.',
  key: 'Columns that tell which row is which, with commas between them.',
  marks: 'Says what cleaning did to the cells.',
  companions: 'Adds the full values of columns that say less now.',
  facts: 'Adds the facts of each entry.',
  version: 'Which table: the file, or what cleaning made of it.',
  with: 'Ids of other datasets, with commas between them.',
  step: 'That step alone, wherever it stands.',
  follow: 'Goes on after the job is completed.',
  download: 'Sends it as a file.',
};

const namesIn = (path: string): string[] => [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);

/** The parameters of a path as a schema: those the operation says, else a UUID each. */
export function paramsOf(operation: ApiOperation, path: string): z.ZodObject | undefined {
  const names = namesIn(path);
  if (names.length === 0) return undefined;
  return operation.params ?? z.object(Object.fromEntries(names.map((name) => [name, z.uuid()])));
}

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required: boolean;
  description?: string;
  schema: JsonSchema;
}

/** Each property of an object as a parameter. */
export function parametersFrom(schema: JsonSchema, where: 'path' | 'query'): Parameter[] {
  return Object.entries(schema.properties ?? {}).map(([name, property]) => {
    const description = where === 'query' ? MEANING[name] : undefined;
    return {
      name,
      in: where,
      required: where === 'path' || schema.required?.includes(name) === true,
      ...(description !== undefined && { description }),
      schema: property,
    };
  });
}

export const IF_MATCH: Parameter = {
  name: 'If-Match',
  in: 'header',
  required: false,
  description: 'The version the change was made to; a later one since is 409 `stale_version`.',
  schema: { type: 'string' },
};
