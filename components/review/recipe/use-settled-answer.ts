'use client';

import { useEffect, useState } from 'react';
import { ApiError } from '@/components/api/api-error';
import { ask, jobApi } from '@/components/review/review-api';
import { useReview } from '@/components/review/review-context';

interface Answer<T> {
  readonly key: string;
  readonly data?: T;
  readonly error?: ApiError;
}

export interface SettledAnswer<T> {
  readonly data: T | undefined;
  readonly error: ApiError | undefined;
  /** Whether the answer is about what is asked now. */
  readonly isCurrent: boolean;
}

/**
 * What the job answers at `path`, asked as soon as the question has rested for `restMs`, so that not every letter that is typed is
 * asked about; null asks nothing. The last answer stays until the next.
 */
export function useSettledAnswer<T>(path: string, question: object | null, restMs: number): SettledAnswer<T> {
  const { jobId, version } = useReview('jobId', 'version');
  const [answer, setAnswer] = useState<Answer<T>>();
  const body = question && JSON.stringify(question);
  const key = `${version} ${body}`;
  useEffect(() => {
    if (!body) return;
    const aborter = new AbortController();
    const timer = setTimeout(async () => {
      try {
        setAnswer({ key, data: await ask<T>(jobApi(jobId, path), JSON.parse(body), aborter.signal) });
      } catch (error) {
        if (aborter.signal.aborted) return;
        if (!(error instanceof ApiError)) throw error;
        setAnswer({ key, error });
      }
    }, restMs);
    return () => {
      clearTimeout(timer);
      aborter.abort();
    };
  }, [jobId, path, key, body, restMs]);
  if (!body) return { data: undefined, error: undefined, isCurrent: true };
  return { data: answer?.data, error: answer?.error, isCurrent: answer?.key === key };
}
