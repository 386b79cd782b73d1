import { mutate } from 'swr';
import { fetchJson } from '@/components/api/fetch-json';
import type { ChartJson, ChartRequestJson } from '@/lib/contract/charts';
import type { AnalystJson, GoalCategory, GoalJson } from '@/lib/contract/goals';

/** Under these the API's answers are cached. */
export const goalPath = (jobId: string): string => `/api/jobs/${jobId}/goal`;
export const recommendationsPath = (jobId: string): string => `/api/jobs/${jobId}/recommendations`;
export const analystPath = (jobId: string): string => `/api/jobs/${jobId}/analyst`;
export const chartsPath = (jobId: string): string => `/api/jobs/${jobId}/charts?limit=1000`;
export const dashboardPath = (jobId: string): string => `/api/jobs/${jobId}/dashboard`;
export const chartPath = (jobId: string, chartId: string): string => `/api/jobs/${jobId}/charts/${chartId}`;

function send<T>(path: string, method: 'POST' | 'PUT' | 'PATCH', body: unknown): Promise<T> {
  return fetchJson<T>(path, {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** Throws ApiError, as everything below. */
export function saveGoal(jobId: string, goal_text: string, goal_category: GoalCategory): Promise<GoalJson> {
  return send(goalPath(jobId), 'POST', { goal_text, goal_category });
}

/** Keeps a chart that was recommended. */
export function keepChart(jobId: string, request: ChartRequestJson, reasoning: string): Promise<ChartJson> {
  return send(`/api/jobs/${jobId}/charts`, 'POST', { ...request, is_recommended: true, reasoning });
}

export function changeChart(jobId: string, chartId: string, change: { title: string | null }): Promise<ChartJson> {
  return send(chartPath(jobId, chartId), 'PATCH', change);
}

/** Finishes even if the page is left meanwhile. */
export function deleteChart(jobId: string, chartId: string): Promise<unknown> {
  return fetchJson(chartPath(jobId, chartId), { method: 'DELETE', keepalive: true });
}

export function allowModel(jobId: string, is_enabled: boolean): Promise<AnalystJson> {
  return send(analystPath(jobId), 'PUT', { is_enabled });
}

/** Reads everything about a dataset's charts that is on screen again. */
export function refreshCharts(jobId: string): Promise<unknown> {
  const beginnings = [
    goalPath(jobId),
    recommendationsPath(jobId),
    `/api/jobs/${jobId}/charts`,
    '/api/charts/',
    `/api/jobs/${jobId}/annotations`,
    dashboardPath(jobId),
  ];
  return mutate((key) => typeof key === 'string' && beginnings.some((beginning) => key.startsWith(beginning)));
}
