'use client';

import { type FocusEvent, type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { cn } from '@/components/ui/cn';
import type { CorrelationJson } from '@/lib/contract/correlation';
import { plural } from '@/lib/text/words';
import { cellSize } from './cell-size';
import { HeatmapRow, LABEL_LETTERS } from './heatmap-row';
import { move, type Place } from './move';
import { PairTip } from './pair-tip';
import { isWeak, pairAt } from './pairs';
import { ShortName } from './short-name';
import { columnName, figures, METHOD_LABELS } from './words';

interface CorrelationHeatmapProps {
  correlation: CorrelationJson;
  /** Columns of the matrix to show, in this order. */
  order: readonly number[];
  /** Ids of the columns whose scatter is open: `x` along the columns, `y` along the rows. */
  open: { x: string; y: string } | null;
  onOpen(x: string, y: string): void;
}

const LABEL_PX = 144;
/** Where there is room, cells grow to this. */
const MOST_CELL_PX = 92;

/** Every two columns as a coloured cell. One stop of the Tab key; arrows go from cell to cell, Enter opens. */
export function CorrelationHeatmap({ correlation, order, open, onOpen }: CorrelationHeatmapProps) {
  const { columns, column_ids: ids, method } = correlation;
  const box = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const [focused, setFocused] = useState<Place>({ row: 0, column: 1 });
  const [pointed, setPointed] = useState<{ place: Place; cell: Element } | null>(null);
  const size = cellSize(order.length);
  const last = order.length - 1;
  const entry = { row: Math.min(focused.row, last), column: Math.min(focused.column, last) };
  const placeOf = (id: string | undefined) => order.findIndex((column) => ids[column] === id);
  const shown = open && { row: placeOf(open.y), column: placeOf(open.x) };
  const nameOf = (place: number) => columnName(columns[order[place] ?? 0] ?? '', ids[order[place] ?? 0] ?? '');

  function openAt({ row, column }: Place): void {
    const [x, y] = [ids[order[column] ?? -1], ids[order[row] ?? -1]];
    if (row !== column && x !== undefined && y !== undefined) onOpen(x, y);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const at = cellOf(event.target);
    if (!at || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') setPointed(null);
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      openAt(at.place);
      return;
    }
    const next = move(at.place, event, order.length);
    if (!next) return;
    event.preventDefault();
    const cell = table.current?.querySelector<HTMLElement>(`[data-row="${next.row}"][data-column="${next.column}"]`);
    // Focus alone would bring the cell to the middle, and the heads out of sight.
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    box.current?.scrollIntoView({ block: 'nearest' });
  }

  function onFocus(event: FocusEvent): void {
    const at = cellOf(event.target);
    if (!at) return;
    setFocused(at.place);
    if (event.target.matches(':focus-visible')) setPointed(at);
  }

  function onPointerOver(event: PointerEvent): void {
    if (event.pointerType === 'mouse') setPointed(cellOf(event.target));
  }

  // A table that moves focus inside itself is an ARIA grid; spread because the lint takes every table for a static one.
  const grid = {
    role: 'grid',
    'aria-label': `${METHOD_LABELS[method]} correlation of ${plural(order.length, 'column')}`,
    onKeyDown,
    onFocus,
    onBlur: () => setPointed(null),
    onPointerOver,
    onPointerLeave: () => setPointed(null),
    onClick: (event: { target: EventTarget }) => {
      const at = cellOf(event.target);
      if (at) openAt(at.place);
    },
  };

  const pair = pointed && pairAt(correlation, order[pointed.place.row] ?? -1, order[pointed.place.column] ?? -1);
  return (
    <div
      ref={box}
      className="scroll-mt-16 scroll-mb-2 max-h-[min(44rem,80vh)] overflow-auto overscroll-x-contain rounded-lg border bg-surface pr-2 pb-2 [scroll-padding:9rem_1rem_1rem_9.5rem]"
    >
      <table
        ref={table}
        {...grid}
        className="w-full border-separate border-spacing-px"
        style={{ maxWidth: LABEL_PX + order.length * MOST_CELL_PX }}
      >
        <thead>
          <tr>
            <td className="sticky top-0 left-0 z-20 bg-surface" />
            {order.map((column, place) => (
              <th
                key={ids[column]}
                scope="col"
                title={nameOf(place)}
                className={cn(
                  'sticky top-0 z-10 bg-surface px-0 pt-2 pb-1 text-center align-bottom leading-none font-normal text-muted text-xs',
                  pointed?.place.column === place && 'text-ink',
                )}
              >
                <ShortName
                  name={nameOf(place)}
                  letters={LABEL_LETTERS}
                  className="inline-block rotate-180 whitespace-nowrap [writing-mode:vertical-rl]"
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {order.map((column, row) => (
            <HeatmapRow
              key={ids[column]}
              correlation={correlation}
              order={order}
              row={row}
              size={size}
              focused={row === entry.row ? entry.column : null}
              open={row === shown?.row ? shown.column : null}
            />
          ))}
        </tbody>
      </table>
      {pointed && pair && pair.row >= 0 && pair.column >= 0 && pair.row !== pair.column && (
        <PairTip
          key={`${pointed.place.row} ${pointed.place.column}`}
          anchor={pointed.cell}
          title={`${nameOf(pointed.place.column)} × ${nameOf(pointed.place.row)}`}
          lines={[figures(pair, method), ...(pair.r !== null && isWeak(pair) ? ['Weak evidence'] : [])]}
        />
      )}
    </div>
  );
}

/** The cell an event is about, if it is one. */
function cellOf(target: EventTarget): { place: Place; cell: HTMLElement } | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('td[data-row]') : null;
  return cell && { place: { row: Number(cell.dataset.row), column: Number(cell.dataset.column) }, cell };
}
