import { Buffer, isAscii } from 'node:buffer';
import type { TextVector } from './table';

/** Distinct strings as UTF-8: entry `i` is `bytes[offsets[i] .. offsets[i + 1])`. The layout of an Arrow utf8 column. */
export interface EncodedDictionary {
  readonly offsets: Int32Array;
  readonly bytes: Uint8Array;
}

/** Strings are cut from decoded blocks of this size, so that one kept string holds a block in memory and no more. */
const BLOCK_BYTES = 1 << 16;

/** What a lazy vector was made from, keyed by it and by its decoded dictionary, so that writing it back encodes nothing. */
const encodedForms = new WeakMap<TextVector | readonly string[], EncodedDictionary>();

/** Decodes every entry. Plain ASCII is decoded block by block, several times faster than string by string. */
export function decodeDictionary({ offsets, bytes }: EncodedDictionary): string[] {
  const count = offsets.length - 1;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const strings = new Array<string>(Math.max(count, 0));
  let first = 0;
  while (first < count) {
    const start = offsets[first] as number;
    let last = first + 1;
    while (last < count && (offsets[last + 1] as number) - start <= BLOCK_BYTES) last++;
    const end = offsets[last] as number;
    if (isAscii(buffer.subarray(start, end))) {
      const block = buffer.toString('latin1', start, end);
      for (let i = first; i < last; i++) {
        strings[i] = block.slice((offsets[i] as number) - start, (offsets[i + 1] as number) - start);
      }
    } else {
      for (let i = first; i < last; i++) strings[i] = buffer.toString('utf8', offsets[i], offsets[i + 1]);
    }
    first = last;
  }
  return strings;
}

/** The dictionary of a vector as UTF-8: what it was made from or encoded as before, else encoded now and remembered. */
export function encodedDictionary(vector: TextVector): EncodedDictionary {
  const known = encodedForms.get(vector) ?? encodedForms.get(vector.dictionary);
  if (known !== undefined) return known;
  const encoded = encodeDictionary(vector.dictionary);
  encodedForms.set(vector.dictionary, encoded);
  return encoded;
}

/**
 * Encodes every entry. Strings must be well-formed: a lone surrogate becomes U+FFFD. Plain ASCII is encoded block by block, several
 * times faster than string by string.
 */
export function encodeDictionary(strings: readonly string[]): EncodedDictionary {
  const offsets = new Int32Array(strings.length + 1);
  const pieces: string[] = [];
  let size = 0;
  for (let first = 0, last = 0; first < strings.length; first = last) {
    for (let units = 0; last < strings.length && (last === first || units < BLOCK_BYTES); last++)
      units += (strings[last] as string).length;
    const entries = strings.slice(first, last);
    const block = entries.join('');
    const isPlain = Buffer.byteLength(block) === block.length;
    for (const [i, text] of entries.entries()) {
      size += isPlain ? text.length : Buffer.byteLength(text);
      offsets[first + i + 1] = size;
    }
    // What is not plain is written one by one: two halves of a character at the ends of two strings must not become one.
    if (isPlain) pieces.push(block);
    else for (const text of entries) pieces.push(text);
  }
  const bytes = Buffer.allocUnsafeSlow(size);
  let at = 0;
  for (const piece of pieces) at += bytes.write(piece, at);
  return { offsets, bytes };
}

/** A text vector whose strings are made when its `dictionary` is first read, and not at all if it never is. */
export function lazyTextVector(codes: Int32Array, encoded: EncodedDictionary): TextVector {
  let strings: readonly string[] | undefined;
  const vector: TextVector = {
    kind: 'text',
    codes,
    // An own, enumerable accessor: spreading the vector copies the strings like any other property.
    get dictionary(): readonly string[] {
      if (strings === undefined) {
        strings = decodeDictionary(encoded);
        encodedForms.set(strings, encoded);
      }
      return strings;
    },
  };
  encodedForms.set(vector, encoded);
  return vector;
}

/** What V8 adds to the characters of a string: its header and the pointer to it. */
const STRING_OVERHEAD_BYTES = 24;
const SAMPLE_SIZE = 1000;

/**
 * An estimate of the memory the strings of a vector take, from a sample of them. A lazy vector counts its UTF-8 form
 * and, as it may be read any time, its strings besides; asking does not decode them.
 */
export function dictionarySizeBytes(vector: TextVector): number {
  const encoded = encodedForms.get(vector) ?? encodedForms.get(vector.dictionary);
  if (encoded) return 2 * encoded.bytes.byteLength + STRING_OVERHEAD_BYTES * (encoded.offsets.length - 1);
  const { dictionary } = vector;
  const step = Math.max(1, Math.floor(dictionary.length / SAMPLE_SIZE));
  let sampled = 0;
  let characters = 0;
  for (let code = 0; code < dictionary.length; code += step) {
    characters += dictionary[code]?.length ?? 0;
    sampled++;
  }
  return sampled === 0 ? 0 : Math.ceil((STRING_OVERHEAD_BYTES + characters / sampled) * dictionary.length);
}
