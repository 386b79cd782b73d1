'use client';

import type { MouseEvent } from 'react';
import { type CellPosition, cellOf, type GridSize, HEAD_ROW } from '@/components/dataset/grid/cell-position';
import { extend, type Selection, selectCell, selectWhole } from './selection';

interface GridPointer {
  size: GridSize;
  selection: Selection | null;
  onSelect(selection: Selection): void;
  /** The grid keeps the focus: a cell that scrolls out of sight would take it along. */
  onFocus(): void;
  onEdit(cell: CellPosition): void;
  /** The head of a column was chosen. */
  onHead(column: number): void;
}

/** What the pointer does: a click chooses a cell, with Shift or drawn it chooses a range, twice it edits. */
export function useGridPointer({ size, selection, onSelect, onFocus, onEdit, onHead }: GridPointer) {
  function onMouseDown(event: MouseEvent): void {
    if (event.button !== 0 || isControl(event.target)) return;
    const row = rowHeadOf(event.target);
    const cell = cellOf(event.target);
    if (row === null && !cell) return;
    event.preventDefault();
    onFocus();
    if (row !== null) {
      const start = selectCell({ row, column: 0 });
      onSelect(selectWhole('rows', event.shiftKey ? extend(selection, { row, column: 0 }) : start, size));
    } else if (cell) {
      onSelect(event.shiftKey ? extend(selection, cell) : selectCell(cell));
      if (cell.row === HEAD_ROW) onHead(cell.column);
    }
  }

  function onMouseOver(event: MouseEvent): void {
    if (event.buttons !== 1 || !selection || selection.anchor.row === HEAD_ROW || isControl(event.target)) return;
    const cell = cellOf(event.target);
    if (!cell || cell.row === HEAD_ROW) return;
    if (cell.row !== selection.active.row || cell.column !== selection.active.column) onSelect(extend(selection, cell));
  }

  function onDoubleClick(event: MouseEvent): void {
    const cell = cellOf(event.target);
    if (cell && cell.row !== HEAD_ROW && !isControl(event.target)) onEdit(cell);
  }

  return { onMouseDown, onMouseOver, onDoubleClick };
}

const isControl = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('button, input, [role=dialog]') !== null;

function rowHeadOf(target: EventTarget | null): number | null {
  if (!(target instanceof Element) || !target.closest('[data-row-head]')) return null;
  const row = target.closest('[data-row]')?.getAttribute('data-row');
  return row == null ? null : Number(row);
}
