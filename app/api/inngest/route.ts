import { serve } from 'inngest/next';
import { inngest } from '@/inngest/client';
import { functions } from '@/inngest/functions';
import { warmSteps } from '@/lib/pipeline';

const handlers = serve({ client: inngest, functions });

if (process.env.REFINEX_ROLE === 'worker') warmSteps();

/** The process that serves people does not run functions. */
const unlessWeb = <Handler extends typeof handlers.GET>(handler: Handler) =>
  process.env.REFINEX_ROLE === 'web' ? () => new Response('Not found', { status: 404 }) : handler;

export const GET = unlessWeb(handlers.GET);
export const POST = unlessWeb(handlers.POST);
export const PUT = unlessWeb(handlers.PUT);
