'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';
import { FullValue } from '@/components/dataset/grid/cell-inspector';
import { type CellPosition, cellOf } from '@/components/dataset/grid/cell-position';
import type { TableRef } from '@/components/dataset/grid/use-row-page';
import type { RowsColumnJson } from '@/lib/contract/rows';
import { CellStory } from './cell-story';
import { FloatingCard } from './floating-card';
import { useCellFacts } from './use-cell-facts';
import type { Words } from './use-words';

interface CellCardProps {
  scroller: RefObject<HTMLElement | null>;
  table: TableRef;
  heads: readonly RowsColumnJson[];
  words: Words;
}

interface Target {
  cell: CellPosition;
  element: Element;
}

const POINTING_MS = 250;
const RESTING_MS = 500;
const LEAVING_MS = 120;

/** Tells what was done to the cell that is pointed at, or on which the keyboard rests. Escape hides it. */
export function CellCard({ scroller, ...props }: CellCardProps) {
  const [target, setTarget] = useState<Target | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const later = (delayMs: number, next: () => Target | null) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => setTarget(next()), delayMs);
    };
    const hide = () => later(0, () => null);
    const controller = new AbortController();
    const { signal } = controller;
    element.addEventListener(
      'pointerover',
      ({ target: pointed, pointerType, buttons }) => {
        if (pointerType !== 'touch' && buttons === 0) later(POINTING_MS, () => targetOf(pointed));
      },
      { signal },
    );
    element.addEventListener('pointerleave', () => later(LEAVING_MS, () => null), { signal });
    element.addEventListener('pointerdown', hide, { signal });
    element.addEventListener('scroll', hide, { signal });
    element.addEventListener('blur', hide, { signal });
    element.addEventListener(
      'keydown',
      ({ key }) => {
        hide();
        if (MOVING.test(key)) later(RESTING_MS, () => targetOf(activeOf(element)));
      },
      { signal },
    );
    return () => {
      clearTimeout(timer.current);
      controller.abort();
    };
  }, [scroller]);

  if (!target) return null;
  return (
    <Card
      key={`${target.cell.row} ${target.cell.column}`}
      target={target}
      onPointerEnter={() => clearTimeout(timer.current)}
      onPointerLeave={() => setTarget(null)}
      {...props}
    />
  );
}

const MOVING = /^(Arrow|Page|Home|End)/;

const activeOf = (grid: Element): Element | null =>
  document.getElementById(grid.getAttribute('aria-activedescendant') ?? '');

function targetOf(pointed: EventTarget | null): Target | null {
  const cell = cellOf(pointed);
  const element = pointed instanceof Element ? pointed.closest('td') : null;
  return cell && cell.row >= 0 && element && !element.querySelector('input') ? { cell, element } : null;
}

interface CardProps extends Omit<CellCardProps, 'scroller'> {
  target: Target;
  onPointerEnter(): void;
  onPointerLeave(): void;
}

function Card({ target, table, heads, words, ...pointer }: CardProps) {
  const { element, cell } = target;
  const { value, source, head, ...done } = useCellFacts(table, heads, cell);
  const isCut = element.scrollWidth > element.clientWidth;
  if (!isCut && !done.mark && !done.removal && !done.flags?.outlier) return null;
  return (
    <FloatingCard anchor={element} {...pointer}>
      <div className="grid max-h-64 gap-1 overflow-hidden text-xs">
        {isCut && (
          <p className="line-clamp-6 whitespace-pre-wrap break-words text-sm">
            <FullValue value={value} />
          </p>
        )}
        <CellStory {...done} words={words} />
      </div>
    </FloatingCard>
  );
}
