import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { FileType } from '@/lib/tabular/file-type';
import { readTable } from '@/lib/tabular/read';
import type { Table } from '@/lib/tabular/table';

const CHUNK_BYTES = 256 * 1024;

/** Reads a file as an upload is read: by its kind, types inferred. */
export async function readSource(file: string): Promise<Table> {
  const { size: sizeBytes } = await stat(file);
  const fileType = path.extname(file).slice(1) as FileType;
  const open = () => createReadStream(file, { highWaterMark: CHUNK_BYTES });
  return (await readTable({ fileType, sizeBytes, open })).table;
}

/** Number of distinct texts. Asking for it makes every string of the dictionaries, so that nothing is left for later. */
export function distinctTexts({ columns }: Table): number {
  return columns.reduce((sum, { vector }) => sum + (vector.kind === 'text' ? vector.dictionary.length : 0), 0);
}

/** A table of the same content about which nothing is remembered. */
export function unknownCopy(table: Table): Table {
  return {
    ...table,
    columns: table.columns.map((column) => ({
      ...column,
      ...(column.flags && { flags: column.flags.slice() }),
      vector:
        column.vector.kind === 'text'
          ? { ...column.vector, codes: column.vector.codes.slice(), dictionary: [...column.vector.dictionary] }
          : { ...column.vector, values: column.vector.values.slice() },
    })),
  };
}

export function shape({ columns, rowIndex }: Table): string {
  return `${rowIndex.length} rows × ${columns.length} columns`;
}
