'use client';

import { type RefObject, useEffect, useRef } from 'react';

/** For the button that opened something in its own place: it gets the focus back when it returns. */
export function useFocusAfter<Element extends HTMLElement>(isOpen: boolean): RefObject<Element | null> {
  const button = useRef<Element>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return button;
}
