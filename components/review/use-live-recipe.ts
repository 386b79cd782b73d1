'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import useSWR, { useSWRConfig } from 'swr';
import { refreshJob } from '@/components/datasets/jobs-api';
import { watchJob } from '@/components/datasets/watch-job';
import type { JobStatusJson, RecipeJson } from '@/lib/contract';
import { jobApi } from './review-api';

/** How soon another person's change is seen at the latest. */
const LOOK_MS = 4_000;

interface LiveRecipe {
  recipe: RecipeJson;
  /** Where a running re-clean stands. */
  status: JobStatusJson | undefined;
  /** Reads the recipe again. */
  refresh(): Promise<RecipeJson | undefined>;
}

/** The recipe as it stands on the server, whoever changes it; `onFailed` hears why a run came to nothing. */
export function useLiveRecipe(jobId: string, initial: RecipeJson, onFailed: (message: string) => void): LiveRecipe {
  const { mutate: mutateAny } = useSWRConfig();
  const { data: recipe = initial, mutate } = useSWR<RecipeJson>(jobApi(jobId, 'recipe'), {
    fallbackData: initial,
    refreshInterval: LOOK_MS,
    keepPreviousData: true,
  });
  const isRunning = recipe.status === 'processing' || recipe.status === 'pending';
  const [status, setStatus] = useState<JobStatusJson>();

  const onEnd = useEffectEvent((end?: JobStatusJson) => {
    if (end?.error_message) onFailed(end.error_message);
    void mutate();
    void refreshJob(mutateAny, jobId);
  });
  useEffect(() => {
    if (!isRunning) return;
    const stop = watchJob(jobId, {
      onStatus: (next) => {
        setStatus(next);
        if (next.status === 'completed' || next.status === 'failed') onEnd(next);
      },
      onGone: () => onEnd(),
    });
    return () => {
      stop();
      setStatus(undefined);
    };
  }, [jobId, isRunning]);

  return { recipe, status: isRunning ? status : undefined, refresh: () => mutate() };
}
