import { isAscii, isUtf8 } from 'node:buffer';
import { analyse } from 'chardet';
import { AppError } from '@/lib/errors';
import { utf16Order } from '@/lib/tabular/signatures';
import { incompleteTail, repairUtf8 } from './utf8';

export interface DetectedEncoding {
  /** A label of the WHATWG Encoding Standard. */
  encoding: string;
  /** Length of the byte order mark. */
  markBytes: number;
  /** Nothing but ASCII was seen, which is the same in nearly every encoding: what follows may tell. */
  provisional: boolean;
}

/** chardet's name → the label of the same encoding, or of its superset, in the Encoding Standard. */
const LABELS = new Map([
  ['Shift_JIS', 'shift_jis'],
  ['Big5', 'big5'],
  ['EUC-JP', 'euc-jp'],
  ['EUC-KR', 'euc-kr'],
  ['GB18030', 'gb18030'],
  ['ISO-2022-JP', 'iso-2022-jp'],
  ['ISO-8859-2', 'iso-8859-2'],
  ['windows-1250', 'windows-1250'],
  ['ISO-8859-5', 'iso-8859-5'],
  ['ISO-8859-6', 'iso-8859-6'],
  ['ISO-8859-7', 'iso-8859-7'],
  ['windows-1253', 'windows-1253'],
  ['ISO-8859-8', 'iso-8859-8'],
  ['windows-1255', 'windows-1255'],
  ['windows-1251', 'windows-1251'],
  ['windows-1256', 'windows-1256'],
  ['KOI8-R', 'koi8-r'],
]);
const MULTI_BYTE = new Set(['shift_jis', 'big5', 'euc-jp', 'euc-kr', 'gb18030']);
/** Encodings of Latin letters: among them, a few accented letters are no evidence against windows-1252. */
const LATIN = new Set(['iso-8859-2', 'windows-1250']);

/** The encoding of a file from its first bytes: byte order mark, UTF-16 without one, valid UTF-8, else by statistics. */
export function detectEncoding(sample: Uint8Array, complete: boolean): DetectedEncoding {
  const [a, b, c] = sample;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', markBytes: 3, provisional: false };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', markBytes: 2, provisional: false };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', markBytes: 2, provisional: false };
  const order = utf16Order(sample);
  if (order !== undefined) {
    return { encoding: order === 'big' ? 'utf-16be' : 'utf-16le', markBytes: 0, provisional: false };
  }
  const whole = complete ? sample : sample.subarray(0, sample.length - incompleteTail(sample));
  if (isAscii(whole) && !whole.includes(0x1b)) return { encoding: 'utf-8', markBytes: 0, provisional: true };
  if (isUtf8(whole) && !whole.includes(0x1b)) return { encoding: 'utf-8', markBytes: 0, provisional: false };
  const encoding = isMostlyUtf8(whole) ? 'utf-8' : guessLegacyEncoding(whole);
  return { encoding, markBytes: 0, provisional: false };
}

/** As many valid characters beyond ASCII as broken bytes: not by chance, so UTF-8 with something else pasted into it. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  if (bytes.includes(0x1b)) return false;
  const { repaired, multiByte } = repairUtf8(bytes);
  return multiByte > 0 && multiByte >= repaired;
}

/** The label's canonical name. @throws AppError `invalid_input` when it is not one. */
export function canonicalEncoding(label: string): string {
  try {
    return new TextDecoder(label).encoding;
  } catch (cause) {
    throw new AppError('invalid_input', `The encoding "${label}" is not known.`, { cause });
  }
}

/** The likeliest encoding of bytes that are not UTF-8; windows-1252 unless there is good evidence of another. */
export function guessLegacyEncoding(bytes: Uint8Array): string {
  const high = highByteProfile(bytes);
  for (const { name, confidence } of analyse(bytes)) {
    const label = LABELS.get(name);
    if (label === undefined) {
      if (confidence >= 20 && /^(ISO-8859-1|windows-1252)$/.test(name)) break;
      continue;
    }
    if (label === 'iso-2022-jp' && confidence >= 30) return label;
    if (MULTI_BYTE.has(label)) {
      if (high.isolated < 0.5 && decodes(bytes, label) && confidence >= (high.count < 40 ? 1 : 20)) return label;
    } else if (LATIN.has(label) ? confidence >= 40 && high.count >= 20 : high.isolated < 0.3 && confidence >= 10)
      return label;
  }
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

/** Bytes from 0x80, and the share of them with ASCII on both sides, as accented letters in Latin text have. */
function highByteProfile(bytes: Uint8Array): { count: number; isolated: number } {
  let count = 0;
  let isolated = 0;
  for (let i = 0; i < bytes.length; i++) {
    if ((bytes[i] as number) < 0x80) continue;
    count++;
    if ((bytes[i - 1] ?? 0) < 0x80 && (bytes[i + 1] ?? 0) < 0x80) isolated++;
  }
  return { count, isolated: count === 0 ? 0 : isolated / count };
}

/** Whether the bytes are valid in a multi-byte encoding, but for a character cut off at the end. */
function decodes(bytes: Uint8Array, label: string): boolean {
  try {
    new TextDecoder(label, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    // "Not valid in this encoding" is the answer, not a failure.
    return false;
  }
}
