import { memo } from 'react';
import { cn } from '@/components/ui/cn';
import { ExactText } from '@/components/ui/exact-text';
import type { RowsJson } from '@/lib/contract';

/** Undefined while it is not known, null when missing. */
export type CellValue = RowsJson['rows'][number][number] | undefined;

export const cellId = (gridId: string, row: number, column: number): string => `${gridId}-${row}-${column}`;

interface GridCellProps {
  id: string;
  column: number;
  left: number;
  width: number;
  value: CellValue;
  /** Numbers stand at the right, also where they are still text. */
  isNumeric: boolean;
  isChanged: boolean;
  isActive: boolean;
}

/** A cell; the grid itself holds the focus and says which cell is meant. */
export const GridCell = memo(function GridCell({
  id,
  column,
  left,
  width,
  value,
  isNumeric,
  isChanged,
  isActive,
}: GridCellProps) {
  return (
    <td
      id={id}
      aria-colindex={column + 2}
      data-column={column}
      title={typeof value === 'string' && value.length > 20 ? value : undefined}
      className={cn(
        'absolute top-0 block h-full truncate border-line/60 border-r px-2.5 text-sm leading-8',
        isNumeric && 'text-right',
        isChanged &&
          'before:absolute before:top-0 before:left-0 before:border-[3.5px] before:border-accent before:border-r-transparent before:border-b-transparent',
        isActive && 'z-[1] outline-2 outline-accent -outline-offset-2',
      )}
      style={{ left, width }}
    >
      <Value value={value} />
      {isChanged && <span className="sr-only"> (changed)</span>}
    </td>
  );
});

function Value({ value }: { value: CellValue }) {
  if (value === undefined) {
    return <span aria-hidden="true" className="mt-3 block h-2 w-3/5 animate-pulse rounded bg-sunken" />;
  }
  if (value === null) {
    return (
      <>
        <span aria-hidden="true" className="text-muted">
          –
        </span>
        <span className="sr-only">missing</span>
      </>
    );
  }
  return typeof value === 'string' ? <ExactText>{value}</ExactText> : String(value);
}
