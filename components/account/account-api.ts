import { fetchJson } from '@/components/api/fetch-json';
import type { CreatedTokenJson, NewToken, SessionsEndedJson } from '@/lib/contract/account';
import type { SuccessJson } from '@/lib/contract/common';

export const SESSIONS_PATH = '/api/account/sessions';
export const TOKENS_PATH = '/api/account/tokens';

const send = <T>(method: string, path: string, body?: unknown): Promise<T> =>
  fetchJson<T>(path, {
    method,
    ...(body !== undefined && { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
  });

/** Each throws ApiError. */
export const endSession = (id: string) => send<SuccessJson>('DELETE', `${SESSIONS_PATH}/${id}`);
export const endOtherSessions = () => send<SessionsEndedJson>('DELETE', SESSIONS_PATH);
export const endAllSessions = () => send<SessionsEndedJson>('DELETE', `${SESSIONS_PATH}?all=1`);
export const changePassword = (current_password: string, new_password: string) =>
  send<SessionsEndedJson>('POST', '/api/account/password', { current_password, new_password });
export const createToken = (token: NewToken) => send<CreatedTokenJson>('POST', TOKENS_PATH, token);
export const revokeToken = (id: string) => send<SuccessJson>('DELETE', `${TOKENS_PATH}/${id}`);
