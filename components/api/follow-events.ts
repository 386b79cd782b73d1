import type { ErrorJson } from '@/lib/contract/errors';
import { ApiError, errorOf, offlineError } from './api-error';
import { goToLogin } from './session-expired';

/** An event of an answer that can be followed. */
export interface FollowedEvent {
  readonly name: string;
  readonly data: unknown;
}

/**
 * Asks for something that is made while it can be followed, and calls back with each event. Throws ApiError: when it was refused, when
 * making it failed, and when the connection was lost before the end.
 */
export async function followEvents(
  path: string,
  init: RequestInit,
  onEvent: (event: FollowedEvent) => void,
): Promise<void> {
  const response = await fetch(path, { ...init, headers: { ...init.headers, Accept: 'text/event-stream' } }).catch(
    (cause: unknown) => {
      throw offlineError(cause);
    },
  );
  if (response.status === 401) goToLogin();
  if (!response.ok || response.body === null)
    throw errorOf(response.status, await response.text(), response.headers.get('retry-after'));
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read().catch((cause: unknown) => {
      throw offlineError(cause);
    });
    if (done) return;
    const events = (rest + value).split('\n\n');
    rest = events.pop() ?? '';
    for (const event of events) tell(readEvent(event), onEvent);
  }
}

function tell(event: FollowedEvent, onEvent: (event: FollowedEvent) => void): void {
  if (event.name === 'failed') {
    const { status, error } = event.data as ErrorJson & { status: number };
    throw new ApiError(status, error);
  }
  onEvent(event);
}

/** One event as this server writes it: a name, and JSON in one line. */
export function readEvent(text: string): FollowedEvent {
  const lines = text.split('\n');
  const of = (field: string) => lines.find((line) => line.startsWith(`${field}: `))?.slice(field.length + 2);
  return { name: of('event') ?? 'message', data: JSON.parse(of('data') ?? 'null') };
}
