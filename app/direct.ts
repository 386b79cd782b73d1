import type { IncomingMessage, ServerResponse } from 'node:http';
import { type DirectRoute, directly } from '@/lib/http/direct/direct';
import { sharedPage } from '@/lib/http/direct/shared-page';
import { logger } from '@/lib/log';

/**
 * What people ask for again and again while they work: answered without the framework (`lib/http/direct`). Everything else of these
 * routes, and every other route, stays with the framework.
 */
const ROUTES: readonly DirectRoute[] = [
  { pattern: '/api/upload/jobs', load: async () => (await import('@/app/api/upload/jobs/route')).GET },
  { pattern: '/api/upload/jobs/[id]', load: async () => (await import('@/app/api/upload/jobs/[id]/route')).GET },
  {
    pattern: '/api/upload/jobs/[id]/status',
    load: async () => (await import('@/app/api/upload/jobs/[id]/status/route')).GET,
  },
  { pattern: '/api/jobs/[id]/rows', load: async () => (await import('@/app/api/jobs/[id]/rows/route')).GET },
  {
    pattern: '/api/jobs/[id]/cleaning-summary',
    load: async () => (await import('@/app/api/jobs/[id]/cleaning-summary/route')).GET,
  },
  { pattern: '/api/jobs/[id]/charts', load: async () => (await import('@/app/api/jobs/[id]/charts/route')).GET },
  {
    pattern: '/api/jobs/[id]/charts/[chart_id]',
    load: async () => (await import('@/app/api/jobs/[id]/charts/[chart_id]/route')).GET,
  },
];

const route = directly(ROUTES);

/**
 * Answers a request without the framework, where that can be done: resolves to whether it was answered. Undefined when it is known at once
 * that it will not be. The door calls it (server/door.mjs).
 */
export function answerDirectly(request: IncomingMessage, response: ServerResponse): Promise<boolean> | undefined {
  const answering = route(request, response)?.then(() => true) ?? sharedPage(request, response);
  return answering?.catch((err: unknown) => {
    logger.error({ err }, 'A request could not be answered without the framework');
    throw err;
  });
}
