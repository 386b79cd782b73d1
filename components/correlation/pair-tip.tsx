'use client';

import { useLayoutEffect, useRef, useState } from 'react';

interface PairTipProps {
  /** The cell it is about. */
  anchor: Element;
  title: string;
  lines: readonly string[];
}

const GAP_PX = 6;
const EDGE_PX = 8;

/** What a cell stands for, below it or above it. Cells say the same to assistive technology, so this is hidden from it. */
export function PairTip({ anchor, title, lines }: PairTipProps) {
  const card = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);

  useLayoutEffect(() => {
    const settle = () => {
      const size = card.current?.getBoundingClientRect();
      if (!size) return;
      const { left, right, top, bottom } = anchor.getBoundingClientRect();
      const middle = (left + right - size.width) / 2;
      const isBelow = bottom + GAP_PX + size.height <= window.innerHeight - EDGE_PX;
      setPlace({
        left: Math.max(EDGE_PX, Math.min(middle, window.innerWidth - size.width - EDGE_PX)),
        top: isBelow ? bottom + GAP_PX : top - GAP_PX - size.height,
      });
    };
    settle();
    // Scrolling does not bubble, but can be caught on its way to what scrolls: the matrix, or the page.
    window.addEventListener('scroll', settle, { capture: true, passive: true });
    return () => window.removeEventListener('scroll', settle, { capture: true });
  }, [anchor]);

  return (
    <div
      ref={card}
      aria-hidden="true"
      style={place ?? { left: 0, top: 0, visibility: 'hidden' }}
      className="pointer-events-none fixed z-30 grid w-max max-w-[min(20rem,calc(100vw-1rem))] gap-0.5 rounded-md bg-surface px-2.5 py-1.5 text-xs shadow-raised"
    >
      <p className="font-medium [overflow-wrap:anywhere]">{title}</p>
      {lines.map((line) => (
        <p key={line} className="text-muted">
          {line}
        </p>
      ))}
    </div>
  );
}
