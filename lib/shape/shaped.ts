import type { Table } from '@/lib/tabular/table';
import type { ShapeNote } from './shape';

/** A table made of others, its rows numbered from 0, and what a person should know of it. */
export interface Shaped {
  readonly table: Table;
  readonly notes: readonly ShapeNote[];
}
