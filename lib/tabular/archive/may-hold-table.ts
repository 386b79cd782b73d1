import { AppError } from '@/lib/errors';
import { formatOf } from '@/lib/tabular/formats';
import type { ReadingOptions } from '@/lib/tabular/reading-options';
import { sniffFileType } from '@/lib/tabular/sniff';

/** Whether a file inside an archive is of a kind that is read; an archive in an archive is not. */
export function mayHoldTable(
  name: string,
  head: Uint8Array | undefined,
  sizeBytes: number,
  options: ReadingOptions,
): boolean {
  if (head === undefined) return true;
  try {
    return formatOf(sniffFileType(name, head, sizeBytes, options)).unpack === undefined;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}
