'use client';

import { useEffect, useState } from 'react';
import { ApiError } from '@/components/api/api-error';
import { ask, jobApi } from '@/components/review/review-api';
import { useReview } from '@/components/review/review-context';
import type { PreviewJson } from '@/lib/contract/recipe';

/** Long enough not to run a step for every letter that is typed. */
const SETTLE_MS = 450;

export interface PreviewRequest {
  operation: string;
  params: Record<string, unknown>;
  /** The step whose place it would take. */
  step?: number;
}

interface Answer {
  key: string;
  preview?: PreviewJson;
  error?: ApiError;
}

export interface PreviewState {
  preview: PreviewJson | undefined;
  error: ApiError | undefined;
  isLoading: boolean;
}

/** What a step would change, asked as soon as its form rests; null asks nothing. The last answer stays until the next. */
export function usePreview(request: PreviewRequest | null): PreviewState {
  const { jobId, version } = useReview('jobId', 'version');
  const [answer, setAnswer] = useState<Answer>();
  const body = request && JSON.stringify(request);
  const key = `${version} ${body}`;
  useEffect(() => {
    if (!body) return;
    const aborter = new AbortController();
    const timer = setTimeout(async () => {
      try {
        setAnswer({
          key,
          preview: await ask(jobApi(jobId, 'recipe/preview'), { ...JSON.parse(body), facts: true }, aborter.signal),
        });
      } catch (error) {
        if (aborter.signal.aborted) return;
        if (!(error instanceof ApiError)) throw error;
        setAnswer({ key, error });
      }
    }, SETTLE_MS);
    return () => {
      clearTimeout(timer);
      aborter.abort();
    };
  }, [jobId, key, body]);
  if (!body) return { preview: undefined, error: undefined, isLoading: false };
  return { preview: answer?.preview, error: answer?.error, isLoading: answer?.key !== key };
}
