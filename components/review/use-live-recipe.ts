'use client';

import { useState } from 'react';
import useSWR, { useSWRConfig } from 'swr';
import { ApiError } from '@/components/api/api-error';
import { fetchJson } from '@/components/api/fetch-json';
import { refreshJob } from '@/components/datasets/jobs-api';
import type { JobStatusJson, RecipeJson } from '@/lib/contract';
import { jobApi } from './review-api';
import { type FollowedStatus, useJobStream } from './use-job-stream';

/** How often to look where no stream of events can be had. */
const LOOK_MS = 4_000;

interface LiveRecipe {
  recipe: RecipeJson;
  /** Where a running re-clean stands; undefined when none runs. */
  status: JobStatusJson | undefined;
  /** Reads the recipe again; undefined when it cannot be had now. */
  refresh(): Promise<RecipeJson | undefined>;
}

interface Options {
  jobId: string;
  initial: RecipeJson;
  /** Hears why a run came to nothing. */
  onFailed(message: string): void;
  onGone(): void;
}

/** The recipe as it stands on the server, whoever changes it. */
export function useLiveRecipe({ jobId, initial, onFailed, onGone }: Options): LiveRecipe {
  const path = jobApi(jobId, 'recipe');
  const { mutate: mutateAny } = useSWRConfig();
  const [status, setStatus] = useState<JobStatusJson>();
  const canStream = useJobStream(jobId, { onStatus, onGone });
  const { data: recipe = initial, mutate } = useSWR<RecipeJson>(path, {
    fallbackData: initial,
    refreshInterval: canStream ? 0 : LOOK_MS,
    keepPreviousData: true,
  });

  async function refresh(): Promise<RecipeJson | undefined> {
    try {
      const fresh = await fetchJson<RecipeJson>(path);
      // Of two answers that overtake each other the newer counts.
      const newer = (known: RecipeJson = initial) => (known.version > fresh.version ? known : fresh);
      return await mutate(newer, { revalidate: false });
    } catch (error) {
      if (error instanceof ApiError) return undefined;
      throw error;
    }
  }

  function onStatus(next: FollowedStatus): void {
    const hasEnded = status?.status === 'processing' && next.status === 'completed';
    if (hasEnded && next.error_message && next.version === recipe.version) onFailed(next.error_message);
    setStatus(next);
    if (next.version === recipe.version && next.status === recipe.status) return;
    void refresh();
    void refreshJob(mutateAny, jobId);
  }

  return { recipe, status: recipe.status === 'processing' ? status : undefined, refresh };
}
