import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { FileBytes, Unpacked } from '@/lib/tabular/formats/format';
import { counted, limited } from './limit';
import { innerName } from './names';

/** The file inside a gzip archive, unpacked while it is read. */
export async function unpackGzip({ open, name }: FileBytes): Promise<Unpacked> {
  const entry = innerName(name, /\.gz(ip)?$/i);
  return {
    file: {
      ...(entry === null ? {} : { name: entry }),
      open: () => {
        const packed = counted(open());
        return limited(inflate(packed.chunks), packed.bytes);
      },
    },
    archive: { format: 'gz', entry, entries: entry === null ? [] : [entry] },
  };
}

async function* inflate(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip();
  // What fails on the way destroys the stream, which is read below and throws it there.
  pipeline(Readable.from(chunks), gunzip, () => undefined);
  try {
    for await (const chunk of gunzip) yield chunk as Buffer;
  } finally {
    gunzip.destroy();
  }
}
