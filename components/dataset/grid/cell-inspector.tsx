'use client';

import { ChangeValues } from '@/components/dataset/changes/change-values';
import { ExactText } from '@/components/ui/exact-text';
import type { CellChangeJson, RowsColumnJson } from '@/lib/contract/rows';
import type { CellPosition } from './cell-position';
import type { CellValue } from './grid-cell';
import { pageMarks } from './page-marks';
import { type TableRef, useRowPage } from './use-row-page';

interface CellInspectorProps {
  table: TableRef;
  columns: readonly RowsColumnJson[];
  position: CellPosition | null;
}

/** The chosen cell in full, and what was done to it. */
export function CellInspector({ table, columns, position }: CellInspectorProps) {
  return (
    <div className="min-h-10 border-t bg-sunken/40 px-3 py-2 text-sm">
      {position ? (
        <Inspected table={table} columns={columns} position={position} />
      ) : (
        <p className="text-muted">Choose a cell to see it in full, and what was done to it.</p>
      )}
    </div>
  );
}

function Inspected({ table, columns, position }: CellInspectorProps & { position: CellPosition }) {
  const page = Math.floor(position.row / table.pageRows);
  const { data } = useRowPage(table, page);
  const row = position.row - page * table.pageRows;
  const source = data?.row_indices[row];
  const column = columns[position.column];
  const mark =
    data && column && source !== undefined && table.version === 'cleaned'
      ? pageMarks(data).markOf(source, column.id)
      : undefined;
  return (
    <div className="grid gap-1">
      <p className="flex gap-3">
        <span className="max-w-[40%] shrink-0 truncate text-muted">
          Row {source === undefined ? '…' : source + 1} · {column?.name}
        </span>
        <span className="max-h-24 min-w-0 flex-1 overflow-auto whitespace-pre-wrap break-words">
          <FullValue value={data && (data.rows[row]?.[position.column] ?? null)} />
        </span>
      </p>
      {mark && (
        <ul className="grid gap-0.5">
          {(mark.chain ?? [mark]).map((change) => (
            <li key={changeKey(change)} className="flex flex-wrap gap-x-3">
              <ChangeValues entry={change} />
              <span className="text-muted">{change.reason}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

export const changeKey = ({ operation, original_value, new_value }: CellChangeJson): string =>
  `${operation} ${original_value} ${new_value}`;

export function FullValue({ value }: { value: CellValue }) {
  if (value === undefined) return <span className="text-muted">…</span>;
  if (value === null) return <span className="text-muted">missing</span>;
  return <ExactText>{String(value)}</ExactText>;
}
