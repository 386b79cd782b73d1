'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { type CorrelationView, queryOfView, viewOfQuery } from './correlation-view';

/** How the matrix is looked at, as the address says; changing it changes the address, without another visit to the server. */
export function useCorrelationView(): [CorrelationView, (change: Partial<CorrelationView>) => void] {
  const pathname = usePathname();
  const view = viewOfQuery(useSearchParams());
  return [view, (change) => window.history.replaceState(null, '', `${pathname}${queryOfView({ ...view, ...change })}`)];
}
