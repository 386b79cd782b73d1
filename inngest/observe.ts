import { Middleware } from 'inngest';
import { z } from 'zod';
import { chargeProcessing } from '@/lib/data/system/usage';
import { logger } from '@/lib/log';
import { metrics } from '@/lib/observability/metrics';
import { inSpan, traceparent } from '@/lib/observability/tracing';

const traced = z.object({ data: z.object({ traceparent: z.string() }) });

/** The trace that an event was sent in. */
const parentOf = (event: unknown): string | undefined => traced.safeParse(event).data?.data.traceparent;

const aboutJob = z.object({ data: z.object({ jobId: z.uuid() }) });

/** Counts the time for the workspace of the dataset. That it cannot be counted stops no step. */
async function charge(event: unknown, ms: number): Promise<void> {
  const about = aboutJob.safeParse(event);
  if (!about.success) return;
  await chargeProcessing(about.data.data.jobId, ms).catch((err: unknown) =>
    logger.warn({ err }, 'The time of a step could not be counted'),
  );
}

/** Measures each step as it is run, and lets a trace go on from the request through its event into the steps. */
export class Observe extends Middleware.BaseMiddleware {
  readonly id = 'observe';

  override transformSendEvent(sent: Middleware.TransformSendEventArgs): Middleware.TransformSendEventArgs {
    const parent = traceparent();
    if (parent === undefined) return sent;
    return {
      ...sent,
      events: sent.events.map((event) => ({ ...event, data: { ...event.data, traceparent: parent } })),
    };
  }

  override async wrapStepHandler({ ctx, fn, next, stepInfo }: Middleware.WrapStepHandlerArgs): Promise<unknown> {
    const step = stepInfo.options.id;
    const started = performance.now();
    const end = metrics().stepSeconds.startTimer({ function: fn.id(), step });
    const attributes = { 'refinex.function': fn.id(), 'refinex.step': step, 'refinex.run': ctx.runId };
    try {
      const made = await inSpan(`step ${step}`, { attributes, parent: parentOf(ctx.event) }, next);
      end({ outcome: 'done' });
      return made;
    } catch (error) {
      end({ outcome: 'failed' });
      throw error;
    } finally {
      await charge(ctx.event, performance.now() - started);
    }
  }
}
