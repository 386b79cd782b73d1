'use client';

import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * For a dialog that is opened without a trigger of its own: gives the focus back, when it closes, to `returnTo`, or else to
 * what had it when the dialog opened.
 */
export function useReturnFocus(isOpen: boolean, returnTo?: RefObject<HTMLElement | null>): (event: Event) => void {
  const opener = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (isOpen) opener.current = document.activeElement;
  }, [isOpen]);
  return (event) => {
    const target = returnTo?.current ?? opener.current;
    if (!(target instanceof HTMLElement) || !target.isConnected) return;
    event.preventDefault();
    target.focus();
  };
}
