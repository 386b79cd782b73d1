'use client';

import { memo } from 'react';
import { cn } from '@/components/ui/cn';
import { coefficient } from '@/lib/charts/words/fit';
import type { CorrelationJson } from '@/lib/contract/correlation';
import type { CellSize } from './cell-size';
import { cellStyle } from './cell-style';
import { pairAt } from './pairs';
import { ShortName } from './short-name';
import { columnName, figures } from './words';

export const LABEL_LETTERS = 18;

interface HeatmapRowProps {
  correlation: CorrelationJson;
  /** Columns of the matrix in the order they are shown. */
  order: readonly number[];
  /** Place of this row among them. */
  row: number;
  size: CellSize;
  /** Places of the cell that the Tab key goes to and of the one that is open, when they are in this row. */
  focused: number | null;
  open: number | null;
}

/** What one column has to do with every other. */
export const HeatmapRow = memo(function HeatmapRow({ correlation, order, row, size, focused, open }: HeatmapRowProps) {
  const { columns, column_ids: ids, method } = correlation;
  const nameOf = (place: number) => columnName(columns[place] ?? '', ids[place] ?? '');
  const own = order[row] ?? 0;
  const name = nameOf(own);
  return (
    <tr>
      <th
        scope="row"
        title={name}
        className="sticky left-0 z-10 w-px max-w-40 truncate bg-surface pr-2 pl-1 text-right font-normal text-muted text-xs"
      >
        <ShortName name={name} letters={LABEL_LETTERS} />
      </th>
      {order.map((place, column) => {
        const pair = pairAt(correlation, own, place);
        const isOwn = place === own;
        const other = nameOf(place);
        const gridcell = { role: 'gridcell', 'aria-selected': column === open };
        return (
          <td
            key={ids[place]}
            {...gridcell}
            data-row={row}
            data-column={column}
            tabIndex={column === focused ? 0 : -1}
            aria-label={isOwn ? `${name} and itself` : `${other} and ${name}: ${figures(pair, method)}`}
            style={{ ...(isOwn ? OWN : cellStyle(pair)), minWidth: size.width, height: size.height }}
            className={cn(
              'p-0 text-center text-2xs tabular-nums focus-visible:relative focus-visible:z-[5] focus-visible:outline-2 focus-visible:outline-accent focus-visible:outline-offset-1',
              !isOwn && 'cursor-pointer hover:outline-1 hover:outline-ink',
              column === open && 'relative z-[4] outline-2 outline-ink',
            )}
          >
            {size.isNumbered && !isOwn && (pair.r === null ? '–' : coefficient(pair.r))}
          </td>
        );
      })}
    </tr>
  );
});

const OWN = { background: 'var(--sunken)' };
