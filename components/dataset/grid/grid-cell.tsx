import { memo, type ReactNode } from 'react';
import { cn } from '@/components/ui/cn';
import { ExactText } from '@/components/ui/exact-text';
import type { RowsJson } from '@/lib/contract/rows';
import { MARK_WORDS, type MarkKind, MarkShape, type OutlierKind } from './cell-mark';
import { ROW_NUMBER_PX } from './sizes';

/** Undefined while it is not known, null when missing. */
export type CellValue = RowsJson['rows'][number][number] | undefined;

export const cellId = (gridId: string, row: number, column: number): string => `${gridId}-${row}-${column}`;

export interface GridCellProps {
  id: string;
  column: number;
  left: number | null;
  width: number;
  value: CellValue;
  /** Numbers stand at the right, also where they are still text. */
  isNumeric: boolean;
  mark?: MarkKind | undefined;
  outlier?: OutlierKind | undefined;
  isActive: boolean;
  isSelected?: boolean | undefined;
  /** Shown while the value is on its way to the server. */
  isUnsaved?: boolean;
  title?: string | undefined;
  describedBy?: string | undefined;
  /** Instead of the value, while it is being edited. */
  children?: ReactNode;
}

/** A cell; the grid itself holds the focus and says which cell is meant. */
export const GridCell = memo(function GridCell(props: GridCellProps) {
  const { id, column, left, width, value, isNumeric, mark, outlier, isActive, isSelected, isUnsaved, children } = props;
  // Spread because the lint takes every table for a static one, whose cells cannot be selected.
  const gridcell = { role: 'gridcell', 'aria-selected': isSelected };
  return (
    <td
      id={id}
      aria-colindex={column + 2}
      {...gridcell}
      aria-describedby={props.describedBy}
      data-column={column}
      title={props.title}
      className={cn(
        'top-0 block h-full border-line/60 border-r text-sm leading-8',
        left === null ? 'sticky z-[2] shrink-0 border-r-line bg-surface group-hover:bg-sunken' : 'absolute',
        children === undefined && 'truncate px-2.5',
        isNumeric && 'text-right',
        outlier === 'open' && 'bg-warn-soft',
        isSelected && 'bg-accent-soft',
        isUnsaved && 'italic',
        isActive && children === undefined && 'z-[1] outline-2 outline-accent -outline-offset-2',
        isActive && left === null && 'z-[3]',
        children !== undefined && 'z-[4]',
      )}
      style={{ left: left ?? ROW_NUMBER_PX, width }}
    >
      {children ?? (
        <>
          {mark && (
            <MarkShape kind={mark} className={cn('absolute', isCorner(mark) ? 'top-0 left-0' : 'top-1 left-0.5')} />
          )}
          {outlier && <MarkShape kind={`outlier-${outlier}`} className="absolute top-1 right-0.5" />}
          <Value value={value} />
          {(mark || outlier) && (
            <span className="sr-only">
              {' '}
              ({[mark && MARK_WORDS[mark], outlier && MARK_WORDS[`outlier-${outlier}`]].filter(Boolean).join(', ')})
            </span>
          )}
        </>
      )}
    </td>
  );
});

const isCorner = (mark: MarkKind): boolean => mark === 'changed' || mark === 'tidied';

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
