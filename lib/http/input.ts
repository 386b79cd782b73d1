import type { z } from 'zod';
import { AppError } from '@/lib/errors';

const MAX_JSON_BYTES = 1024 * 1024;

/** What zod would word for programmers; the other messages are good as they are, or set in the schema. */
const wording: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'unrecognized_keys') return `has no ${issue.keys.map((key) => `"${key}"`).join(', ')}`;
  if (issue.code === 'invalid_type') return issue.input === undefined ? 'is required' : `must be a ${issue.expected}`;
  return undefined;
};

/** Checks untrusted input. Throws `invalid_input` with one sentence and what is wrong with each field. */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const result = schema.safeParse(input, { error: wording });
  if (result.success) return result.data;
  const fields = new Map<string, string>();
  for (const issue of result.error.issues) {
    const field = issue.path.map(String).join('.');
    if (!fields.has(field)) fields.set(field, issue.message);
  }
  const details = [...fields].map(([field, problem]) => (field ? `${field}: ${problem}` : problem));
  fields.delete('');
  throw new AppError('invalid_input', `The request is not valid. ${details.join('; ')}.`, {
    fields: Object.fromEntries(fields),
  });
}

async function readText(request: Request): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let sizeBytes = 0;
  for await (const chunk of request.body ?? []) {
    sizeBytes += chunk.byteLength;
    if (sizeBytes > MAX_JSON_BYTES) throw new AppError('invalid_input', 'The request body is larger than 1 MB.');
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/** The JSON body of a request. Throws `invalid_input` when it is not JSON or larger than 1 MB. */
export async function readJson(request: Request): Promise<unknown> {
  try {
    return JSON.parse(await readText(request));
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('invalid_input', 'The request body is not valid JSON.', { cause });
  }
}

/** A query string as an object; of a repeated name the last counts. */
export const queryObject = (request: Request): Record<string, string> =>
  Object.fromEntries(new URL(request.url).searchParams);
