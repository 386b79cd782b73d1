import { afterAll, expect, inject, test } from 'vitest';
import { newToken } from '@/scripts/lib/test-client';
import { startTestServer } from '@/scripts/lib/test-server';

const server = await startTestServer(inject('postgresUrl'), { DATABASE_POOL_MAX: '2' });
const { insertJob } = await import('./jobs');
const { saveGoal } = await import('./goals');

afterAll(() => server.close());

test('many who may not write at once are refused, and leave connections for the others', async () => {
  const [owner, stranger] = await Promise.all([newToken(), newToken()]);
  const job = { filename: 'a.csv', sizeBytes: 1, fileType: 'csv' as const, storagePrefix: 'jobs/a', options: {} };
  const { id } = await insertJob(owner, job);
  const goal = { text: 'Which city is best?', category: 'custom' as const };
  const refused = Array.from({ length: 8 }, () =>
    expect(saveGoal(stranger, id, goal)).rejects.toMatchObject({ code: 'not_found' }),
  );
  await Promise.all([...refused, saveGoal(owner, id, goal)]);
});
