import { fetchJson } from '@/components/api/fetch-json';
import type { NewShareJson, ShareKind } from '@/lib/contract/sharing';

/** What is shared: a kept chart, or the dashboard of a dataset, by the id of the dataset. */
export interface ShareSubject {
  kind: ShareKind;
  id: string;
}

/** Where its links are made, listed and revoked. */
const SHARED: Readonly<Record<ShareKind, (id: string) => string>> = {
  chart: (id) => `/api/charts/${id}/share`,
  dashboard: (id) => `/api/jobs/${id}/dashboard/share`,
  comparison: (id) => `/api/compare/${id}/share`,
};

export const sharesPath = ({ kind, id }: ShareSubject): string => SHARED[kind](id);

/** Makes a link. Throws ApiError. */
export function createShare(
  subject: ShareSubject,
  body: { expires_at: string | null; password: string | null },
): Promise<NewShareJson> {
  return fetchJson(sharesPath(subject), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** Ends a link. Throws ApiError. */
export function revokeShare(subject: ShareSubject, shareId: string): Promise<{ success: true }> {
  return fetchJson(`${sharesPath(subject)}/${shareId}`, { method: 'DELETE' });
}
