import { afterAll, describe, expect, inject, test } from 'vitest';
import type { JobJson } from '@/lib/contract/jobs';
import { failJob, reportProgress } from '@/lib/data/system/pipeline';
import { call, errorOf, fileForm, newToken } from '@/scripts/lib/test-client';
import { queryOnce } from '@/scripts/lib/test-pipeline';
import { startTestServer } from '@/scripts/lib/test-server';

const server = await startTestServer(inject('postgresUrl'), { STREAMS_PER_PERSON: '3' });
const upload = (await import('./route')).POST;
const events = (await import('./jobs/[id]/events/route')).GET;
const { token } = await newToken();

afterAll(() => server.close());

describe('GET /api/upload/jobs/{id}/events', () => {
  test('tells each change of the status and ends with the last', async () => {
    const created = await call(upload, '/api/upload', { token, body: fileForm('a.csv', 'a,b\n1,2\n') });
    const { id } = (await created.json()) as JobJson;
    const response = await call(events, `/api/upload/jobs/${id}/events`, { token, params: { id } });
    expect(response.headers.get('content-type')).toContain('text/event-stream');

    const seen: unknown[] = [];
    for await (const chunk of response.body ?? []) {
      const data = /^data: (.*)$/m.exec(Buffer.from(chunk).toString())?.[1];
      if (data === undefined) continue;
      seen.push(JSON.parse(data));
      if (seen.length === 1) await reportProgress(id, 'structure', 40);
      if (seen.length === 2) await failJob(id, 'The file has no rows.');
    }
    const nothingYet = { job_id: id, quality_score: null, row_count: null, error_message: null };
    expect(seen).toEqual([
      { ...nothingYet, status: 'pending', stage: 'pending', progress: 0 },
      { ...nothingYet, status: 'processing', stage: 'structure', progress: 40 },
      { ...nothingYet, status: 'failed', stage: 'failed', progress: 40, error_message: 'The file has no rows.' },
    ]);
  });

  test('are nobody else’s', async () => {
    const created = await call(upload, '/api/upload', { token, body: fileForm('a.csv', 'a,b\n1,2\n') });
    const { id } = (await created.json()) as JobJson;
    const other = await newToken();
    const refused = await call(events, `/api/upload/jobs/${id}/events`, { token: other.token, params: { id } });
    expect(await errorOf(refused)).toMatchObject({ status: 404, code: 'not_found' });
  });

  test('are limited for each person, and free again when they end', async () => {
    const created = await call(upload, '/api/upload', { token, body: fileForm('a.csv', 'a,b\n1,2\n') });
    const { id } = (await created.json()) as JobJson;
    const follow = () => call(events, `/api/upload/jobs/${id}/events`, { token, params: { id } });
    const open = [await follow(), await follow(), await follow()];
    expect(open.map(({ status }) => status)).toEqual([200, 200, 200]);
    const refused = await follow();
    expect(refused.headers.get('retry-after')).toBe('5');
    expect(await errorOf(refused)).toMatchObject({ status: 429, code: 'too_many_requests' });
    await open[0]?.body?.cancel();
    expect((await follow()).status).toBe(200);
  });

  test.each(['session', 'token'] as const)('end with the %s they were opened with', async (kind) => {
    const person = await newToken();
    const { createToken } = await import('@/lib/services/account/create-token');
    const { endSession } = await import('@/lib/services/account/end-sessions');
    const { revokeToken } = await import('@/lib/services/account/revoke-token');
    const { listSessions } = await import('@/lib/data/sessions');
    const created = await call(upload, '/', { token: person.token, body: fileForm('a.csv', 'a,b\n1,2\n') });
    const { id } = (await created.json()) as JobJson;
    const wanted = { name: 'Nightly', scope: 'read', expires_in_days: 1 } as const;
    const { token_id, token: made } = await createToken(person, wanted, new Headers());
    const follow = async (sent: string) => {
      const stream = await call(events, '/', { token: sent, params: { id } });
      expect(stream.status).toBe(200);
      const reader = stream.body?.getReader();
      await reader?.read();
      return async () => {
        for (;;) if (!reader || (await reader.read()).done) return 'ended';
      };
    };
    const ended = await follow(kind === 'token' ? made : person.token);
    const [session] = await listSessions(person);
    if (kind === 'token') await revokeToken(person, token_id, new Headers());
    else await endSession(person, session?.id ?? '', new Headers());
    expect(await ended()).toBe('ended');
  });

  test('end for whoever is no member any more, though nothing happens to the dataset', async () => {
    const person = await newToken();
    const created = await call(upload, '/', { token: person.token, body: fileForm('a.csv', 'a,b\n1,2\n') });
    const { id } = (await created.json()) as JobJson;
    const stream = await call(events, '/?follow=1', { token: person.token, params: { id } });
    const text = stream.text();
    await queryOnce(server.databaseUrl, 'DELETE FROM memberships WHERE user_id = $1', [person.userId]);
    expect(await text).toMatch(/event: deleted/);
  });
});
