'use client';

import { useState } from 'react';
import { ApiError } from '@/components/api/api-error';
import type { InsightJson, SentenceJson } from '@/lib/contract/insights';
import { type Following, refreshInsights } from './insights-api';

interface Writing {
  /** The sentences so far; null when nothing is written. */
  readonly written: readonly SentenceJson[] | null;
  /** Why it could not be written. */
  readonly failure: string | null;
  write(make: (following: Following) => Promise<InsightJson>): Promise<InsightJson | null>;
}

/** An insight that is written while one looks. */
export function useWriting(jobId: string): Writing {
  const [written, setWritten] = useState<readonly SentenceJson[] | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  async function write(make: (following: Following) => Promise<InsightJson>): Promise<InsightJson | null> {
    setWritten([]);
    setFailure(null);
    try {
      const made = await make({
        onRestart: () => setWritten([]),
        onSentence: (sentence) => setWritten((before) => [...(before ?? []), sentence]),
      });
      await refreshInsights(jobId);
      return made;
    } catch (cause) {
      if (!(cause instanceof ApiError)) throw cause;
      setFailure(cause.message);
      return null;
    } finally {
      setWritten(null);
    }
  }

  return { written, failure, write };
}
