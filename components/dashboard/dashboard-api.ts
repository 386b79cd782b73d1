import { fetchJson } from '@/components/api/fetch-json';
import { dashboardPath } from '@/components/chart-page/charts-api';
import type { DashboardItemJson, DashboardJson } from '@/lib/contract/dashboards';

export const dashboardPdfPath = (jobId: string): string => `${dashboardPath(jobId)}/export?format=pdf`;

export interface Arrangement {
  title: string;
  items: DashboardItemJson[];
}

/** Finishes even if the page is left meanwhile. Throws ApiError; 409 when somebody saved since `version`. */
export function saveDashboard(jobId: string, arrangement: Arrangement, version: number): Promise<DashboardJson> {
  return fetchJson(dashboardPath(jobId), {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', 'If-Match': String(version) },
    body: JSON.stringify(arrangement),
    keepalive: true,
  });
}

export function loadDashboard(jobId: string): Promise<DashboardJson> {
  return fetchJson(dashboardPath(jobId));
}
