import type { Format } from './format';

export const ndjson = {
  id: 'ndjson',
  name: 'NDJSON',
  noun: 'NDJSON file',
  label: 'NDJSON',
  extensions: ['ndjson', 'jsonl'],
  mediaType: 'application/x-ndjson',
  content: { kind: 'json' },
  read:
    typeof window === 'undefined'
      ? async ({ open }) => (await import('@/lib/tabular/json/read-ndjson')).readNdjson(open())
      : undefined,
} as const satisfies Format;
