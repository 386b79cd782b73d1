import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

const PASSWORD = 'a password for measuring';

export interface Person {
  userId: string;
  /** What the browser would send with each request of the page itself. */
  headers: Record<string, string>;
}

const cookiesOf = (response: Response): string[] =>
  response.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');

async function succeeded(response: Response): Promise<Response> {
  if (response.ok) return response;
  throw new Error(`${response.status} of ${new URL(response.url).pathname}: ${await response.text()}`);
}

/** Registers somebody and signs in as a browser does. */
export async function signUp(url: string): Promise<Person> {
  const email = `${randomUUID()}@example.org`;
  const registered = await succeeded(
    await fetch(`${url}/api/auth/register`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email, password: PASSWORD, name: 'Ada' }),
    }),
  );
  const { id } = (await registered.json()) as { id: string };
  const first = await succeeded(await fetch(`${url}/api/auth/csrf`));
  const { csrfToken } = (await first.json()) as { csrfToken: string };
  const signedIn = await fetch(`${url}/api/auth/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: cookiesOf(first).join('; '), origin: url, 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ csrfToken, email, password: PASSWORD, json: 'true' }),
  });
  const cookie = cookiesOf(signedIn).find((each) => each.includes('session-token='));
  if (!cookie) throw new Error(`Nobody was signed in: ${signedIn.status} ${await signedIn.text()}`);
  return { userId: id, headers: { cookie, origin: url, 'sec-fetch-site': 'same-origin' } };
}

export async function get<Body>(url: string, person: Person, path: string): Promise<Body> {
  return (await succeeded(await fetch(url + path, { headers: person.headers }))).json() as Promise<Body>;
}

export async function post<Body>(url: string, person: Person, path: string, body: unknown): Promise<Body> {
  const headers = { ...person.headers, 'Content-Type': 'application/json' };
  const sent = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) });
  return (await succeeded(sent)).json() as Promise<Body>;
}

/** Uploads a file: the id of its job. */
export async function upload(
  url: string,
  person: Person,
  file: { name: string; content: Blob; workspaceId?: string },
): Promise<string> {
  const form = new FormData();
  if (file.workspaceId !== undefined) form.set('workspace_id', file.workspaceId);
  form.set('file', file.content, file.name);
  const sent = await fetch(`${url}/api/upload`, { method: 'POST', headers: person.headers, body: form });
  return ((await (await succeeded(sent)).json()) as { id: string }).id;
}

/** How a job ended. */
export async function untilEnded(url: string, person: Person, id: string): Promise<string> {
  for (;;) {
    const { status } = await get<{ status: string }>(url, person, `/api/upload/jobs/${id}/status`);
    if (status === 'completed' || status === 'failed') return status;
    await pause(500);
  }
}
