'use client';

import { type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from 'react';

interface FloatingCardProps {
  /** The element it is about; nothing is shown without one. */
  anchor: Element | null;
  element?: RefObject<HTMLDivElement | null>;
  onPointerEnter?: () => void;
  onPointerLeave?: () => void;
  children: ReactNode;
}

const GAP_PX = 4;
const EDGE_PX = 8;

/** A small card below an element, or above it where there is no room; beside the flow, so that nothing cuts it off. */
export function FloatingCard({ anchor, element, children, ...pointer }: FloatingCardProps) {
  const own = useRef<HTMLDivElement>(null);
  const card = element ?? own;
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);

  useLayoutEffect(() => {
    const size = card.current?.getBoundingClientRect();
    if (!anchor || !size) return setPlace(null);
    const { left, top, bottom } = anchor.getBoundingClientRect();
    const isBelow = bottom + GAP_PX + size.height <= window.innerHeight - EDGE_PX;
    setPlace({
      left: Math.max(EDGE_PX, Math.min(left, window.innerWidth - size.width - EDGE_PX)),
      top: isBelow ? bottom + GAP_PX : top - GAP_PX - size.height,
    });
  }, [anchor, card]);

  if (!anchor) return null;
  return (
    <div
      ref={card}
      {...pointer}
      className="fixed z-30 w-max max-w-[min(24rem,calc(100vw-1rem))] whitespace-normal rounded-lg bg-surface px-3 py-2 text-left text-ink not-italic leading-normal shadow-raised"
      style={place ?? { left: 0, top: 0, visibility: 'hidden' }}
    >
      {children}
    </div>
  );
}
