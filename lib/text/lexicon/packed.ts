/** Words, the most frequent first; of each a vector of unit length, and which others a thesaurus names beside it, 1–3. */
export interface LexiconContent {
  readonly words: readonly string[];
  readonly vectors: readonly Float64Array[];
  readonly related: readonly (readonly { readonly place: number; readonly strength: number }[])[];
}

/** As it lies in the file: one byte a component, so that 30,000 words take two megabytes. */
export interface PackedLexicon {
  readonly words: readonly string[];
  readonly dimensions: number;
  /** Row by row. */
  readonly vectors: Int8Array;
  /** Where the related words of each begin; one more than words. */
  readonly starts: Uint32Array;
  readonly related: Uint16Array;
  readonly strengths: Uint8Array;
}

/** Components of unit vectors hardly exceed a half. */
const SCALE = 254;
const HEADER_BYTES = 16;

const aligned = (bytes: number) => Math.ceil(bytes / 4) * 4;

export function packLexicon({ words, vectors, related }: LexiconContent): Buffer {
  const dimensions = vectors[0]?.length ?? 0;
  const text = Buffer.from(words.join('\n'));
  const count = related.reduce((sum, one) => sum + one.length, 0);
  const header = Buffer.alloc(HEADER_BYTES);
  [words.length, dimensions, text.length, count].forEach((value, i) => {
    header.writeUInt32LE(value, 4 * i);
  });
  const starts = new Uint32Array(words.length + 1);
  related.forEach((one, i) => {
    starts[i + 1] = (starts[i] ?? 0) + one.length;
  });
  const all = related.flat();
  const rows = Int8Array.from(
    vectors.flatMap((vector) => [...vector]),
    (value) => Math.max(-127, Math.min(127, Math.round(value * SCALE))),
  );
  const parts = [
    header,
    padded(text),
    padded(bytesOf(starts)),
    padded(bytesOf(Uint16Array.from(all, ({ place }) => place))),
    padded(bytesOf(Uint8Array.from(all, ({ strength }) => strength))),
    padded(bytesOf(rows)),
  ];
  return Buffer.concat(parts);
}

export function unpackLexicon(bytes: Uint8Array): PackedLexicon {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [words = 0, dimensions = 0, text = 0, count = 0] = [0, 4, 8, 12].map((at) => view.getUint32(at, true));
  let at = HEADER_BYTES;
  const next = (length: number) => {
    // A copy of its own (a Buffer's slice is none), so that numbers of more bytes begin where they may.
    const part = Uint8Array.prototype.slice.call(bytes, at, at + length);
    at += aligned(length);
    return part;
  };
  const names = new TextDecoder().decode(next(text)).split('\n');
  const starts = new Uint32Array(next(4 * (words + 1)).buffer);
  const related = new Uint16Array(next(2 * count).buffer);
  const strengths = next(count);
  return {
    words: names,
    dimensions,
    starts,
    related,
    strengths,
    vectors: new Int8Array(next(words * dimensions).buffer),
  };
}

function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Buffer {
  return Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength);
}

function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc(aligned(bytes.length) - bytes.length)]);
}
