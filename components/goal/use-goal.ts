'use client';

import useSWR from 'swr';
import { ApiError } from '@/components/api/api-error';
import { fetchJson } from '@/components/api/fetch-json';
import { goalPath } from '@/components/chart-page/charts-api';
import type { GoalJson } from '@/lib/contract/goals';

/** A dataset without a goal is no failure: nobody has stated one yet. */
async function readGoal(path: string): Promise<GoalJson | null> {
  try {
    return await fetchJson<GoalJson>(path);
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return null;
    throw error;
  }
}

/**
 * The goal as it stands on the server; null when there is none. It is read again when it is said to have changed, not at
 * every look: that there is none yet would each time be an error in the browser's log.
 */
export function useGoal(jobId: string, initial: GoalJson | null): GoalJson | null {
  const { data } = useSWR<GoalJson | null, ApiError>(goalPath(jobId), readGoal, {
    fallbackData: initial,
    revalidateIfStale: false,
    revalidateOnFocus: false,
    revalidateOnReconnect: false,
  });
  // What is remembered from an earlier visit may be older than what came with the page.
  const isOlder = initial !== null && (!data || data.updated_at < initial.updated_at);
  return isOlder ? initial : (data ?? null);
}
