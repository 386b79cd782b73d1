/** The characters of bytes 0x80–0x9f in windows-1252; the other bytes are their own code points. */
const UPPER_CONTROLS =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/** The UTF-8 form of every byte from 0x80, three bytes each, the unused ones zero. */
const UTF8_FORMS = new Uint8Array(128 * 3);
const UTF8_LENGTHS = new Uint8Array(128);
for (let byte = 0x80; byte <= 0xff; byte++) {
  const character = byte < 0xa0 ? UPPER_CONTROLS.charAt(byte - 0x80) : String.fromCharCode(byte);
  const form = new TextEncoder().encode(character);
  UTF8_FORMS.set(form, (byte - 0x80) * 3);
  UTF8_LENGTHS[byte - 0x80] = form.length;
}

/**
 * Turns windows-1252 (and with it ISO 8859-1 and ASCII, as the WHATWG Encoding Standard has it) into UTF-8. Our own,
 * because `TextDecoder` of several Node versions gives control characters for 0x80–0x9f.
 */
export function windows1252ToUtf8(bytes: Uint8Array): Uint8Array {
  const utf8 = new Uint8Array(bytes.length * 3);
  let length = 0;
  for (const byte of bytes) length = putWindows1252(utf8, length, byte);
  return utf8.subarray(0, length);
}

/** Writes one windows-1252 byte as UTF-8 at `at`; returns the position after it. */
export function putWindows1252(target: Uint8Array, at: number, byte: number): number {
  if (byte < 0x80) {
    target[at] = byte;
    return at + 1;
  }
  const form = (byte - 0x80) * 3;
  const length = UTF8_LENGTHS[byte - 0x80] as number;
  for (let i = 0; i < length; i++) target[at + i] = UTF8_FORMS[form + i] as number;
  return at + length;
}
