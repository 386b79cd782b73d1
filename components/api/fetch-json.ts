import { errorOf, offlineError } from './api-error';
import { goToLogin } from './session-expired';

/** Calls the API. Throws ApiError; a session that has ended leads to the login page and back here. */
export async function fetchJson<T>(path: string, init?: RequestInit): Promise<T> {
  const response = await fetch(path, { ...init, headers: { Accept: 'application/json', ...init?.headers } }).catch(
    (cause: unknown) => {
      if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
      throw offlineError(cause);
    },
  );
  if (response.ok) return (await response.json()) as T;
  if (response.status === 401) goToLogin();
  throw errorOf(response.status, await response.text(), response.headers.get('retry-after'));
}
