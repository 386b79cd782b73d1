import { unhurried } from '@/lib/tabular/unhurried';
import type { Format } from './format';

export const json = {
  id: 'json',
  name: 'JSON',
  noun: 'JSON file',
  label: 'JSON',
  extensions: ['json'],
  mediaType: 'application/json',
  content: { kind: 'json' },
  read:
    typeof window === 'undefined'
      ? async ({ open }) => (await import('@/lib/tabular/json/read-json')).readJson(open)
      : undefined,
  write:
    typeof window === 'undefined'
      ? async (table) => unhurried((await import('@/lib/tabular/json/write-json')).jsonChunks(table))
      : undefined,
} as const satisfies Format;
