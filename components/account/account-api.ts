import { fetchJson } from '@/components/api/fetch-json';
import type { SessionsEndedJson } from '@/lib/contract/account';
import type { SuccessJson } from '@/lib/contract/common';

export const SESSIONS_PATH = '/api/account/sessions';

const send = <T>(method: string, path: string, body?: unknown): Promise<T> =>
  fetchJson<T>(path, {
    method,
    ...(body !== undefined && { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
  });

/** Each throws ApiError. */
export const endSession = (id: string) => send<SuccessJson>('DELETE', `${SESSIONS_PATH}/${id}`);
export const endOtherSessions = () => send<SessionsEndedJson>('DELETE', SESSIONS_PATH);
export const endAllSessions = () => send<SessionsEndedJson>('DELETE', `${SESSIONS_PATH}?all=1`);
