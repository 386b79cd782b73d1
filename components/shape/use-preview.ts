'use client';

import { useEffect, useState } from 'react';
import useSWR from 'swr';
import type { ApiError } from '@/components/api/api-error';
import { fetchJson } from '@/components/api/fetch-json';
import type { DerivePreviewJson } from '@/lib/contract/shapes';
import { type DeriveRequest, previewPath } from './shape-api';

/** Long enough not to ask for every letter that is typed. */
const SETTLE_MS = 400;

interface Preview {
  preview: DerivePreviewJson | undefined;
  error: ApiError | undefined;
  isLoading: boolean;
}

/** What would come out, asked as soon as the form rests; null asks nothing. */
export function usePreview(jobId: string, version: number, request: DeriveRequest | null): Preview {
  const body = request && JSON.stringify(request);
  const [settled, setSettled] = useState(body);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(body), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [body]);
  const { data, error, isValidating } = useSWR<DerivePreviewJson, ApiError>(
    settled === null ? null : [previewPath(jobId), settled, version],
    ([path, asked]: [string, string]) =>
      fetchJson<DerivePreviewJson>(path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: asked,
      }),
    { keepPreviousData: true, revalidateOnFocus: false, revalidateIfStale: false, shouldRetryOnError: false },
  );
  if (body === null) return { preview: undefined, error: undefined, isLoading: false };
  return { preview: error ? undefined : data, error, isLoading: isValidating || body !== settled };
}
