'use client';

import { Pencil } from 'lucide-react';
import { FullValue } from '@/components/dataset/grid/cell-inspector';
import type { CellPosition } from '@/components/dataset/grid/cell-position';
import type { TableRef } from '@/components/dataset/grid/use-row-page';
import { Button } from '@/components/ui/button';
import type { RowsColumnJson } from '@/lib/contract/rows';
import { number } from '@/lib/text/words';
import { CellStory } from './cell-story';
import { rangeOf, rangeSize, type Selection } from './selection';
import { useCellFacts } from './use-cell-facts';
import type { Words } from './use-words';

interface CellLineProps {
  id: string;
  table: TableRef;
  heads: readonly RowsColumnJson[];
  selection: Selection | null;
  words: Words;
  /** Undefined where cells cannot be edited. */
  onEdit: (() => void) | undefined;
}

/** The cell that is meant and what was done to it, always in sight: for the keyboard, for touch, and for long texts. */
export function CellLine({ id, selection, ...props }: CellLineProps) {
  return (
    <div className="flex h-16 shrink-0 items-start gap-3 overflow-hidden border-t bg-sunken/40 px-3 py-1.5 text-sm">
      <div id={id} className="min-w-0 flex-1">
        {selection && selection.active.row >= 0 ? (
          <Cell position={selection.active} selection={selection} {...props} />
        ) : (
          <p className="text-muted">Choose a cell to see it in full, and what was done to it.</p>
        )}
      </div>
      {props.onEdit && selection && selection.active.row >= 0 && (
        <Button size="sm" variant="ghost" onClick={props.onEdit}>
          <Pencil aria-hidden="true" />
          Edit
        </Button>
      )}
    </div>
  );
}

interface CellProps extends Omit<CellLineProps, 'id' | 'selection'> {
  position: CellPosition;
  selection: Selection;
}

function Cell({ table, heads, position, selection, words }: CellProps) {
  const { source, head, value, ...done } = useCellFacts(table, heads, position);
  const range = rangeOf(selection);
  const size = range && rangeSize(range);
  return (
    <>
      <p className="flex gap-3">
        <span className="max-w-[45%] shrink-0 truncate text-muted">
          Row {source === undefined ? '…' : number(source + 1)} · {head?.name}
        </span>
        <span className="min-w-0 flex-1 truncate">
          <FullValue value={value} />
        </span>
        {size && size.rows * size.columns > 1 && (
          <span className="shrink-0 text-muted text-xs max-sm:hidden">
            {number(size.rows)} × {number(size.columns)} cells · Ctrl-C copies
          </span>
        )}
      </p>
      <CellStory {...done} words={words} isShort />
    </>
  );
}
