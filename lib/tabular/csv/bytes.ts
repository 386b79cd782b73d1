/** The bytes that mean something in a delimited file, whatever its dialect. */
export const NUL = 0x00;
export const TAB = 0x09;
export const LF = 0x0a;
export const CR = 0x0d;
export const SPACE = 0x20;
export const BACKSLASH = 0x5c;

/** Index of the first byte from `from` on that ends a line, −1 when there is none. */
export function indexOfLineEnd(bytes: Uint8Array, from = 0): number {
  const lf = bytes.indexOf(LF, from);
  const cr = (lf < 0 ? bytes : bytes.subarray(0, lf)).indexOf(CR, from);
  return cr < 0 ? lf : cr;
}
