'use client';

import { useCallback, useRef } from 'react';
import type { CellTarget, Review } from './review-context';

/** A way from anywhere to whoever shows cells. */
export function useCellTarget(): Pick<Review, 'goTo' | 'onGoTo'> {
  const handlers = useRef(new Set<(target: CellTarget) => void>());

  const goTo = useCallback((rowIndex: number, columnId: string) => {
    for (const handler of handlers.current) handler({ rowIndex, columnId });
  }, []);

  const onGoTo = useCallback((handler: (target: CellTarget) => void) => {
    handlers.current.add(handler);
    return () => void handlers.current.delete(handler);
  }, []);

  return { goTo, onGoTo };
}
