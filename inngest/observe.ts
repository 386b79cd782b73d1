import { Middleware } from 'inngest';
import { z } from 'zod';
import { metrics } from '@/lib/observability/metrics';
import { inSpan, traceparent } from '@/lib/observability/tracing';

const traced = z.object({ data: z.object({ traceparent: z.string() }) });

/** The trace that an event was sent in. */
const parentOf = (event: unknown): string | undefined => traced.safeParse(event).data?.data.traceparent;

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
    const end = metrics().stepSeconds.startTimer({ function: fn.id(), step });
    const attributes = { 'refinex.function': fn.id(), 'refinex.step': step, 'refinex.run': ctx.runId };
    try {
      const made = await inSpan(`step ${step}`, { attributes, parent: parentOf(ctx.event) }, next);
      end({ outcome: 'done' });
      return made;
    } catch (error) {
      end({ outcome: 'failed' });
      throw error;
    }
  }
}
