import { setMaxListeners } from 'node:events';
import { AppError } from '@/lib/errors';
import { logger } from '@/lib/log';

const HEARTBEAT_MS = 15_000;
/** A quarter of an hour: then the client comes back and says anew who it is. */
const MAX_BEATS = 60;

/** Aborted when this process is asked to stop: streams end then, so that it need not wait for them. */
const kept = globalThis as typeof globalThis & { refinexStopping?: AbortSignal };

function stopping(): AbortSignal {
  if (kept.refinexStopping) return kept.refinexStopping;
  const controller = new AbortController();
  setMaxListeners(0, controller.signal);
  // Only under Next.js, which ends the process by itself: a listener alone would keep it alive.
  if (process.env.NEXT_RUNTIME === 'nodejs') process.once('SIGTERM', () => controller.abort());
  kept.refinexStopping = controller.signal;
  return controller.signal;
}

export interface EventSource<T> {
  /** Aborted when the client goes away. */
  signal: AbortSignal;
  /** Calls back whenever `read` may give something new; returns how to unsubscribe. */
  subscribe(onChange: () => void): () => void;
  read(): Promise<T>;
  /** After such a value nothing follows and the stream ends. */
  isFinal(value: T): boolean;
}

/**
 * A value as server-sent events: now, and after every change, each as one unnamed event with JSON data. When the value
 * is gone or no longer the reader's, an event `deleted` ends the stream.
 */
export function eventStream<T>(source: EventSource<T>): Response {
  const encoder = new TextEncoder();
  let stop = () => {};

  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      let isOpen = true;
      let isReading = false;
      let isStale = false;
      let last: string | undefined;

      const send = (text: string) => isOpen && controller.enqueue(encoder.encode(text));
      const close = () => {
        if (!isOpen) return;
        stop();
        controller.close();
      };
      const fail = (error: unknown) => {
        if (error instanceof AppError && error.code === 'not_found') {
          send('event: deleted\ndata: {}\n\n');
          close();
        } else logger.warn({ err: error }, 'Reading a status for an event stream failed');
      };
      const readOnce = async () => {
        isStale = false;
        const value = await source.read();
        const data = JSON.stringify(value);
        if (data !== last) send(`data: ${data}\n\n`);
        last = data;
        if (source.isFinal(value)) close();
      };
      const refresh = async () => {
        isStale = true;
        if (isReading) return;
        isReading = true;
        while (isStale && isOpen) await readOnce().catch(fail);
        isReading = false;
      };

      const unsubscribe = source.subscribe(refresh);
      // Also reads again, so that a client is never more than one beat behind, whatever was missed.
      let beats = 0;
      const heartbeat = setInterval(() => {
        if (++beats > MAX_BEATS) {
          close();
          return;
        }
        send(': still here\n\n');
        void refresh();
      }, HEARTBEAT_MS);
      stop = () => {
        isOpen = false;
        unsubscribe();
        clearInterval(heartbeat);
        source.signal.removeEventListener('abort', close);
        stopping().removeEventListener('abort', close);
      };
      source.signal.addEventListener('abort', close);
      stopping().addEventListener('abort', close);
      if (source.signal.aborted) close();
      else {
        send('retry: 3000\n\n');
        void refresh();
      }
    },
    cancel: () => stop(),
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
