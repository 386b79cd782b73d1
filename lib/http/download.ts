import { z } from 'zod';
import { attachment } from './attachment';
import { toWebStream } from './byte-stream';

/** `escape_formulas=1`: put an apostrophe before values that a spreadsheet would run. */
export const escapeFormulasQuery = z.object({
  escape_formulas: z.enum(['0', '1', 'false', 'true']).default('0'),
});

export const isOn = (flag: '0' | '1' | 'false' | 'true'): boolean => flag === '1' || flag === 'true';

/** Headers of a drawing: where it is opened instead of saved it can run nothing and load nothing. */
export const INERT = { 'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox" };

/** A streamed download under any file name. */
export function download(
  bytes: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  options: { filename: string; contentType: string },
): Response {
  return new Response(toWebStream(bytes), {
    headers: {
      'Content-Type': options.contentType,
      'Content-Disposition': attachment(options.filename),
      'Cache-Control': 'no-store',
    },
  });
}
