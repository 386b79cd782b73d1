import { fetchJson } from '@/components/api/fetch-json';
import type {
  CreatedTokenJson,
  IdentityJson,
  NewToken,
  RecoveryCodesJson,
  SessionsEndedJson,
  TotpSetupJson,
} from '@/lib/contract/account';
import type { SuccessJson } from '@/lib/contract/common';

export const ACCOUNT_PATH = '/api/account';
export const EXPORT_PATH = '/api/account/export';
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
export const beginTotp = (password: string) => send<TotpSetupJson>('POST', '/api/account/totp', { password });
export const confirmTotp = (code: string) => send<RecoveryCodesJson>('PUT', '/api/account/totp', { code });
export const endTotp = (password: string) => send<SuccessJson>('DELETE', '/api/account/totp', { password });
export const deleteAccount = (password: string) => send<SuccessJson>('DELETE', ACCOUNT_PATH, { password });
export const resendVerification = () => send<SuccessJson>('POST', '/api/account/email/verification');
export const requestEmailChange = (email: string, password: string) =>
  send<SuccessJson>('POST', '/api/account/email', { email, password });
export const beginConnecting = (provider: IdentityJson['provider'], password: string) =>
  send<SuccessJson>('POST', '/api/account/identities', { provider, password });
export const disconnectIdentity = (id: string) => send<SuccessJson>('DELETE', `/api/account/identities/${id}`);
