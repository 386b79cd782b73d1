/** The bytes that mean something in a delimited file, whatever its dialect. */
export const NUL = 0x00;
export const TAB = 0x09;
export const LF = 0x0a;
export const CR = 0x0d;
export const SPACE = 0x20;
export const BACKSLASH = 0x5c;
