import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';

/** Less than a packet gains nothing. */
const LEAST_BYTES = 1_400;

const compress = promisify(gzip);

/** Whether a client says that it takes gzip (RFC 9110, 12.5.3). */
export function takesGzip(acceptEncoding: string | undefined): boolean {
  for (const entry of (acceptEncoding ?? '').split(',')) {
    const [coding = '', ...weights] = entry.split(';').map((part) => part.trim().toLowerCase());
    if (coding === 'gzip' || coding === '*') return !weights.some((weight) => /^q=0(?:\.0*)?$/.test(weight));
  }
  return false;
}

/** A body as gzip, at the level that costs least; undefined for what is too short to gain by it. */
export async function gzipped(body: Uint8Array): Promise<Uint8Array | undefined> {
  return body.byteLength < LEAST_BYTES ? undefined : compress(body, { level: constants.Z_BEST_SPEED });
}
