import { createHmac, timingSafeEqual } from 'node:crypto';

const STEP_SECONDS = 30;
const DIGITS = 6;
/** Clocks differ, and typing takes a while. */
const STEPS_AROUND = 1;

/** The code of a counter: HOTP (RFC 4226) with SHA-1 and six digits, which every authenticator app speaks. */
export function codeAt(secret: Uint8Array, counter: number): string {
  const message = Buffer.alloc(8);
  message.writeBigUInt64BE(BigInt(counter));
  const digest = createHmac('sha1', secret).update(message).digest();
  const offset = (digest.at(-1) ?? 0) & 15;
  const number = digest.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0');
}

/** The number of the 30 seconds that are now (RFC 6238). */
export const stepAt = (timeMs: number): number => Math.floor(timeMs / 1000 / STEP_SECONDS);

/** Which of the steps around now the code is of, later than `after`: one that was used must not be used again. Undefined when it is of none. */
export function stepOf(secret: Uint8Array, code: string, timeMs: number, after: number): number | undefined {
  const given = Buffer.from(code);
  const now = stepAt(timeMs);
  let found: number | undefined;
  for (let step = now - STEPS_AROUND; step <= now + STEPS_AROUND; step++) {
    const expected = Buffer.from(codeAt(secret, Math.max(0, step)));
    if (expected.length === given.length && timingSafeEqual(expected, given) && step > after) found = step;
  }
  return found;
}
