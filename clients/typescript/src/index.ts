import { type Job, type JobStatus, type Operations, STREAMED, type UploadOptions } from './api';

export * from './api';

export interface RefineXOptions {
  /** Where RefineX is: `https://refinex.example.com`. */
  url: string;
  /** An access token, or one made for a program. */
  token?: string;
  /** Another `fetch`, for tests or a proxy. */
  fetch?: typeof globalThis.fetch;
}

/** An answer that is no success. */
export class RefineXError extends Error {
  readonly status: number;
  /** From a closed list, to switch on: `not_found`, `stale_version`. */
  readonly code: string;
  /** What is wrong with which field of the request. */
  readonly fields: Readonly<Record<string, string>>;
  /** Seconds after which it may be tried again. */
  readonly retryAfter: number | undefined;
  /** By which the operator finds it in the logs. */
  readonly requestId: string | undefined;

  constructor(response: Response, body: unknown) {
    const { error } = (body ?? {}) as { error?: { code: string; message: string; fields?: Record<string, string> } };
    super(error?.message ?? `RefineX answered ${response.status}.`);
    this.name = 'RefineXError';
    this.status = response.status;
    this.code = error?.code ?? 'unknown';
    this.fields = error?.fields ?? {};
    const seconds = response.headers.get('retry-after');
    this.retryAfter = seconds === null ? undefined : Number(seconds);
    this.requestId = response.headers.get('x-request-id') ?? undefined;
  }
}

type Key = keyof Operations;
type Answer<K extends Key> = Operations[K]['answer'];
/** What has to be said, and what may be said. */
type Input<K extends Key> = Omit<Operations[K], 'answer'>;

export interface More {
  /** Ends the request. */
  signal?: AbortSignal;
  /** The version a change was made to (`If-Match`): a later one since is a `stale_version`. */
  version?: number;
}

/** The request may be left out where nothing of it is needed. */
type Rest<K extends Key> =
  Record<string, never> extends Input<K> ? [input?: Input<K>, more?: More] : [input: Input<K>, more?: More];

interface AnyInput {
  path?: Readonly<Record<string, unknown>>;
  query?: Readonly<Record<string, unknown>>;
  body?: unknown;
}

const sentText = (value: unknown): string => {
  if (typeof value === 'boolean') return value ? '1' : '0';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

/** The address of an operation: its path filled in, its query behind. */
export function addressOf(key: string, { path = {}, query = {} }: AnyInput): string {
  const address = key.slice(key.indexOf(' ') + 1);
  const filled = address.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(path[name])));
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  const search = new URLSearchParams(given.map(([name, value]) => [name, sentText(value)])).toString();
  return search === '' ? filled : `${filled}?${search}`;
}

/** Talks to one RefineX. Everything it can be asked is in `Operations`. */
export class RefineX {
  readonly #url: string;
  readonly #fetch: typeof globalThis.fetch;
  #token: string | undefined;

  constructor({ url, token, fetch = globalThis.fetch }: RefineXOptions) {
    this.#url = url.replace(/\/+$/, '');
    this.#token = token;
    this.#fetch = fetch;
  }

  /** Asks for anything by its method and path: its JSON, or the Response of a file or a stream. Throws RefineXError unless it is a success. */
  async request<K extends Key>(key: K, ...[input, more = {}]: Rest<K>): Promise<Answer<K>> {
    const given: AnyInput = input ?? {};
    const isForm = given.body instanceof FormData;
    const headers = new Headers();
    if (this.#token !== undefined) headers.set('authorization', `Bearer ${this.#token}`);
    if (given.body !== undefined && !isForm) headers.set('content-type', 'application/json');
    if (more.version !== undefined) headers.set('if-match', String(more.version));
    const response = await this.#fetch(this.#url + addressOf(key, given), {
      method: key.slice(0, key.indexOf(' ')),
      headers,
      ...(given.body !== undefined && {
        body: given.body instanceof FormData ? given.body : JSON.stringify(given.body),
      }),
      ...(more.signal && { signal: more.signal }),
    });
    if (!response.ok) throw new RefineXError(response, await response.json().catch(() => undefined));
    return (STREAMED.has(key) ? response : await response.json()) as Answer<K>;
  }

  /** Signs in with e-mail address and password, for this client. */
  async signIn(email: string, password: string): Promise<void> {
    this.#token = (await this.request('POST /api/auth/login', { body: { email, password } })).access_token;
  }

  /** Uploads a file; the answer is the job, before the file is cleaned. */
  async upload(file: Blob, filename: string, options?: UploadOptions): Promise<Job> {
    const body = new FormData();
    if (options) body.set('options', JSON.stringify(options));
    body.set('file', file, filename);
    return this.request('POST /api/upload', { body });
  }

  /** Waits until a job is completed or failed, told of each step on the way. */
  async wait(jobId: string, onStatus?: (status: JobStatus) => void, more: More = {}): Promise<JobStatus> {
    for (;;) {
      const response = await this.request('GET /api/upload/jobs/{id}/events', { path: { id: jobId } }, more);
      let last: JobStatus | undefined;
      for await (const data of eventsOf(response)) {
        last = data as JobStatus;
        onStatus?.(last);
      }
      if (last?.status === 'completed' || last?.status === 'failed') return last;
      // The stream ended before the job did: the server was stopped. Asking tells whether the job is still there.
      const status = await this.request('GET /api/upload/jobs/{id}/status', { path: { id: jobId } }, more);
      if (status.status === 'completed' || status.status === 'failed') return status;
    }
  }
}

/** The data of each unnamed server-sent event of a Response. */
export async function* eventsOf(response: Response): AsyncGenerator<unknown> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    const events = text.split('\n\n');
    text = events.pop() ?? '';
    for (const event of events) {
      const data = /^data: (.*)$/m.exec(event)?.[1];
      if (data !== undefined && !/^event: /m.test(event)) yield JSON.parse(data);
    }
  }
}
