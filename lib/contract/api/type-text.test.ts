import { expect, test } from 'vitest';
import type { JsonSchema } from './schemas';
import { typeText } from './type-text';

test.each<[JsonSchema, string]>([
  [{ type: 'integer' }, 'number'],
  [{ type: ['string', 'null'] }, 'string | null'],
  [{}, 'unknown'],
  [{ $ref: '#/components/schemas/Job' }, 'Job'],
  [{ enum: ['a', "o'b", 1, null] }, "'a' | 'o\\'b' | 1 | null"],
  [{ type: 'array', items: { anyOf: [{ type: 'string' }, { type: 'null' }] } }, '(string | null)[]'],
  [{ type: 'array', prefixItems: [{ type: 'number' }, { type: 'string' }] }, '[number, string]'],
  [{ type: 'object', additionalProperties: { type: 'number' } }, 'Record<string, number>'],
  [
    {
      type: 'object',
      properties: { id: { type: 'string' }, 'x-y': { type: 'boolean' } },
      required: ['id'],
      additionalProperties: false,
    },
    "{\n  id: string;\n  'x-y'?: boolean;\n}",
  ],
  [
    { allOf: [{ $ref: '#/components/schemas/A' }, { anyOf: [{ type: 'string' }, { type: 'null' }] }] },
    'A & (string | null)',
  ],
])('%j is %s', (schema, text) => {
  expect(typeText(schema)).toBe(text);
});
