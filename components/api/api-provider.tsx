'use client';

import type { ReactNode } from 'react';
import { SWRConfig } from 'swr';
import { ApiError } from './api-error';
import { fetchJson } from './fetch-json';

const config = {
  fetcher: (path: string) => fetchJson(path),
  shouldRetryOnError: (error: unknown) => error instanceof ApiError && error.isTemporary,
  errorRetryInterval: 4_000,
};

/** Everything below reads the API through one cache. */
export function ApiProvider({ children }: { children: ReactNode }) {
  return <SWRConfig value={config}>{children}</SWRConfig>;
}
