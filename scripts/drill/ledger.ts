import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

/** What a person asked for and was told that it was done; each must be true for ever after. */
export class Ledger {
  private headers: Record<string, string> = {};
  private readonly datasets = new Map<string, { version: number }>();
  private readonly deleted = new Set<string>();
  private readonly shares = new Set<string>();
  private readonly comparisons = new Set<string>();
  /** Uploads that were sent: some of them may be there without having been acknowledged. */
  private sent = 0;
  acknowledged = 0;

  constructor(private readonly url: string) {}

  async signUp(): Promise<void> {
    const account = { email: `${randomUUID()}@example.org`, password: `drill ${randomUUID()}`, name: 'Ada' };
    await this.must('POST', '/api/auth/register', account);
    const { access_token } = await this.must<{ access_token: string }>('POST', '/api/auth/login', account);
    this.headers = { authorization: `Bearer ${access_token}` };
    this.account = account;
  }
  private account: { email: string; password: string } = { email: '', password: '' };

  /**
   * Signs in again: access tokens last a quarter of an hour, drills longer. Tries again while it is told to, for a minute: a part that was
   * killed may be missed only now.
   */
  async signIn(): Promise<void> {
    const start = Date.now();
    let response = await this.ask('POST', '/api/auth/login', this.account);
    while (response.status >= 503 && Date.now() - start < 60_000) {
      await pause(500);
      response = await this.ask('POST', '/api/auth/login', this.account);
    }
    if (!response.ok) throw new Error(`Signing in answered ${response.status}: ${await response.text()}`);
    const { access_token } = (await response.json()) as { access_token: string };
    this.headers = { authorization: `Bearer ${access_token}` };
  }

  /** Some dataset that is there. */
  any(): string | undefined {
    const ids = [...this.datasets.keys()];
    return ids[Math.floor(Math.random() * ids.length)];
  }

  async upload(content: string): Promise<void> {
    this.sent++;
    const form = new FormData();
    form.set('file', new Blob([content]), `drill-${this.sent}.csv`);
    const response = await this.ask('POST', '/api/upload', form);
    if (response.ok) this.datasets.set(((await response.json()) as { id: string }).id, { version: 0 });
    this.count(response);
  }

  /** Switches a step of the recipe on or off. */
  async clean(id: string): Promise<void> {
    const read = await this.ask('GET', `/api/jobs/${id}/recipe`);
    if (!read.ok) return;
    const { steps } = (await read.json()) as { steps: { operation: string; enabled: boolean }[] };
    const changed = steps.map((step) =>
      step.operation === 'remove_duplicate' ? { ...step, enabled: !step.enabled } : step,
    );
    await this.change(id, 'PUT', `/api/jobs/${id}/recipe`, { steps: changed }, changed);
  }

  /** Flags outliers by an edit at the end, or takes the last change back. */
  async edit(id: string): Promise<void> {
    await this.change(id, 'POST', `/api/jobs/${id}/undo`, {});
  }

  async share(id: string): Promise<void> {
    const response = await this.ask('POST', `/api/jobs/${id}/dashboard/share`, {});
    if (response.ok) this.shares.add(`${id} ${((await response.json()) as { token: string }).token}`);
    this.count(response);
  }

  async delete(id: string): Promise<void> {
    const response = await this.ask('DELETE', `/api/upload/jobs/${id}`);
    // Who got no answer does not know; either is right.
    this.datasets.delete(id);
    for (const share of this.shares) if (share.startsWith(id)) this.shares.delete(share);
    this.comparisons.clear();
    if (response.ok) this.deleted.add(id);
    else this.unsure.add(id);
    this.count(response);
  }
  private readonly unsure = new Set<string>();

  async compare(first: string, second: string): Promise<void> {
    const response = await this.ask('POST', '/api/compare', { job_id_1: first, job_id_2: second });
    if (response.ok) this.comparisons.add(((await response.json()) as { comparison_id: string }).comparison_id);
    this.count(response);
  }

