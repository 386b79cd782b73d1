/**
 * How long it takes until all who follow a dataset have heard of a change: from the end of the transaction that makes it to the event in
 * each stream. The routes run in this process on a throw-away PostgreSQL; nothing is built.
 *
 *   npx tsx bench/load/streams.ts [--streams 200] [--people 50] [--events 30]
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startTestCluster } from '@/scripts/lib/test-database';
import { startTestServer } from '@/scripts/lib/test-server';
import { latencies } from './latencies';

const { values } = parseArgs({
  options: {
    streams: { type: 'string', default: '200' },
    people: { type: 'string', default: '50' },
    events: { type: 'string', default: '30' },
  },
});
const [streams, people, events] = [values.streams, values.people, values.events].map(Number) as [
  number,
  number,
  number,
];

const cluster = await startTestCluster();
const server = await startTestServer(cluster.postgresUrl);
const { database } = await import('@/db/client');
const { memberships } = await import('@/db/schema');
const { issueTokens } = await import('@/lib/auth/refresh-token');
const { registerUser } = await import('@/lib/data/system/accounts');
const { reportProgress } = await import('@/lib/data/system/pipeline');
const { insertJob, requireJob } = await import('@/lib/data/jobs');
const { GET } = await import('@/app/api/upload/jobs/[id]/events/route');

const register = async () => ({
  userId: (await registerUser({ email: `${randomUUID()}@example.org`, name: 'Ada', passwordHash: 'x' })).id,
});
const owner = await register();
const file = { filename: 'sales.csv', sizeBytes: 1, fileType: 'csv', storagePrefix: 'jobs/a', options: {} } as const;
const { id } = await insertJob(owner, file);
const { workspaceId } = await requireJob(owner, id);

const members = [owner];
while (members.length < people) {
  const member = await register();
  await database().insert(memberships).values({ workspaceId, userId: member.userId, role: 'viewer' });
  members.push(member);
}
const tokens = await Promise.all(
  members.map(async ({ userId }) => (await issueTokens(userId, new Headers())).access_token),
);

/** When each stream heard of each change, by the progress that was told. */
const heard = new Map<number, number[]>();
let opened = 0;

async function follow(token: string): Promise<void> {
  const request = new Request(`http://refinex.test/api/upload/jobs/${id}/events?follow=1`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const response = await GET(request, { params: Promise.resolve({ id }) });
  if (!response.ok) throw new Error(`A stream was refused: ${response.status} ${await response.text()}`);
  for await (const chunk of response.body ?? []) {
    for (const [, data = ''] of Buffer.from(chunk)
      .toString()
      .matchAll(/^data: (.*)$/gm)) {
      const { progress } = JSON.parse(data) as { progress: number };
      if (progress === 0) opened++;
      else heard.get(progress)?.push(performance.now());
    }
  }
}

for (let stream = 0; stream < streams; stream++) void follow(tokens[stream % tokens.length] ?? '');
while (opened < streams) await pause(20);
await pause(2_000);

const waits: number[] = [];
for (let progress = 1; progress <= events; progress++) {
  const times: number[] = [];
  heard.set(progress, times);
  await reportProgress(id, 'structure', progress);
  const changedAt = performance.now();
  while (times.length < streams) await pause(5);
  waits.push(...times.map((time) => Math.max(0, time - changedAt)));
  await pause(100);
}
console.log(`${streams} streams of ${people} people, ${events} changes: ${latencies(waits)}`);
await server.close();
await cluster.stop();
process.exit(0);
