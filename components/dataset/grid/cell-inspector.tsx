'use client';

import useSWRImmutable from 'swr/immutable';
import type { ApiError } from '@/components/api/api-error';
import { changesPath, NO_FILTER } from '@/components/dataset/changes/change-filter';
import { ChangeValues } from '@/components/dataset/changes/change-values';
import { ExactText } from '@/components/ui/exact-text';
import type { AuditTrailJson, RowsColumnJson } from '@/lib/contract';
import type { CellPosition } from './cell-position';
import { type TableRef, useRowPage } from './use-row-page';
import { useSettled } from './use-settled';

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
  const value = data?.rows[row]?.[position.column] ?? null;
  const name = columns[position.column]?.name ?? '';
  return (
    <div className="grid gap-1">
      <p className="flex gap-3">
        <span className="max-w-[40%] shrink-0 truncate text-muted">
          Row {source === undefined ? '…' : source + 1} · {name}
        </span>
        <span className="max-h-24 min-w-0 flex-1 overflow-auto whitespace-pre-wrap break-words">
          {value === null ? (
            <span className="text-muted">{data ? 'missing' : '…'}</span>
          ) : (
            <ExactText>{String(value)}</ExactText>
          )}
        </span>
      </p>
      {table.version === 'cleaned' && source !== undefined && <Changes table={table} row={source} column={name} />}
    </div>
  );
}

function Changes({ table, row, column }: { table: TableRef; row: number; column: string }) {
  const path = changesPath(table, { ...NO_FILTER, row: String(row + 1), column }, { limit: 20, offset: 0 });
  const settled = useSettled(path, 150);
  const { data } = useSWRImmutable<AuditTrailJson, ApiError>(settled ?? null);
  const entries = data?.entries.filter(({ row_index }) => row_index === row) ?? [];
  return (
    <ul className="grid gap-0.5">
      {entries.map((entry) => (
        <li key={`${entry.action} ${entry.original_value} ${entry.new_value}`} className="flex flex-wrap gap-x-3">
          <ChangeValues entry={entry} />
          <span className="text-muted">{entry.reason}</span>
        </li>
      ))}
    </ul>
  );
}
