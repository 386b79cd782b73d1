import { cn } from '@/components/ui/cn';
import type { RowsColumnJson } from '@/lib/contract/rows';
import { isNumeric } from './column-width';
import type { PlacedColumn } from './use-grid-layout';

interface HeadCellProps {
  place: PlacedColumn;
  column: RowsColumnJson | undefined;
}

/** Name, type and unit of a column. */
export function HeadCell({ place, column }: HeadCellProps) {
  if (!column) return null;
  return (
    <th
      scope="col"
      aria-colindex={place.index + 2}
      title={column.name}
      className={cn(
        'absolute top-0 flex h-full flex-col justify-center border-line/60 border-r px-2.5 font-normal',
        isNumeric(column) ? 'items-end text-right' : 'text-left',
      )}
      style={{ left: place.left ?? 0, width: place.width }}
    >
      <span className="max-w-full truncate font-medium text-sm leading-5">
        {column.name || <span className="text-muted italic">no name</span>}
      </span>
      <span className="flex gap-1.5 text-2xs text-muted">
        {column.type}
        {column.unit && <span className="text-accent">{column.unit}</span>}
      </span>
    </th>
  );
}
