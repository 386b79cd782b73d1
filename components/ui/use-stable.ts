'use client';

import { useCallback, useLayoutEffect, useRef } from 'react';

/**
 * The same function at every render, which does what the latest one does. For handlers that are handed down to what should
 * not be rendered again; not to be called while rendering.
 */
export function useStable<Args extends unknown[], Result>(
  handler: (...args: Args) => Result,
): (...args: Args) => Result {
  const latest = useRef(handler);
  useLayoutEffect(() => {
    latest.current = handler;
  });
  return useCallback((...args: Args) => latest.current(...args), []);
}
