import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { startTestApp, type TestApp } from '@/scripts/lib/test-app';

interface Span {
  name: string;
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  status?: { code?: number; message?: string };
}

/** Stands in for a collector: keeps what is sent to it. */
const bodies: string[] = [];
const collector = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  bodies.push(Buffer.concat(chunks).toString());
  response.setHeader('content-type', 'application/json').end('{}');
});
let app: TestApp;

beforeAll(async () => {
  collector.listen(0, '127.0.0.1');
  await once(collector, 'listening');
  process.env.OTEL_EXPORTER_OTLP_ENDPOINT = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
  app = await startTestApp(inject('postgresUrl'));
  const { startTracing } = await import('@/lib/observability/tracing');
  expect(await startTracing()).toBeDefined();
});
afterAll(async () => {
  await app.close();
  collector.closeAllConnections();
  collector.close();
});

test('a trace goes from the request through its event into each step, and names no value', async () => {
  const id = await app.cleaned('people.csv', 'Name,City\nAda,Porto\nGrace,\n');
  await app.ask(id, 'GET', 'rows?limit=x');
  const { stopTracing, traceparent } = await import('@/lib/observability/tracing');
  await stopTracing();
  expect(traceparent()).toBeUndefined();

  const sent = bodies.map((body) => JSON.parse(body) as { resourceSpans: { scopeSpans: { spans: Span[] }[] }[] });
  const spans = sent.flatMap(({ resourceSpans }) =>
    resourceSpans.flatMap((each) => each.scopeSpans.flatMap((scope) => scope.spans)),
  );
  const upload = spans.find(({ name }) => name === 'POST /api/upload');
  const steps = spans.filter(({ traceId, name }) => traceId === upload?.traceId && name.startsWith('step '));
  expect(steps.slice(0, 6).map(({ name }) => name)).toEqual(
    ['ingest', 'structure', 'standardise', 'missing', 'outliers', 'publish'].map((step) => `step ${step}`),
  );
  expect(steps[0]?.parentSpanId).toBe(upload?.spanId);
  const refused = spans.find(({ name }) => name === 'GET /api/jobs/[id]/rows');
  expect(refused?.status).toEqual({ code: 2, message: 'invalid_input' });
  expect(bodies.join('')).not.toMatch(/Porto|Grace|people\.csv/);
});
