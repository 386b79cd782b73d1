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

/** The dictionary of a vector as UTF-8: what it was made from when that is known, else encoded now. */
export function encodedDictionary(vector: TextVector): EncodedDictionary {
  return encodedForms.get(vector) ?? encodedForms.get(vector.dictionary) ?? encodeDictionary(vector.dictionary);
}

/** Encodes every entry. Strings must be well-formed: a lone surrogate becomes U+FFFD. */
export function encodeDictionary(strings: readonly string[]): EncodedDictionary {
  const offsets = new Int32Array(strings.length + 1);
  let size = 0;
  for (let i = 0; i < strings.length; i++) {
    size += Buffer.byteLength(strings[i] as string);
    offsets[i + 1] = size;
  }
  const bytes = Buffer.allocUnsafeSlow(size);
  for (let i = 0; i < strings.length; i++) bytes.write(strings[i] as string, offsets[i] as number);
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
  const encoded = encodedForms.get(vector);
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
