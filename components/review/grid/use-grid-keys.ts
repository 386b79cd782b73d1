'use client';

import type { KeyboardEvent } from 'react';
import { toast } from 'sonner';
import { type CellPosition, type GridSize, HEAD_ROW, moveCell } from '@/components/dataset/grid/cell-position';
import type { TableRef } from '@/components/dataset/grid/use-row-page';
import { number } from '@/lib/text/words';
import { copyRefusal, rangeText, writeClipboard } from './copy-range';
import { type CellRange, extend, rangeOf, rangeSize, type Selection, selectCell, selectWhole } from './selection';

interface GridKeys {
  table: TableRef;
  size: GridSize;
  selection: Selection | null;
  onSelect(selection: Selection): void;
  onOpenColumn(column: number): void;
  /** Begins with what the cell holds, or with what was typed. */
  onEdit(cell: CellPosition, draft?: string): void;
  /** Makes the cell missing. */
  onClear(cell: CellPosition): void;
}

/** What the keys do while the grid has the focus, after the ARIA practices for grids. */
export function useGridKeys({ table, size, selection, onSelect, onOpenColumn, onEdit, onClear }: GridKeys) {
  const current = selection ?? selectCell({ row: 0, column: 0 });
  const cell = current.active;

  function withControl(key: string): (() => void) | undefined {
    if (key === 'a') return () => onSelect(selectWhole('all', current, size));
    if (key === ' ') return () => onSelect(selectWhole('columns', current, size));
    const range = rangeOf(current);
    if (key === 'c' && range) return () => void copy(table, range);
    return undefined;
  }

  function alone(key: string): (() => void) | undefined {
    if (cell.row === HEAD_ROW) {
      return key === 'Enter' || key === ' ' || key === 'F2' ? () => onOpenColumn(cell.column) : undefined;
    }
    if (key === 'Enter' || key === 'F2') return () => onEdit(cell);
    if (key === 'Delete' || key === 'Backspace') return () => onClear(cell);
    if (key === 'Escape') return () => onSelect(selectCell(cell));
    // A character, not the name of a key.
    if ([...key].length === 1) return () => onEdit(cell, key);
    return undefined;
  }

  function actionOf({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): (() => void) | undefined {
    if (altKey) return key === 'ArrowDown' ? () => onOpenColumn(cell.column) : undefined;
    const to = moveCell(cell, { key, ctrlKey, metaKey }, size);
    if (to) return () => onSelect(shiftKey ? extend(current, to) : selectCell(to));
    if (ctrlKey || metaKey) return shiftKey ? undefined : withControl(key.toLowerCase());
    if (shiftKey && key === ' ') return () => onSelect(selectWhole('rows', current, size));
    return alone(key);
  }

  return (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.nativeEvent.isComposing) return;
    const act = actionOf(event);
    if (!act) return;
    event.preventDefault();
    act();
  };
}

async function copy(table: TableRef, range: CellRange): Promise<void> {
  const refusal = copyRefusal(range);
  if (refusal) return void toast.error(refusal);
  try {
    await writeClipboard(rangeText(table, range));
    const { rows, columns } = rangeSize(range);
    toast(rows * columns === 1 ? 'Copied the cell.' : `Copied ${number(rows)} × ${number(columns)} cells.`);
  } catch (error) {
    toast.error(error instanceof Error ? `Nothing was copied. ${error.message}` : 'Nothing was copied.');
  }
}
