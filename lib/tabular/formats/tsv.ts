import { csv } from './csv';
import type { Format } from './format';

export const tsv = {
  id: 'tsv',
  name: 'TSV',
  noun: 'TSV file',
  label: 'TSV',
  extensions: ['tsv', 'tab'],
  mediaType: 'text/tab-separated-values; charset=utf-8',
  content: { kind: 'delimited' },
  choices: 'dialect',
  read: csv.read,
} as const satisfies Format;
