import type { z } from 'zod';
import { AppError } from '@/lib/errors';

const MAX_JSON_BYTES = 1024 * 1024;

/** What is counted in a value that is too long or too short. */
const COUNTED = new Map([
  ['string', 'characters'],
  ['array', 'entries'],
]);

function sizeWording(origin: string, bound: string, limit: number | bigint): string {
  const counted = COUNTED.get(origin);
  return counted === undefined ? `must be ${bound} ${limit}` : `must have ${bound} ${limit} ${counted}`;
}

/** What zod would word for programmers; the other messages are good as they are, or set in the schema. */
const wording: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'too_big' && issue.inclusive) return sizeWording(issue.origin, 'at most', issue.maximum);
  if (issue.code === 'too_small' && issue.inclusive) return sizeWording(issue.origin, 'at least', issue.minimum);
  if (issue.code === 'unrecognized_keys') return `has no ${issue.keys.map((key) => `"${key}"`).join(', ')}`;
  if (issue.code === 'invalid_type')
    return issue.input === undefined
      ? 'is required'
      : `must be ${/^[aeio]/.test(issue.expected) ? 'an' : 'a'} ${issue.expected}`;
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

const notJson = (cause: unknown): AppError =>
  new AppError('invalid_input', 'The request body is not valid JSON.', { cause });

/** The text of a body. Throws `invalid_input` when it is not UTF-8 or longer than `maxBytes`. */
export async function readText(request: Request, maxBytes = MAX_JSON_BYTES): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let sizeBytes = 0;
  try {
    for await (const chunk of request.body ?? []) {
      sizeBytes += chunk.byteLength;
      if (sizeBytes > maxBytes) {
        const most = maxBytes < MAX_JSON_BYTES ? `${maxBytes / 1024} kB` : `${maxBytes / MAX_JSON_BYTES} MB`;
        throw new AppError('invalid_input', `The request body is larger than ${most}.`);
      }
      text += decoder.decode(chunk, { stream: true });
    }
    return text + decoder.decode();
  } catch (cause) {
    throw cause instanceof AppError ? cause : notJson(cause);
  }
}

/** An escape that may stand for what cannot be stored: a NUL, half of a character pair. */
const SUSPECT = /\\u(?:0000|d[89a-f])/i;

/** Postgres holds no NUL in any text; half of a character pair alone becomes U+FFFD, as everywhere on the web. */
function storable(key: string, value: unknown): unknown {
  if (key.includes('\0') || (typeof value === 'string' && value.includes('\0'))) {
    throw new AppError('invalid_input', 'The request holds a NUL character (\\u0000), which no text may have.', {
      fields: { [key]: 'must not hold a NUL character' },
    });
  }
  return typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\ufffd') : value;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text, SUSPECT.test(text) ? storable : undefined);
  } catch (cause) {
    throw cause instanceof AppError ? cause : notJson(cause);
  }
}

/** The JSON body of a request. Throws `invalid_input` when it is not JSON or larger than 1 MB. */
export async function readJson(request: Request): Promise<unknown> {
  return parseJson(await readText(request));
}

/** The JSON body of a request all of whose fields may be left out: `{}` when there is no body. Throws as `readJson`. */
export async function readOptionalJson(request: Request): Promise<unknown> {
  const text = await readText(request);
  return text.trim() === '' ? {} : parseJson(text);
}

/** A query string as an object; of a repeated name the last counts. */
export const queryObject = (request: Request): Record<string, string> =>
  Object.fromEntries(new URL(request.url).searchParams);
