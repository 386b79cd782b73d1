import type { ColumnKind } from '@/lib/tabular/kinds/kind';

/** Words of headers in one field of work, separated by blanks, by the kind they speak for. */
export type FieldWords = Readonly<Partial<Record<ColumnKind, string>>>;
