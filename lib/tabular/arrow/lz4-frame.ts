const MAGIC = 0x184d2204;

/**
 * Unpacks LZ4 frames (the format Arrow compresses its buffers in), linked blocks included, into `size` bytes. Checksums are
 * passed over. Source: the LZ4 frame format description 1.6 and block format description.
 *
 * @throws Error on anything but frames of exactly that content
 */
export function decompressLz4Frame(input: Uint8Array, size: number): Uint8Array {
  const view = new DataView(input.buffer, input.byteOffset, input.byteLength);
  const output = new Uint8Array(size);
  let at = 0;
  let end = 0;
  while (at < input.length) {
    if (view.getUint32(at, true) !== MAGIC) throw new Error('Not an LZ4 frame.');
    const flags = view.getUint8(at + 4);
    const [blockChecksum, hasSize, contentChecksum, hasDictionary] = [flags & 16, flags & 8, flags & 4, flags & 1];
    at += 4 + 2 + (hasSize ? 8 : 0) + (hasDictionary ? 4 : 0) + 1;
    for (;;) {
      const header = view.getUint32(at, true);
      at += 4;
      if (header === 0) break;
      const length = header & 0x7fffffff;
      const block = input.subarray(at, at + length);
      if (block.length < length) throw new Error('An LZ4 block is cut off.');
      if (header >>> 31 === 1) {
        output.set(block, end);
        end += length;
      } else {
        end = decompressBlock(block, output, end);
      }
      at += length + (blockChecksum ? 4 : 0);
    }
    at += contentChecksum ? 4 : 0;
  }
  if (end !== size) throw new Error('An LZ4 frame holds less than it should.');
  return output;
}

/** Writes a block after the `start` bytes that are there, which its matches may refer to, and returns where it ends. */
function decompressBlock(block: Uint8Array, output: Uint8Array, start: number): number {
  let from = 0;
  let to = start;
  const longer = (length: number): number => {
    let total = length;
    if (length < 15) return total;
    for (;;) {
      const more = block[from++];
      if (more === undefined) throw new Error('An LZ4 block is cut off.');
      total += more;
      if (more < 255) return total;
    }
  };
  while (from < block.length) {
    const token = block[from++] as number;
    const literals = longer(token >> 4);
    if (from + literals > block.length || to + literals > output.length) throw new Error('An LZ4 block is too long.');
    output.set(block.subarray(from, from + literals), to);
    from += literals;
    to += literals;
    if (from >= block.length) break;
    const distance = (block[from] as number) | ((block[from + 1] as number) << 8);
    from += 2;
    const length = longer(token & 15) + 4;
    if (!(distance > 0 && distance <= to) || to + length > output.length) throw new Error('An LZ4 match is misplaced.');
    // Byte by byte: a match may overlap what it is writing.
    for (let i = 0; i < length; i++, to++) output[to] = output[to - distance] as number;
  }
  return to;
}
