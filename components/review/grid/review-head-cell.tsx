'use client';

import { ArrowDown, ArrowUp, ChevronDown, ListFilter } from 'lucide-react';
import { memo } from 'react';
import { HEAD_ROW } from '@/components/dataset/grid/cell-position';
import { cellId } from '@/components/dataset/grid/grid-cell';
import { ROW_NUMBER_PX } from '@/components/dataset/grid/sizes';
import type { PlacedColumn } from '@/components/dataset/grid/use-grid-layout';
import type { TableRef } from '@/components/dataset/grid/use-row-page';
import { useReviewValue } from '@/components/review/review-context';
import { cn } from '@/components/ui/cn';
import type { RowsColumnJson } from '@/lib/contract/rows';
import { KIND_NAMES } from '@/lib/tabular/kinds/kind-names';
import { percent } from '@/lib/text/words';
import { HeadChart } from './head-chart';
import { missingShare, saysMore } from './head-facts';
import { useColumnProfile } from './use-column-profile';

interface ReviewHeadCellProps {
  gridId: string;
  table: TableRef;
  place: PlacedColumn;
  head: RowsColumnJson;
  sorted: 'ascending' | 'descending' | undefined;
  isFiltered: boolean;
  isActive: boolean;
  isOpen: boolean;
  onOpen(column: number): void;
}

/** What a column is and holds: name, type, kind, unit, a small picture of its values and how much is missing. */
export const ReviewHeadCell = memo(function ReviewHeadCell(props: ReviewHeadCellProps) {
  const { gridId, table, place, head, sorted, isFiltered, isActive, isOpen, onOpen } = props;
  // The inspector shows this column.
  const isInspected = useReviewValue(({ selectedColumn }) => selectedColumn === head.id);
  const sourceName = useReviewValue(
    ({ recipe }) => recipe.columns.find(({ id }) => id === head.id)?.source_name ?? null,
  );
  const isRenamed = sourceName && sourceName !== head.name;
  const profile = useColumnProfile(table, head.id);
  const missing = profile ? missingShare(profile) : 0;
  const Arrow = sorted === 'descending' ? ArrowDown : ArrowUp;
  return (
    <th
      id={cellId(gridId, HEAD_ROW, place.index)}
      scope="col"
      aria-colindex={place.index + 2}
      aria-sort={sorted}
      data-column={place.index}
      className={cn(
        'top-0 flex h-full flex-col gap-0.5 border-line/60 border-r px-2.5 pt-1.5 text-left font-normal',
        place.left === null ? 'sticky z-[2] shrink-0 border-r-line bg-surface' : 'absolute',
        isInspected && 'shadow-[inset_0_2px_0_var(--accent)]',
        isActive && 'outline-2 outline-accent -outline-offset-2',
      )}
      style={{ left: place.left ?? ROW_NUMBER_PX, width: place.width }}
    >
      <span className="flex h-5 items-center gap-1">
        <span
          className="min-w-0 flex-1 truncate font-medium text-sm"
          title={isRenamed ? `${head.name}, in the file “${sourceName}”` : head.name}
        >
          {head.name || <span className="text-muted italic">no name</span>}
        </span>
        {sorted && <Arrow className="size-3.5 shrink-0 text-accent" aria-hidden="true" />}
        {isFiltered && (
          <>
            <ListFilter className="size-3.5 shrink-0 text-accent" aria-hidden="true" />
            <span className="sr-only">(filtered)</span>
          </>
        )}
        <button
          type="button"
          tabIndex={-1}
          aria-label={`Sort and filter ${head.name}`}
          aria-haspopup="dialog"
          aria-expanded={isOpen}
          onClick={() => onOpen(place.index)}
          className="-mr-1.5 grid size-6 shrink-0 place-items-center rounded text-muted hover:bg-sunken hover:text-ink aria-expanded:bg-sunken"
        >
          <ChevronDown className="size-3.5" aria-hidden="true" />
        </button>
      </span>
      <span className="flex items-center gap-1.5 overflow-hidden whitespace-nowrap text-2xs text-muted">
        <span className="shrink-0 rounded-xs bg-sunken px-1">{head.type}</span>
        {profile && saysMore(profile) && <span className="shrink-0">{KIND_NAMES[profile.kind]}</span>}
        {head.unit && <span className="text-accent">{head.unit}</span>}
        {missing > 0 && <span className="ml-auto truncate">{percent(missing)} missing</span>}
      </span>
      <HeadChart profile={profile} />
      <span
        aria-hidden="true"
        className="absolute inset-x-0 bottom-0 h-[3px] bg-warn/80"
        style={{ width: `${missing * 100}%` }}
      />
    </th>
  );
});
