'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';

/** Whether the element has ever been near the visible part of the page. */
export function useInView<E extends Element>(): [RefObject<E | null>, boolean] {
  const element = useRef<E>(null);
  const [isInView, setIsInView] = useState(false);
  useEffect(() => {
    if (!element.current || isInView) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setIsInView(true);
      },
      { rootMargin: '200px' },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [isInView]);
  return [element, isInView];
}
