import type { Column } from '@/lib/tabular/table';
import { type HeaderParts, headerParts } from './header-parts';

type Head = Pick<Column, 'name' | 'id' | 'sourceName'>;

const known = new Map<string, HeaderParts>();
const MOST_KNOWN = 10_000;

function partsOf(header: string): HeaderParts {
  const before = known.get(header);
  if (before !== undefined) return before;
  const parts = headerParts(header);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(header, parts);
  return parts;
}

/**
 * What a person calls the column: the header as its author wrote it, without its unit and with blanks for underscores.
 * `Rating (1–5)` is “Rating”, `unit_price` “unit price”, `weight_kg` “weight”. A name that was given a number because
 * another column has the same header keeps the number; a column without a header is “column 3”.
 */
export function labelOf({ name, id, sourceName }: Head): string {
  const header = sourceName ?? name;
  const { label } = partsOf(header);
  if (label === '') return `column ${Number(id.slice(1)) + 1 || id}`;
  const repeated = sourceName === undefined ? undefined : /_(\d+)$/.exec(name)?.[1];
  return repeated === undefined || new RegExp(`(^|\\D)${repeated}\\D*$`).test(header) ? label : `${label} ${repeated}`;
}

/** The unit of the column's values: the one beside them, else the one its header names, else null. */
export function unitOf(column: Pick<Column, 'name' | 'sourceName' | 'unit'>): string | null {
  return column.unit ?? partsOf(column.sourceName ?? column.name).unit;
}
