import { startsWith } from '@/lib/tabular/signatures';
import type { Format } from './format';

export const zip = {
  id: 'zip',
  name: 'ZIP',
  noun: 'ZIP archive',
  label: 'ZIP archive',
  extensions: ['zip'],
  mediaType: 'application/zip',
  content: {
    kind: 'binary',
    looksLike: 'a ZIP archive',
    match: (head) => (startsWith(head, 'PK\x03\x04') || startsWith(head, 'PK\x05\x06') ? 'sure' : 'no'),
  },
  unpack:
    typeof window === 'undefined'
      ? async (file, options, mayHoldTable) =>
          (await import('@/lib/tabular/archive/zip')).unpackZip(file, options, mayHoldTable)
      : undefined,
} as const satisfies Format;
