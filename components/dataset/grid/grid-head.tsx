import type { VirtualItem } from '@tanstack/react-virtual';
import { cn } from '@/components/ui/cn';
import type { RowsColumnJson } from '@/lib/contract';
import { isNumeric } from './column-width';
import { HEAD_PX, ROW_NUMBER_PX } from './sizes';

interface GridHeadProps {
  columns: readonly RowsColumnJson[];
  visible: readonly VirtualItem[];
  widthPx: number;
}

/** Names, types and units; stays in sight. */
export function GridHead({ columns, visible, widthPx }: GridHeadProps) {
  return (
    <thead className="sticky top-0 z-10 block border-b bg-surface" style={{ minWidth: widthPx }}>
      <tr aria-rowindex={1} className="relative block" style={{ height: HEAD_PX }}>
        <th
          scope="col"
          aria-colindex={1}
          title="Row of the file; 1 is the first below the header"
          className="sticky left-0 z-[2] flex h-full items-end justify-end border-r bg-surface px-2 pb-1.5 font-normal text-muted text-xs"
          style={{ width: ROW_NUMBER_PX }}
        >
          Row
        </th>
        {visible.map(({ index, start, size }) => {
          const column = columns[index];
          if (!column) return null;
          return (
            <th
              key={index}
              scope="col"
              aria-colindex={index + 2}
              title={column.name}
              className={cn(
                'absolute top-0 flex h-full flex-col justify-center border-line/60 border-r px-2.5 font-normal',
                isNumeric(column) ? 'items-end text-right' : 'text-left',
              )}
              style={{ left: ROW_NUMBER_PX + start, width: size }}
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
        })}
      </tr>
    </thead>
  );
}
