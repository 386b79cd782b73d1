import { startsWith } from '@/lib/tabular/signatures';
import type { Format } from './format';

export const gz = {
  id: 'gz',
  name: 'GZ',
  noun: 'gzip archive',
  label: 'gzip archive',
  extensions: ['gz', 'gzip'],
  mediaType: 'application/gzip',
  content: {
    kind: 'binary',
    looksLike: 'a gzip archive',
    match: (head) => (startsWith(head, '\x1f\x8b\x08') ? 'sure' : 'no'),
  },
  unpack:
    typeof window === 'undefined'
      ? async (file) => (await import('@/lib/tabular/archive/gzip')).unpackGzip(file)
      : undefined,
} as const satisfies Format;
