/**
 * The half of flechette's reader that finds the buffers of an Arrow IPC stream without making values of them.
 * The package does not re-export it; its public `tableFromIPC` decodes every string of every dictionary at once.
 */
declare module '@uwdata/flechette/src/decode/decode-ipc.js' {
  import type { ArrowData } from '@uwdata/flechette';
  export function decodeIPC(data: Uint8Array): ArrowData;
}

/** The other half, which makes columns of what was found: apart, so that sizes are checked between the two. */
declare module '@uwdata/flechette/src/decode/table-from-ipc.js' {
  import type { ArrowData, ExtractionOptions, Table } from '@uwdata/flechette';
  export function createTable(data: ArrowData, options?: ExtractionOptions): Table;
}

/** Where that other half looks for what unpacks buffers. */
declare module '@uwdata/flechette/src/compression.js' {
  import type { Codec, CompressionType_ } from '@uwdata/flechette';
  export function setCompressionCodec(type: CompressionType_, codec: Codec): void;
}
