import { ApiError } from '@/components/api/api-error';
import { fetchJson } from '@/components/api/fetch-json';
import type { JobStatusJson } from '@/lib/contract/jobs';

interface Watcher {
  onStatus(status: JobStatusJson): void;
  /** The job was deleted, here or elsewhere. */
  onGone(): void;
}

/** Browsers allow six connections to a server over HTTP/1.1; uploads and pages need some of them. */
const MAX_STREAMS = 3;
const POLL_MS = 1_500;

let openStreams = 0;

const isFinal = ({ status }: JobStatusJson): boolean => status === 'completed' || status === 'failed';

/**
 * Follows a job until it is completed or failed: by server-sent events, or by asking again and again where a stream cannot be had.
 * Returns how to stop.
 */
export function watchJob(jobId: string, watcher: Watcher): () => void {
  let stop = () => {};
  const poll = () => {
    stop = pollStatus(jobId, watcher);
  };
  if (openStreams < MAX_STREAMS && 'EventSource' in globalThis) stop = streamStatus(jobId, watcher, poll);
  else poll();
  return () => stop();
}

function streamStatus(jobId: string, watcher: Watcher, onRefused: () => void): () => void {
  const stream = new EventSource(`/api/upload/jobs/${jobId}/events`);
  let isOpen = true;
  openStreams++;
  const close = () => {
    if (isOpen) openStreams--;
    isOpen = false;
    stream.close();
  };
  stream.onmessage = (event: MessageEvent<string>) => {
    const status = JSON.parse(event.data) as JobStatusJson;
    // The browser would take the end of the stream for a lost connection, and come back.
    if (isFinal(status)) close();
    watcher.onStatus(status);
  };
  stream.addEventListener('deleted', () => {
    close();
    watcher.onGone();
  });
  stream.onerror = () => {
    if (!isOpen) return;
    close();
    onRefused();
  };
  return close;
}

function pollStatus(jobId: string, watcher: Watcher): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;
  const ask = async () => {
    try {
      const status = await fetchJson<JobStatusJson>(`/api/upload/jobs/${jobId}/status`);
      if (isStopped) return;
      watcher.onStatus(status);
      if (isFinal(status)) return;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (isStopped || error.status === 401) return;
      if (error.status === 404) {
        watcher.onGone();
        return;
      }
    }
    timer = setTimeout(() => void ask(), POLL_MS);
  };
  void ask();
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}
