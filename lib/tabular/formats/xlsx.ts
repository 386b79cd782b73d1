import { adviseOnOle, matchZip } from '@/lib/tabular/signatures';
import type { Format } from './format';

export const xlsx = {
  id: 'xlsx',
  name: 'XLSX',
  noun: 'Excel workbook',
  label: 'Excel (.xlsx)',
  extensions: ['xlsx'],
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  content: {
    kind: 'binary',
    looksLike: 'an Excel workbook (.xlsx)',
    match: (head) => matchZip(head, 'an Excel workbook (.xlsx)'),
    advise: adviseOnOle,
  },
  choices: 'sheet',
  read:
    typeof window === 'undefined'
      ? async ({ open }, options) => (await import('@/lib/tabular/xlsx/read-xlsx')).readXlsx(open(), options)
      : undefined,
  write:
    typeof window === 'undefined'
      ? async (table, { sheetName }) => (await import('@/lib/tabular/xlsx/write-xlsx')).xlsxChunks(table, sheetName)
      : undefined,
} as const satisfies Format;
