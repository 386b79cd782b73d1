'use client';

import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { cn } from '@/components/ui/cn';
import { number } from '@/lib/cleaning/words';
import type { CorrelationJson } from '@/lib/contract-charts';
import { balanceColor, balanceInk } from './colors';
import type { Point } from './geometry/geometry';
import { shorten } from './geometry/text';
import { coefficient, probability } from './words/fit-words';
import { moveCell } from './words/move-cell';
import { pairAt } from './words/pairs';

interface CorrelationHeatmapProps {
  data: CorrelationJson;
  /** The cell that is open beside, by the names of its columns. */
  selected?: { a: string; b: string } | null | undefined;
  /** Ids of the two columns. */
  onSelect(a: string, b: string): void;
}

/** Above so many columns cells have no room for their numbers. */
const MOST_NUMBERED = 16;
const STOPS = [-1, -0.5, 0, 0.5, 1];

/** How every two columns go together, as coloured cells: orange falls, blue rises. */
export function CorrelationHeatmap({ data, selected = null, onSelect }: CorrelationHeatmapProps) {
  const id = useId();
  const { columns, column_ids: ids } = data;
  const [at, setAt] = useState({ row: 1, column: 0 });
  const [pointed, setPointed] = useState<{ row: number; column: number; place: Point } | null>(null);
  const grid = useRef<HTMLTableElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const isNumbered = columns.length <= MOST_NUMBERED;
  const size = isNumbered ? (columns.length <= 8 ? 52 : 42) : columns.length <= 26 ? 26 : 20;
  const focused = { row: Math.min(at.row, columns.length - 1), column: Math.min(at.column, columns.length - 1) };

  function show(row: number, column: number, cell: HTMLElement): void {
    const [outer, inner] = [box.current?.getBoundingClientRect(), cell.getBoundingClientRect()];
    if (outer) setPointed({ row, column, place: { x: inner.left - outer.left, y: inner.bottom - outer.top } });
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') setPointed(null);
    const next = moveCell(focused, event.key, columns.length);
    if (next === null || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    setAt(next);
    grid.current?.querySelector<HTMLElement>(`[data-cell="${next.row} ${next.column}"]`)?.focus();
  }

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <p className="flex items-center gap-2 text-muted text-xs">
        −1
        <span
          aria-hidden="true"
          className="h-2.5 w-28 rounded-[2px]"
          style={{ background: `linear-gradient(to right, ${STOPS.map(balanceColor).join(', ')})` }}
        />
        +1
        <span className="ml-2">empty: not enough values</span>
      </p>
      <div ref={box} className="relative">
        <div className="max-h-[min(44rem,80vh)] overflow-auto rounded-md border" onScroll={() => setPointed(null)}>
          <table
            ref={grid}
            aria-label={`Correlation of ${number(columns.length)} columns`}
            onKeyDown={onKeyDown}
            onBlur={() => setPointed(null)}
            onPointerLeave={() => setPointed(null)}
            className="border-separate border-spacing-0 text-2xs"
          >
            <thead>
              <tr>
                <td className="sticky top-0 left-0 z-20 bg-surface" />
                {columns.map((name, column) => (
                  <th
                    key={ids[column]}
                    scope="col"
                    title={name}
                    style={{ minWidth: size, maxWidth: size }}
                    className={cn(
                      HEAD,
                      'sticky top-0 z-10 h-24 align-bottom',
                      pointed?.column === column && 'text-ink',
                    )}
                  >
                    <span className="mx-auto block whitespace-nowrap py-1.5 [writing-mode:sideways-lr]">
                      <span aria-hidden="true">{shorten(name, 84)}</span>
                      <span className="sr-only">{name}</span>
                    </span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {columns.map((name, row) => (
                <tr key={ids[row]}>
                  <th
                    scope="row"
                    title={name}
                    className={cn(HEAD, 'sticky left-0 z-10 px-2 text-right', pointed?.row === row && 'text-ink')}
                  >
                    <span aria-hidden="true" className="whitespace-nowrap">
                      {shorten(name, 110)}
                    </span>
                    <span className="sr-only">{name}</span>
                  </th>
                  {columns.map((other, column) => {
                    const pair = pairAt(data, row, column);
                    const isOwn = row === column;
                    const isSelected = selected !== null && selected.a === ids[column] && selected.b === ids[row];
                    const r = pair?.r ?? null;
                    return (
                      <td key={ids[column]} className="border-surface border-r border-b p-0">
                        <button
                          type="button"
                          data-cell={`${row} ${column}`}
                          tabIndex={focused.row === row && focused.column === column ? 0 : -1}
                          aria-pressed={isOwn ? undefined : isSelected}
                          aria-disabled={isOwn || undefined}
                          aria-label={cellWords(name, other, pair)}
                          onFocus={(event) => {
                            setAt({ row, column });
                            show(row, column, event.currentTarget);
                          }}
                          onPointerEnter={(event) => show(row, column, event.currentTarget)}
                          onClick={() => !isOwn && onSelect(ids[column] ?? '', ids[row] ?? '')}
                          style={{
                            height: isNumbered ? 32 : size,
                            width: size,
                            ...(r !== null && { background: balanceColor(r), color: balanceInk(r) }),
                          }}
                          className={cn(
                            'grid place-items-center outline-offset-[-2px]',
                            isOwn && 'cursor-default opacity-35',
                            isSelected && 'outline-2 outline-ink',
                          )}
                        >
                          {isNumbered && r !== null && !isOwn ? coefficient(r) : ''}
                        </button>
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {pointed !== null && pointed.row !== pointed.column && (
          <div
            id={`${id}-told`}
            aria-hidden="true"
            style={{
              top: pointed.place.y + 6,
              ...(pointed.place.x > (box.current?.clientWidth ?? 0) / 2
                ? { right: Math.max(0, (box.current?.clientWidth ?? 0) - pointed.place.x - size) }
                : { left: pointed.place.x }),
            }}
            className="pointer-events-none absolute z-30 grid max-w-64 gap-0.5 rounded-md bg-surface px-2.5 py-1.5 text-xs shadow-raised"
          >
            <span className="font-medium [overflow-wrap:anywhere]">
              {columns[pointed.column]} × {columns[pointed.row]}
            </span>
            <span className="text-muted">{told(pairAt(data, pointed.row, pointed.column))}</span>
          </div>
        )}
      </div>
    </div>
  );
}

const HEAD = 'bg-surface font-normal text-muted';

function told(pair: ReturnType<typeof pairAt>): string {
  if (pair === null) return 'Not enough values.';
  return [`r = ${coefficient(pair.r)}`, `n = ${number(pair.n)}`, probability(pair.p)].filter(Boolean).join(', ');
}

function cellWords(row: string, column: string, pair: ReturnType<typeof pairAt>): string {
  return row === column ? `${row} with itself` : `${column} and ${row}: ${told(pair)}`;
}
