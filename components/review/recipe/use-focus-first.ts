'use client';

import { type RefObject, useEffect, useRef } from 'react';

/** Puts the focus on the first control inside when it appears: for content that takes another's place. */
export function useFocusFirst<E extends HTMLElement>(): RefObject<E | null> {
  const container = useRef<E>(null);
  useEffect(() => {
    container.current?.querySelector<HTMLElement>('input, textarea, select, button')?.focus();
  }, []);
  return container;
}
