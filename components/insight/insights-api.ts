import { mutate } from 'swr';
import { offlineError } from '@/components/api/api-error';
import { fetchJson } from '@/components/api/fetch-json';
import { followEvents } from '@/components/api/follow-events';
import type { ChartJson, ChartRequestJson } from '@/lib/contract/charts';
import type { ExplanationJson, InsightJson, SentenceJson } from '@/lib/contract/insights';

export const insightsPath = (jobId: string): string => `/api/jobs/${jobId}/insights?limit=1000`;
export const evidencePath = (insightId: string, factId: string, limit: number): string =>
  `/api/insights/${insightId}/evidence?${new URLSearchParams({ fact: factId, limit: String(limit) })}`;

const json = (method: 'POST' | 'PUT', body: unknown): RequestInit => ({
  method,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
});

/** Follows an insight while it is written. */
export interface Following {
  /** The sentences so far count no longer. */
  onRestart(): void;
  onSentence(sentence: SentenceJson): void;
}

/** Throws ApiError, as everything below. */
export const makeInsight = (chartId: string, following: Following): Promise<InsightJson> =>
  follow(`/api/charts/${chartId}/insights`, following);

export const regenerateInsight = (insightId: string, following: Following): Promise<InsightJson> =>
  follow(`/api/insights/${insightId}/regenerate`, following);

async function follow(path: string, { onRestart, onSentence }: Following): Promise<InsightJson> {
  let made: InsightJson | undefined;
  await followEvents(path, { method: 'POST' }, ({ name, data }) => {
    if (name === 'restart') onRestart();
    else if (name === 'sentence') onSentence(data as SentenceJson);
    else if (name === 'done') made = data as InsightJson;
  });
  if (made === undefined) throw offlineError();
  return made;
}

export const deleteInsight = (insightId: string): Promise<unknown> =>
  fetchJson(`/api/insights/${insightId}`, { method: 'DELETE' });

/** What is to be said of one place of a chart. */
export const explainPlace = (jobId: string, chart: ChartRequestJson, at: string): Promise<ExplanationJson> =>
  fetchJson(`/api/jobs/${jobId}/explain`, json('POST', { chart, at }));

export const sendFeedback = (insightId: string, is_helpful: boolean | null, reason?: string): Promise<unknown> =>
  fetchJson(`/api/insights/${insightId}/feedback`, json('PUT', { is_helpful, reason: reason ?? null }));

export const keepShown = (jobId: string, request: ChartRequestJson): Promise<ChartJson> =>
  fetchJson(`/api/jobs/${jobId}/charts`, json('POST', request));

/** Reads the insights on screen again. */
export const refreshInsights = (jobId: string): Promise<unknown> => mutate(insightsPath(jobId));
