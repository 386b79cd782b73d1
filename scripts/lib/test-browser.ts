import NextAuth from 'next-auth';

/** A browser as far as signing in and out goes: it keeps cookies and asks next-auth, with our options, as next-auth's own client does. */
export class TestBrowser {
  private readonly cookies = new Map<string, string>();

  constructor(
    cookieHeader = '',
    private readonly userAgent = 'Firefox',
  ) {
    for (const pair of cookieHeader.split('; ')) this.keep(pair);
  }

  /** What it sends with every request. */
  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  private keep(line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (value === '') this.cookies.delete(name);
    else this.cookies.set(name, decodeURIComponent(value));
  }

  /** Asks `/api/auth/<path>`, with a form where one is given. */
  async ask(
    asked: string,
    form?: Record<string, string>,
  ): Promise<{ status: number; body: unknown; location?: string }> {
    const [path = '', search = ''] = asked.split('?');
    const { sessionOptions } = await import('@/lib/auth/session');
    const headers = { cookie: this.cookie, 'user-agent': this.userAgent };
    const answer = { status: 200, body: undefined as unknown };
    const set = new Map<string, unknown>();
    const response = {
      status(status: number) {
        answer.status = status;
        return response;
      },
      setHeader: (name: string, value: unknown) => set.set(name, value),
      getHeader: (name: string) => set.get(name),
      json: (body: unknown) => {
        answer.body = body;
      },
      send: (body: unknown) => {
        answer.body = body;
      },
      end: () => {},
    };
    const request = {
      method: form ? 'POST' : 'GET',
      query: { ...Object.fromEntries(new URLSearchParams(search)), nextauth: path.split('/') },
      cookies: Object.fromEntries(this.cookies),
      headers,
      ...(form && { body: { ...form, json: 'true' } }),
    };
    // As a handler of the older router, which does not ask the server which request it is in.
    const cookies: string[] = [];
    await Reflect.apply(NextAuth, undefined, [request, response, sessionOptions(new Headers(headers), cookies)]);
    for (const line of [set.get('Set-Cookie') ?? [], cookies].flat()) this.keep(String(line));
    const location = set.get('Location');
    return { ...answer, ...(typeof location === 'string' && { location }) };
  }

  private async csrfToken(): Promise<string> {
    const { body } = await this.ask('csrf');
    return body instanceof Object && 'csrfToken' in body ? String(body.csrfToken) : '';
  }

  /** Keeps a cookie as an answer of ours sets it. */
  take(response: Response): void {
    for (const line of response.headers.getSetCookie()) this.keep(line);
  }

  /** Where next-auth sends to for signing in with a provider. */
  async leaveFor(provider: string): Promise<string> {
    const { body } = await this.ask(`signin/${provider}`, { csrfToken: await this.csrfToken() });
    return body instanceof Object && 'url' in body ? String(body.url) : '';
  }

  /** Signs in with a provider, which answers at once: where one is in the end. */
  async signInWith(provider: string): Promise<string> {
    const there = await this.leaveFor(provider);
    if (there.startsWith('http://refinex.test')) return there;
    const back = (await fetch(there, { redirect: 'manual' })).headers.get('location') ?? '';
    return this.comeBack(provider, back);
  }

  /** Comes back from a provider by this address: where one is in the end. */
  async comeBack(provider: string, back: string): Promise<string> {
    const { location = '' } = await this.ask(`callback/${provider}${new URL(back).search}`);
    return location;
  }

  /** Shows what a provider's word was not enough for. Resolves to the code of what went wrong, or undefined. */
  finish(shown: Record<string, string>): Promise<string | undefined> {
    return this.credentials('finish', shown);
  }

  /** Resolves to the code of what went wrong, or undefined. */
  signIn(credentials: { email: string; password: string; [more: string]: string }): Promise<string | undefined> {
    return this.credentials('credentials', credentials);
  }

  private async credentials(way: string, shown: Record<string, string>): Promise<string | undefined> {
    const { body } = await this.ask(`callback/${way}`, { ...shown, csrfToken: await this.csrfToken() });
    const url = body instanceof Object && 'url' in body ? String(body.url) : '';
    return new URL(url, 'http://refinex.test').searchParams.get('error') ?? undefined;
  }

  async signOut(): Promise<void> {
    await this.ask('signout', { csrfToken: await this.csrfToken() });
  }
}
