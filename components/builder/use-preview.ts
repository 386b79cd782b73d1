'use client';

import { useEffect, useState } from 'react';
import { ApiError } from '@/components/api/api-error';
import { fetchJson } from '@/components/api/fetch-json';
import type { ChartPreviewAnswerJson, ChartRequestJson } from '@/lib/contract/charts';

const WAIT_MS = 200;

export interface Preview {
  /** The latest answer, also while the next is on its way. */
  answer: ChartPreviewAnswerJson | null;
  /** Why there is none. */
  error: string | null;
  isLoading: boolean;
  /** The version of the data it was asked of. */
  version: number | null;
}

const NOTHING: Preview = { answer: null, error: null, isLoading: false, version: null };

/**
 * What a request would show, asked for when it has stood still for a moment; an outdated question is taken back. Another
 * version of the data is asked again.
 */
export function usePreview(jobId: string, request: ChartRequestJson | null, version: number): Preview {
  const body = request === null ? null : JSON.stringify(request);
  const [preview, setPreview] = useState<Preview>(NOTHING);
  useEffect(() => {
    if (body === null) {
      setPreview(NOTHING);
      return;
    }
    setPreview((before) => ({ ...before, isLoading: true }));
    const outdated = new AbortController();
    const timer = setTimeout(() => void ask(), WAIT_MS);
    async function ask(): Promise<void> {
      try {
        const answer = await fetchJson<ChartPreviewAnswerJson>(`/api/jobs/${jobId}/charts/preview`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body,
          signal: outdated.signal,
        });
        if (!outdated.signal.aborted) setPreview({ answer, error: null, isLoading: false, version });
      } catch (error) {
        if (outdated.signal.aborted) return;
        if (!(error instanceof ApiError)) throw error;
        setPreview((before) => ({ ...before, error: error.message, isLoading: false }));
      }
    }
    return () => {
      clearTimeout(timer);
      outdated.abort();
    };
  }, [jobId, body, version]);
  return preview;
}
