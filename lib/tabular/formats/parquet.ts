import { AppError } from '@/lib/errors';
import { startsWith } from '@/lib/tabular/signatures';
import { inPieces } from '@/lib/tabular/unhurried';
import type { Format } from './format';

export const parquet = {
  id: 'parquet',
  name: 'Parquet',
  noun: 'Parquet file',
  label: 'Parquet',
  extensions: ['parquet'],
  mediaType: 'application/vnd.apache.parquet',
  content: {
    kind: 'binary',
    looksLike: 'a Parquet file',
    match: (head) => (startsWith(head, 'PAR1') ? 'sure' : 'no'),
    advise: (head) =>
      startsWith(head, 'PARE') ? 'The Parquet file is encrypted. Write it again without encryption.' : undefined,
  },
  read:
    typeof window === 'undefined'
      ? async ({ open }) => (await import('@/lib/tabular/parquet/read-parquet')).readParquet(open())
      : undefined,
  write:
    typeof window === 'undefined'
      ? // The writer is compiled WebAssembly of several megabytes; processes that never export it do not load it.
        async (table) => {
          if (table.columns.length === 0) throw new AppError('invalid_input', 'The table has no columns to export.');
          const { parquetBytes } = await import('@/lib/tabular/parquet/write-parquet');
          return inPieces(() => parquetBytes(table));
        }
      : undefined,
} as const satisfies Format;