  /** Waits until nothing runs. The longest time, in milliseconds, in which a job that runs changed nothing about itself. */
  async settled(limitMs: number): Promise<number> {
    const last = new Map<string, { state: string; at: number }>();
    let longest = 0;
    const start = Date.now();
    for (;;) {
      const jobs = await this.must<{ id: string; status: string }[]>('GET', '/api/upload/jobs?limit=1000').catch(
        () => [],
      );
      const open = jobs.filter(({ status }) => status === 'pending' || status === 'processing');
      for (const { id } of open) {
        const state = await this.ask('GET', `/api/upload/jobs/${id}/status`).then((response) => response.text());
        const known = last.get(id);
        if (known?.state === state) longest = Math.max(longest, Date.now() - known.at);
        else last.set(id, { state, at: Date.now() });
      }
      if (jobs.length > 0 && open.length === 0) return longest;
      if (Date.now() - start > limitMs) return Number.POSITIVE_INFINITY;
      await pause(500);
    }
  }

  /** What was acknowledged and is not so, and what is there twice; empty when all is well. */
  async broken(): Promise<string[]> {
    const found: string[] = [];
    const jobs = await this.must<{ id: string; status: string; filename: string }[]>(
      'GET',
      '/api/upload/jobs?limit=1000',
    );
    const ids = new Set(jobs.map(({ id }) => id));
    for (const [id, { version }] of this.datasets) {
      if (!ids.has(id)) found.push(`dataset ${id} is lost`);
      const recipe = await this.ask('GET', `/api/jobs/${id}/recipe`);
      const now = recipe.ok ? ((await recipe.json()) as { version: number }).version : 0;
      if (now < Math.max(version, 1)) found.push(`dataset ${id} is at version ${now}, not ${Math.max(version, 1)}`);
      const rows = await this.ask('GET', `/api/jobs/${id}/rows?limit=1`);
      if (!rows.ok) found.push(`the rows of ${id} answer ${rows.status}`);
    }
    for (const id of this.deleted) if (ids.has(id)) found.push(`dataset ${id} was deleted and is there`);
    const names = jobs.map(({ filename }) => filename);
    if (new Set(names).size < names.length) found.push('an upload is there twice');
    for (const share of this.shares) {
      const response = await fetch(`${this.url}/share/${share.split(' ')[1]}`);
      if (!response.ok) found.push(`a link answers ${response.status}`);
    }
    for (const id of this.comparisons) {
      const response = await this.ask('GET', `/api/compare/${id}`);
      if (!response.ok) found.push(`comparison ${id} answers ${response.status}`);
    }
    return found;
  }

  private async change(id: string, method: string, path: string, ...bodies: unknown[]): Promise<void> {
    let response = await this.ask(method, path, bodies[0]);
    // A list is what some routes take, an object others.
    if (response.status === 400 && bodies[1] !== undefined) response = await this.ask(method, path, bodies[1]);
    if (response.ok) {
      const { version } = (await response.json()) as { version?: number };
      this.datasets.set(id, { version: version ?? 1 });
    }
    this.count(response);
  }

  private count(response: Response): void {
    if (response.ok) this.acknowledged++;
  }

  /** 599: nobody answered. */
  private async ask(method: string, path: string, body?: unknown): Promise<Response> {
    const isForm = body instanceof FormData;
    try {
      return await fetch(this.url + path, {
        method,
        headers: { ...this.headers, ...(body !== undefined && !isForm && { 'content-type': 'application/json' }) },
        signal: AbortSignal.timeout(60_000),
        ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
      });
    } catch {
      return new Response(null, { status: 599 });
    }
  }

  private async must<Body>(method: string, path: string, body?: unknown): Promise<Body> {
    const response = await this.ask(method, path, body);
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`);
    return (await response.json()) as Body;
  }
}
