'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import useSWR, { useSWRConfig } from 'swr';
import { ApiError } from '@/components/api/api-error';
import { fetchJson } from '@/components/api/fetch-json';
import { refreshJob } from '@/components/job/jobs-api';
import { type FollowedStatus, useJobStream } from '@/components/job/use-job-stream';
import type { JobStatusJson } from '@/lib/contract/jobs';
import type { RecipeJson } from '@/lib/contract/recipe';
import { jobApi } from './review-api';

/** How often to look while there is no stream of events. */
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
  /** A run has ended, and there is no new version. */
  onFailed(): void;
  onGone(): void;
}

/** The recipe as it stands on the server, whoever changes it. */
export function useLiveRecipe({ jobId, initial, onFailed, onGone }: Options): LiveRecipe {
  const path = jobApi(jobId, 'recipe');
  const { mutate: mutateAny } = useSWRConfig();
  const [status, setStatus] = useState<JobStatusJson>();
  const isConnected = useJobStream(jobId, { onStatus, onGone });
  const { data: recipe = initial, mutate } = useSWR<RecipeJson>(path, {
    fallbackData: initial,
    refreshInterval: isConnected ? 0 : LOOK_MS,
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
    setStatus(next);
    if (next.version === recipe.version && next.status === recipe.status) return;
    void refresh();
    void refreshJob(mutateAny, jobId);
  }

  const tellOfFailure = useEffectEvent(onFailed);
  const before = useRef(recipe);
  useEffect(() => {
    const { status: was, version } = before.current;
    before.current = recipe;
    if (was === 'processing' && recipe.status === 'completed' && recipe.version === version) tellOfFailure();
  }, [recipe]);

  return { recipe, status: recipe.status === 'processing' ? status : undefined, refresh };
}
