'use client';

import type { VirtualItem } from '@tanstack/react-virtual';
import { Button } from '@/components/ui/button';
import type { RowsColumnJson } from '@/lib/contract';
import type { CellPosition } from './cell-position';
import { cellKey } from './changed-cells';
import { isNumeric } from './column-width';
import { cellId, GridCell } from './grid-cell';
import { ROW_NUMBER_PX, ROW_PX } from './sizes';
import { type TableRef, useChangedCells, useRowPage } from './use-row-page';

export interface PlacedRow {
  index: number;
  /** Distance from the top of the body in pixels. */
  top: number;
}

interface GridRowsProps {
  table: TableRef;
  page: number;
  /** Those of this page that are to be drawn. */
  rows: readonly PlacedRow[];
  /** Those that are to be drawn. */
  columns: readonly VirtualItem[];
  heads: readonly RowsColumnJson[];
  active: CellPosition | null;
  gridId: string;
}

/** The rows of one page; placeholders until they are known. */
export function GridRows({ table, page, rows, columns, heads, active, gridId }: GridRowsProps) {
  const { data, error, mutate } = useRowPage(table, page);
  const changed = useChangedCells(table, data);
  if (error && !data) return <FailedRows rows={rows} message={error.message} onRetry={() => void mutate()} />;

  const first = page * table.pageRows;
  return rows.map(({ index, top }) => {
    const position = index - first;
    const cells = data?.rows[position];
    const source = data?.row_indices[position];
    return (
      <tr
        key={index}
        aria-rowindex={index + 2}
        data-row={index}
        className="absolute inset-x-0 block border-line/60 border-b hover:bg-sunken/60"
        style={{ top, height: ROW_PX }}
      >
        <th
          scope="row"
          aria-colindex={1}
          className="sticky left-0 z-[2] block h-full border-r bg-surface px-2 text-right font-normal text-muted text-xs leading-8"
          style={{ width: ROW_NUMBER_PX }}
        >
          {source === undefined ? '' : source + 1}
        </th>
        {columns.map((column) => (
          <GridCell
            key={column.index}
            id={cellId(gridId, index, column.index)}
            column={column.index}
            left={ROW_NUMBER_PX + column.start}
            width={column.size}
            value={cells && (cells[column.index] ?? null)}
            isNumeric={isNumeric(heads[column.index])}
            isChanged={changed.has(cellKey(position, column.index))}
            isActive={active?.row === index && active.column === column.index}
          />
        ))}
      </tr>
    );
  });
}

interface FailedRowsProps {
  rows: readonly PlacedRow[];
  message: string;
  onRetry(): void;
}

function FailedRows({ rows, message, onRetry }: FailedRowsProps) {
  const [first] = rows;
  if (!first) return null;
  return (
    <tr
      aria-rowindex={first.index + 2}
      className="absolute inset-x-0 block border-b bg-sunken/50"
      style={{ top: first.top, height: rows.length * ROW_PX }}
    >
      <td className="sticky top-12 left-0 flex max-w-lg flex-wrap items-center gap-3 p-3">
        <span className="text-sm">
          <span className="text-danger">These rows could not be loaded.</span> {message}
        </span>
        <Button size="sm" onClick={onRetry}>
          Try again
        </Button>
      </td>
    </tr>
  );
}
