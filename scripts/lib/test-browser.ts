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
  async ask(path: string, form?: Record<string, string>): Promise<{ status: number; body: unknown }> {
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
      query: { nextauth: path.split('/') },
      cookies: Object.fromEntries(this.cookies),
      headers,
      ...(form && { body: { ...form, json: 'true' } }),
    };
    // As a handler of the older router, which does not ask the server which request it is in.
    await Reflect.apply(NextAuth, undefined, [request, response, sessionOptions(new Headers(headers))]);
    for (const line of [set.get('Set-Cookie') ?? []].flat()) this.keep(String(line));
    return answer;
  }

  private async csrfToken(): Promise<string> {
    const { body } = await this.ask('csrf');
    return body instanceof Object && 'csrfToken' in body ? String(body.csrfToken) : '';
  }

  /** Resolves to the code of what went wrong, or undefined. */
  async signIn(credentials: { email: string; password: string; [more: string]: string }): Promise<string | undefined> {
    const { body } = await this.ask('callback/credentials', { ...credentials, csrfToken: await this.csrfToken() });
    const url = body instanceof Object && 'url' in body ? String(body.url) : '';
    return new URL(url, 'http://refinex.test').searchParams.get('error') ?? undefined;
  }

  async signOut(): Promise<void> {
    await this.ask('signout', { csrfToken: await this.csrfToken() });
  }
}
