'use client';

import useSWR from 'swr';
import { ApiError } from '@/components/api/api-error';
import { fetchJson } from '@/components/api/fetch-json';
import { goalPath } from '@/components/chart-page/charts-api';
import type { GoalJson } from '@/lib/contract-charts';

/** A dataset without a goal is no failure: nobody has stated one yet. */
async function readGoal(path: string): Promise<GoalJson | null> {
  try {
    return await fetchJson<GoalJson>(path);
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return null;
    throw error;
  }
}

/** The goal as it stands on the server; null when there is none. */
export function useGoal(jobId: string, initial: GoalJson | null): GoalJson | null {
  const { data = initial } = useSWR<GoalJson | null, ApiError>(goalPath(jobId), readGoal, { fallbackData: initial });
  return data;
}
