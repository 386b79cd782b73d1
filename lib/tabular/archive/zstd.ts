import { Decompress } from 'fzstd';
import type { FileBytes, Unpacked } from '@/lib/tabular/formats/format';
import { counted, limited } from './limit';
import { innerName } from './names';
import { ZstdFrames } from './zstd-frames';

/** A few bytes may stand for blocks of 128 kB each: this much at a time keeps what is unpacked of it small. */
const PIECE_BYTES = 1024;
/** The file inside a Zstandard archive, unpacked while it is read. */
export async function unpackZstd({ open, name }: FileBytes): Promise<Unpacked> {
  const entry = innerName(name, /\.zst(d)?$/i);
  return {
    file: {
      ...(entry === null ? {} : { name: entry }),
      open: () => {
        const packed = counted(open());
        return limited(decompress(packed.chunks), packed.bytes);
      },
    },
    archive: { format: 'zst', entry, entries: entry === null ? [] : [entry] },
  };
}

async function* decompress(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const unpacked: Uint8Array[] = [];
  const frames = new ZstdFrames();
  const stream = new Decompress((chunk) => {
    // The room is used again for what comes next.
    if (chunk.length > 0) unpacked.push(chunk.slice());
  });
  for await (const chunk of chunks) {
    for (let start = 0; start < chunk.length; start += PIECE_BYTES) {
      const piece = chunk.slice(start, start + PIECE_BYTES);
      frames.follow(piece);
      stream.push(piece);
      yield* unpacked.splice(0);
    }
  }
  stream.push(new Uint8Array(0), true);
  yield* unpacked.splice(0);
}
