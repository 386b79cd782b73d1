import { fetchJson } from '@/components/api/fetch-json';
import type { StepJson, WriteInit } from './review-context';

export const jobApi = (jobId: string, path: string): string =>
  path.startsWith('/') ? path : `/api/jobs/${jobId}/${path}`;

/** Sends a change of a dataset that was made looking at `version`. Throws ApiError. */
export function sendChange<T>(url: string, version: number, { method, body }: WriteInit): Promise<T> {
  return fetchJson<T>(url, {
    method,
    headers: { 'If-Match': `"${version}"`, ...(body !== undefined && { 'Content-Type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

/** Asks something that needs a body and changes nothing. Throws ApiError. */
export function ask<T>(url: string, body: unknown, signal?: AbortSignal): Promise<T> {
  return fetchJson<T>(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    ...(signal && { signal }),
  });
}

export const bareStep = ({ operation, params, enabled }: StepJson): StepJson => ({ operation, params, enabled });

/** A version of the dataset in its history. */
export interface VersionJson {
  version: number;
  action: 'upload' | 'fill' | 'resolve' | 'recipe' | 'import' | 'reading' | 'follow' | 'undo' | 'redo';
  created_at: string;
  created_by: { id: string; name: string } | null;
  row_count: number;
  column_count: number;
  quality_score: number;
  is_current: boolean;
}
