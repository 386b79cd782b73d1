/** What a file is by its first bytes, for the kinds that must not be taken for a table of text. */
export type Signature = 'zip' | 'ole' | 'parquet' | 'encrypted_parquet' | 'other';

interface Known {
  kind: Signature;
  /** Completes the sentence "this file looks like …". */
  looksLike: string;
  /** Bytes as text, one character a byte. */
  bytes: string;
  offset?: number;
}

const ZIP_ARCHIVE = 'a ZIP archive';

const KNOWN: readonly Known[] = [
  { kind: 'zip', looksLike: ZIP_ARCHIVE, bytes: 'PK\x03\x04' },
  { kind: 'zip', looksLike: 'an empty ZIP archive', bytes: 'PK\x05\x06' },
  { kind: 'ole', looksLike: 'an old Office file', bytes: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' },
  { kind: 'parquet', looksLike: 'a Parquet file', bytes: 'PAR1' },
  { kind: 'encrypted_parquet', looksLike: 'an encrypted Parquet file', bytes: 'PARE' },
  { kind: 'other', looksLike: 'a PNG image', bytes: '\x89PNG\r\n\x1a\n' },
  { kind: 'other', looksLike: 'a JPEG image', bytes: '\xff\xd8\xff' },
  { kind: 'other', looksLike: 'a GIF image', bytes: 'GIF87a' },
  { kind: 'other', looksLike: 'a GIF image', bytes: 'GIF89a' },
  { kind: 'other', looksLike: 'a WebP image', bytes: 'WEBP', offset: 8 },
  { kind: 'other', looksLike: 'a TIFF image', bytes: 'II*\x00' },
  { kind: 'other', looksLike: 'a TIFF image', bytes: 'MM\x00*' },
  { kind: 'other', looksLike: 'a PDF document', bytes: '%PDF-' },
  { kind: 'other', looksLike: 'a rich text document', bytes: '{\\rtf' },
  { kind: 'other', looksLike: 'a gzip archive', bytes: '\x1f\x8b\x08' },
  { kind: 'other', looksLike: 'a 7-Zip archive', bytes: '7z\xbc\xaf\x27\x1c' },
  { kind: 'other', looksLike: 'a RAR archive', bytes: 'Rar!\x1a\x07' },
  { kind: 'other', looksLike: 'an xz archive', bytes: '\xfd7zXZ\x00' },
  { kind: 'other', looksLike: 'a bzip2 archive', bytes: '1AY&SY', offset: 4 },
  { kind: 'other', looksLike: 'a Zstandard archive', bytes: '\x28\xb5\x2f\xfd' },
  { kind: 'other', looksLike: 'an Arrow file', bytes: 'ARROW1' },
  { kind: 'other', looksLike: 'a SQLite database', bytes: 'SQLite format 3\x00' },
  { kind: 'other', looksLike: 'a program', bytes: '\x7fELF' },
];

/** Whether `head` has these bytes, one character a byte, at this place. */
export function startsWith(head: Uint8Array, bytes: string, offset = 0): boolean {
  if (head.length < offset + bytes.length) return false;
  for (let i = 0; i < bytes.length; i++) if (head[offset + i] !== bytes.charCodeAt(i)) return false;
  return true;
}

/** The known binary kind `head` begins with, if any. */
export function findSignature(head: Uint8Array): { kind: Signature; looksLike: string } | undefined {
  const known = KNOWN.find(({ bytes, offset }) => startsWith(head, bytes, offset));
  if (known?.kind !== 'zip') return known;
  return { kind: 'zip', looksLike: zipLooksLike(new TextDecoder('latin1').decode(head)) ?? known.looksLike };
}

/**
 * Whether a file is the kind of ZIP archive that looks like this. One whose first entries tell nothing of what it is may be
 * any of them.
 */
export function matchZip(head: Uint8Array, looksLike: string): 'sure' | 'possible' | 'no' {
  const found = findSignature(head);
  if (found?.kind !== 'zip') return 'no';
  return found.looksLike === looksLike ? 'sure' : found.looksLike === ZIP_ARCHIVE ? 'possible' : 'no';
}

/** What to do with a workbook that is no archive because it is old, or encrypted. */
export function adviseOnOle(head: Uint8Array): string | undefined {
  if (findSignature(head)?.kind !== 'ole') return undefined;
  return 'The workbook is in the old .xls format or protected with a password. Save it as .xlsx without a password.';
}

/** The names of a ZIP's first entries stand uncompressed in its head. */
function zipLooksLike(head: string): string | undefined {
  if (head.includes('application/vnd.oasis.opendocument.spreadsheet')) return 'an OpenDocument spreadsheet (.ods)';
  if (head.includes('application/vnd.oasis.opendocument')) return 'an OpenDocument file';
  if (head.includes('xl/workbook.bin')) return 'a binary Excel workbook (.xlsb)';
  if (head.includes('xl/')) return 'an Excel workbook (.xlsx)';
  if (head.includes('word/')) return 'a Word document';
  if (head.includes('ppt/')) return 'a PowerPoint presentation';
  return undefined;
}

/**
 * Whether the bytes cannot be text in any encoding RefineX reads. A few NUL bytes or stray control characters are
 * tolerated (exports of old databases hold them), and so is UTF-16, whose every other byte may be NUL. Compressed or
 * encrypted bytes hold some 8 % of control characters; structured binaries hold far more than 10 % of NULs.
 */
export function isBinary(head: Uint8Array): boolean {
  if (isUtf16(head)) return false;
  let nuls = 0;
  let controls = 0;
  for (const byte of head) {
    if (byte === 0) nuls++;
    // Tab to carriage return, escape and the four ASCII separators do occur in text.
    else if (byte < 9 || (byte > 13 && byte < 27)) controls++;
  }
  return controls > 2 + 0.02 * head.length || nuls > 8 + 0.1 * head.length;
}

export type Utf16Order = 'little' | 'big';

/** Whether the bytes are UTF-16, by `utf16Order`. */
export function isUtf16(head: Uint8Array): boolean {
  return utf16Order(head) !== undefined;
}

/**
 * The order of bytes when they are UTF-16: by the byte order mark; by NULs that fall on even or on odd places only, as in text
 * of mostly Latin letters; or, for all other scripts, when the bytes are text of assigned characters in one order, with
 * line ends, delimiters, digits or Latin letters in it, and are not in the other.
 */
export function utf16Order(head: Uint8Array): Utf16Order | undefined {
  if (startsWith(head, '\xff\xfe')) return 'little';
  if (startsWith(head, '\xfe\xff')) return 'big';
  let even = 0;
  let odd = 0;
  for (let i = 0; i < head.length; i++) {
    if (head[i] !== 0) continue;
    if (i % 2 === 0) even++;
    else odd++;
  }
  if (Math.max(even, odd) > 0.3 * head.length && Math.min(even, odd) < 0.02 * head.length) {
    return even > odd ? 'big' : 'little';
  }
  return even + odd === 0 ? undefined : orderOfText(head);
}

/** What no text holds: control and unassigned characters, halves of pairs, and what a decoder puts for them. */
const NO_TEXT = /[\ufffd\p{Cn}\p{Co}\p{Cs}]|[^\t\n\r\P{Cc}]/gu;
const ASCII_TEXT = /[\t\n\r -~]/g;
/** Of the characters at most so many may be no text: emoji newer than this program. */
const MOST_NO_TEXT = 0.002;
const FEWEST_ASCII = 0.02;

function orderOfText(head: Uint8Array): Utf16Order | undefined {
  // With nothing but ASCII between its NULs it is ASCII, with NULs.
  if (head.every((byte) => byte === 0 || (byte >= 9 && byte < 127))) return undefined;
  const whole = head.subarray(0, head.length - (head.length % 2));
  const [little, big] = [asciiShare(whole, 'utf-16le'), asciiShare(whole, 'utf-16be')];
  if (Math.max(little, big) < FEWEST_ASCII || (little > 0 && big > 0 && little < 3 * big && big < 3 * little)) {
    return undefined;
  }
  return big > little ? 'big' : 'little';
}

/** The share of characters that are ASCII; 0 when the bytes are no text in this encoding. */
function asciiShare(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): number {
  // Streaming holds back a pair that the end of the head cuts in two.
  const text = new TextDecoder(encoding).decode(bytes, { stream: true });
  const noText = text.match(NO_TEXT)?.length ?? 0;
  return noText > MOST_NO_TEXT * text.length ? 0 : (text.match(ASCII_TEXT)?.length ?? 0) / text.length;
}
