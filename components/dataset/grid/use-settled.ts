'use client';

import { useEffect, useState } from 'react';

/** The value once it has stayed the same for a while, so that what is only passed by is not asked for; undefined until then. */
export function useSettled<V>(value: V, delayMs: number): V | undefined {
  const [settled, setSettled] = useState<V>();
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), delayMs);
    return () => clearTimeout(timer);
  }, [value, delayMs]);
  return settled === value ? settled : undefined;
}
