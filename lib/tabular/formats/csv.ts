import { unhurried } from '@/lib/tabular/unhurried';
import type { Format } from './format';

export const csv = {
  id: 'csv',
  name: 'CSV',
  noun: 'CSV file',
  label: 'CSV',
  extensions: ['csv', 'psv'],
  mediaType: 'text/csv; charset=utf-8',
  content: { kind: 'delimited' },
  choices: 'dialect',
  read:
    typeof window === 'undefined'
      ? async ({ open, sizeBytes }, options) =>
          (await import('@/lib/tabular/csv/read-csv')).readCsv(open(), options, sizeBytes)
      : undefined,
  write:
    typeof window === 'undefined'
      ? async (table, { escapeFormulas = false, header = true }) =>
          unhurried((await import('@/lib/tabular/csv/write-csv')).csvChunks(table, { escapeFormulas, header }))
      : undefined,
} as const satisfies Format;
