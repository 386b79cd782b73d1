/**
 * The half of flechette's reader that finds the buffers of an Arrow IPC stream without making values of them.
 * The package does not re-export it; its public `tableFromIPC` decodes every string of every dictionary at once.
 */
declare module '@uwdata/flechette/src/decode/decode-ipc.js' {
  import type { ArrowData } from '@uwdata/flechette';
  export function decodeIPC(data: Uint8Array): ArrowData;
}
