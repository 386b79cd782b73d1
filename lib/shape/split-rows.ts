import { asText } from '@/lib/tabular/as-text';
import { textVector } from '@/lib/tabular/columns';
import type { Table } from '@/lib/tabular/table';
import { columnOf } from './find';
import type { ShapeOf } from './shape';
import type { Shaped } from './shaped';
import { columnAt, companionsAt, newTable } from './vectors';

/** A row for each part of a list such as `red; green`, the rest of the row repeated. A row without a list stays one row. */
export function splitRowsTable(table: Table, { column: id, separator }: ShapeOf<'split_rows'>): Shaped {
  const column = columnOf(table, id, 'column');
  const cells = asText(column.vector);
  const lists = cells.dictionary.map((text) => partsOf(text, separator));
  const partCodes = textVector(lists.flat());
  const starts = new Uint32Array(lists.length + 1);
  for (const [code, list] of lists.entries()) starts[code + 1] = (starts[code] as number) + list.length;
  const sizeOf = (code: number) => (code < 0 ? 1 : Math.max(1, (lists[code] as string[]).length));
  const total = cells.codes.reduce((sum, code) => sum + sizeOf(code), 0);
  const sources = new Uint32Array(total);
  const codes = new Int32Array(total).fill(-1);
  let at = 0;
  for (const [row, code] of cells.codes.entries()) {
    for (let part = 0; part < sizeOf(code); part++, at++) {
      sources[at] = row;
      if (code >= 0 && (lists[code] as string[]).length > 0) {
        codes[at] = partCodes.codes[(starts[code] as number) + part] as number;
      }
    }
  }
  const others = new Set(table.columns.flatMap((other) => (other.id === id ? [] : [other.id])));
  const columns = table.columns.map((other) => {
    if (other.id !== id) return columnAt(other, sources);
    const { kind: _kind, ...rest } = columnAt(other, new Uint32Array(0));
    return {
      ...rest,
      vector: { kind: 'text' as const, codes, dictionary: partCodes.dictionary },
      type: 'category' as const,
    };
  });
  return { table: newTable(columns, total, companionsAt(table, others, sources)), notes: [] };
}

const partsOf = (text: string, separator: string): string[] =>
  text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
