import { inferColumn } from '@/lib/tabular/infer';
import { isYearName } from '@/lib/tabular/infer/name-evidence';
import type { Column } from '@/lib/tabular/table';
import type { ColumnKind } from './kind';

const known = new WeakMap<Column, ColumnKind>();

/** What the column is for, from its values first and its header second; remembered as long as the column lives. */
export function kindOf(column: Column): ColumnKind {
  const before = known.get(column);
  if (before !== undefined) return before;
  const kind = decide(column);
  known.set(column, kind);
  return kind;
}

function decide(column: Column): ColumnKind {
  const { type } = inferColumn(column);
  switch (type) {
    case 'identifier':
    case 'boolean':
    case 'category':
      return type;
    case 'date':
    case 'datetime':
      return 'date';
    case 'integer':
      return isYearName(column.sourceName ?? column.name) ? 'year' : 'measure';
    case 'number':
      return 'measure';
    case 'text':
      return 'text';
  }
}
