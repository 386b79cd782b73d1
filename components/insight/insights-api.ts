import { mutate } from 'swr';
import { fetchJson } from '@/components/api/fetch-json';
import type { ChartJson, ChartRequestJson } from '@/lib/contract/charts';
import type { InsightJson } from '@/lib/contract/insights';

export const insightsPath = (jobId: string): string => `/api/jobs/${jobId}/insights?limit=1000`;
export const evidencePath = (insightId: string, factId: string, limit: number): string =>
  `/api/insights/${insightId}/evidence?${new URLSearchParams({ fact: factId, limit: String(limit) })}`;

const json = (method: 'POST' | 'PUT', body: unknown): RequestInit => ({
  method,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
});

/** Throws ApiError, as everything below. */
export const makeInsight = (chartId: string): Promise<InsightJson> =>
  fetchJson(`/api/charts/${chartId}/insights`, { method: 'POST' });

export const regenerateInsight = (insightId: string): Promise<InsightJson> =>
  fetchJson(`/api/insights/${insightId}/regenerate`, { method: 'POST' });

export const deleteInsight = (insightId: string): Promise<unknown> =>
  fetchJson(`/api/insights/${insightId}`, { method: 'DELETE' });

export const sendFeedback = (insightId: string, is_helpful: boolean | null, reason?: string): Promise<unknown> =>
  fetchJson(`/api/insights/${insightId}/feedback`, json('PUT', { is_helpful, reason: reason ?? null }));

export const keepShown = (jobId: string, request: ChartRequestJson): Promise<ChartJson> =>
  fetchJson(`/api/jobs/${jobId}/charts`, json('POST', request));

/** Reads the insights on screen again. */
export const refreshInsights = (jobId: string): Promise<unknown> => mutate(insightsPath(jobId));
