import { startsWith } from '@/lib/tabular/signatures';
import type { Format } from './format';

export const zst = {
  id: 'zst',
  name: 'ZST',
  noun: 'Zstandard archive',
  label: 'Zstandard archive',
  extensions: ['zst', 'zstd'],
  mediaType: 'application/zstd',
  content: {
    kind: 'binary',
    looksLike: 'a Zstandard archive',
    match: (head) => (startsWith(head, '\x28\xb5\x2f\xfd') ? 'sure' : 'no'),
  },
  unpack:
    typeof window === 'undefined'
      ? async (file) => (await import('@/lib/tabular/archive/zstd')).unpackZstd(file)
      : undefined,
} as const satisfies Format;
