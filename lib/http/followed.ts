import { logger } from '@/lib/log';
import { toAppError } from './failure';

/** Something that is made while it can be followed: events on the way, and what comes of it. */
export type Followed<Event> = (send: (event: Event) => void) => Promise<unknown>;

/** Whether whoever asks would rather follow than wait. */
export const wantsEvents = (request: Request): boolean =>
  request.headers
    .get('accept')
    ?.split(/[,;]/)
    .some((type) => type.trim() === 'text/event-stream') === true;

/**
 * What is made, as server-sent events: those on the way by their own names, then `done` with the result or `failed` with the contract's
 * error. It is made to its end even if nobody follows any longer.
 */
export function followedAnswer<Event extends { readonly event: string; readonly data: unknown }>(
  make: Followed<Event>,
): Response {
  const encoder = new TextEncoder();
  let isOpen = true;
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const send = (event: string, data: unknown) => {
        if (isOpen) controller.enqueue(encoder.encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`));
      };
      try {
        send('done', await make(({ event, data }) => send(event, data)));
      } catch (thrown) {
        const error = toAppError(thrown);
        if (error.status >= 500) logger.error({ err: error }, 'What was followed failed');
        send('failed', { status: error.status, error: { code: error.code, message: error.message } });
      }
      if (isOpen) controller.close();
      isOpen = false;
    },
    cancel() {
      isOpen = false;
    },
  });
  return new Response(body, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      // no-transform keeps a compressing server from holding events back.
      'Cache-Control': 'no-cache, no-transform',
      'X-Accel-Buffering': 'no',
    },
  });
}
