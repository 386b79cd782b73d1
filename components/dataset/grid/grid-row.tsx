import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { ROW_NUMBER_PX, ROW_PX } from './sizes';
import type { PlacedRow } from './use-grid-layout';

interface GridRowProps extends PlacedRow {
  /** Row of the file, from 0; undefined while it is not known. */
  source: number | undefined;
  /** The row is not in the result. */
  isRemoved?: boolean;
  /** The cells. */
  children: ReactNode;
}

/** A row in its place, with its number in the file. */
export function GridRow({ index, top, source, isRemoved, children }: GridRowProps) {
  return (
    <tr
      aria-rowindex={index + 2}
      data-row={index}
      className={cn(
        'group absolute inset-x-0 flex border-line/60 border-b hover:bg-sunken/60',
        isRemoved && 'text-muted [&_td]:line-through [&_td]:decoration-line-strong',
      )}
      style={{ top, height: ROW_PX }}
    >
      <th
        scope="row"
        aria-colindex={1}
        data-row-head=""
        className="sticky left-0 z-[2] block h-full shrink-0 border-r bg-surface px-2 text-right font-normal text-muted text-xs leading-8"
        style={{ width: ROW_NUMBER_PX }}
      >
        {source === undefined ? '' : source + 1}
        {isRemoved && <span className="sr-only"> (removed)</span>}
      </th>
      {children}
    </tr>
  );
}

interface FailedRowsProps {
  rows: readonly PlacedRow[];
  message: string;
  onRetry(): void;
}

/** In the place of rows that could not be read. */
export function FailedRows({ rows, message, onRetry }: FailedRowsProps) {
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
