import { matchZip } from '@/lib/tabular/signatures';
import type { Format } from './format';

const LOOKS_LIKE = 'an OpenDocument spreadsheet (.ods)';

export const ods = {
  id: 'ods',
  name: 'ODS',
  noun: 'OpenDocument spreadsheet',
  label: 'OpenDocument (.ods)',
  extensions: ['ods'],
  mediaType: 'application/vnd.oasis.opendocument.spreadsheet',
  content: { kind: 'binary', looksLike: LOOKS_LIKE, match: (head) => matchZip(head, LOOKS_LIKE) },
  choices: 'sheet',
  read:
    typeof window === 'undefined'
      ? async ({ open }, options) => (await import('@/lib/tabular/ods/read-ods')).readOds(open(), options)
      : undefined,
} as const satisfies Format;
