import { startsWith } from '@/lib/tabular/signatures';
import { inPieces } from '@/lib/tabular/unhurried';
import type { Format } from './format';

export const arrow = {
  id: 'arrow',
  name: 'Arrow',
  noun: 'Arrow file',
  label: 'Arrow (Feather)',
  extensions: ['arrow', 'feather', 'arrows', 'ipc'],
  mediaType: 'application/vnd.apache.arrow.file',
  content: {
    kind: 'binary',
    looksLike: 'an Arrow file',
    // The stream format has no name of its own; it begins with a mark that no message has ended.
    match: (head) => (startsWith(head, 'ARROW1') ? 'sure' : startsWith(head, '\xff\xff\xff\xff') ? 'possible' : 'no'),
    advise: (head) =>
      startsWith(head, 'FEA1')
        ? 'The file is in the first version of Feather. Write it again as Arrow (Feather version 2) or Parquet.'
        : undefined,
  },
  read:
    typeof window === 'undefined'
      ? async ({ open }) => (await import('@/lib/tabular/arrow/read-arrow')).readArrow(open())
      : undefined,
  write:
    typeof window === 'undefined'
      ? async (table) => {
          const { arrowBytes } = await import('@/lib/tabular/arrow/write-arrow');
          return inPieces(() => arrowBytes(table, 'file'));
        }
      : undefined,
} as const satisfies Format;
