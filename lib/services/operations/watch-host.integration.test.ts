import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, inject, test } from 'vitest';
import { startTestServer } from '@/scripts/lib/test-server';

const told: unknown[] = [];
const webhook = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  told.push(JSON.parse(Buffer.concat(chunks).toString()));
  response.end();
});
webhook.listen(0, '127.0.0.1');
await once(webhook, 'listening');
const url = `http://127.0.0.1:${(webhook.address() as AddressInfo).port}/`;
const server = await startTestServer(inject('postgresUrl'), { ALERT_WEBHOOK_URL: url, REFINEX_ROLE: 'worker' });

afterAll(async () => {
  await server.close();
  webhook.closeAllConnections();
  webhook.close();
});

test('a scarce resource is told to the webhook, once for all processes of a host', async () => {
  const { raise } = await import('./watch-host');
  await Promise.all([raise({ resource: 'disk', used: 0.834 }), raise({ resource: 'disk', used: 0.834 })]);
  await raise({ resource: 'memory', used: 0.91 });
  expect(told).toMatchObject([
    { resource: 'disk', used_percent: 83, role: 'worker', text: expect.stringContaining('disk of stored files 83 %') },
    { resource: 'memory', used_percent: 91 },
  ]);
});
