'use client';

import { type RefCallback, useCallback, useState } from 'react';

/** Whether the element this ref is given to has ever been near the visible part of the page. */
export function useInView(): [RefCallback<Element>, boolean] {
  const [isInView, setIsInView] = useState(false);
  const watch = useCallback<RefCallback<Element>>((element) => {
    if (!element) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        setIsInView(true);
        observer.disconnect();
      },
      { rootMargin: '200px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [watch, isInView];
}
