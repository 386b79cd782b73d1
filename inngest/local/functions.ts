import { z } from 'zod';
import { nextCronTime } from '@/inngest/local/cron';
import {
  compilePredicate,
  compileSelector,
  compileValue,
  type Predicate,
  type Selector,
} from '@/inngest/local/expression';
import { durationMs } from '@/inngest/local/wake-time';

export interface Trigger {
  event: string;
  matches: Predicate;
}

export interface Cancellation extends Trigger {
  /** The event cancels only runs younger than this. */
  withinMs?: number;
}

export interface ConcurrencyLimit {
  limit: number;
  key: Selector;
}

/** What the executor needs to know of a function the app serves. */
export interface FunctionDefinition {
  id: string;
  maxAttempts: number;
  triggers: Trigger[];
  crons: string[];
  cancelOn: Cancellation[];
  concurrency: ConcurrencyLimit[];
  /** Seconds by which a run goes before those begun earlier, or after those begun later. */
  priority: (event: unknown) => number;
}

/** As the SDK: four attempts unless the function says otherwise. */
const DEFAULT_RETRIES = 3;

const UNSUPPORTED_OPTIONS = [
  'idempotency',
  'batchEvents',
  'rateLimit',
  'throttle',
  'debounce',
  'singleton',
  'timeouts',
] as const;

const limitSchema = z.object({ limit: z.int().positive(), key: z.string().optional(), scope: z.string().optional() });

const configSchema = z.looseObject({
  id: z.string().min(1),
  triggers: z.array(
    z.union([
      z.object({ event: z.string().min(1), expression: z.string().nullish() }),
      z.object({ cron: z.string().min(1), jitter: z.string().nullish() }),
    ]),
  ),
  steps: z.record(z.string(), z.object({ retries: z.object({ attempts: z.int().optional() }).nullish() })),
  concurrency: z.union([z.int().positive(), limitSchema, z.array(limitSchema)]).nullish(),
  priority: z.object({ run: z.string().nullish() }).nullish(),
  cancel: z.array(z.object({ event: z.string(), if: z.string().nullish(), timeout: z.string().nullish() })).nullish(),
});

type FunctionConfig = z.infer<typeof configSchema>;

const always: Predicate = () => true;

function concurrencyOf(config: FunctionConfig['concurrency']): ConcurrencyLimit[] {
  const limits = typeof config === 'number' ? [{ limit: config }] : [config ?? []].flat();
  return limits.map(({ limit, key, scope = 'fn' }: z.infer<typeof limitSchema>) => {
    if (scope !== 'fn') throw new Error(`the concurrency scope "${scope}" is not supported, only "fn"`);
    return { limit, key: key === undefined ? () => '' : compileSelector(key) };
  });
}

function cancellationOf({
  event,
  if: condition,
  timeout,
}: NonNullable<FunctionConfig['cancel']>[number]): Cancellation {
  const withinMs = timeout == null ? undefined : durationMs(timeout);
  if (timeout != null && withinMs === undefined) throw new Error(`the cancelOn timeout "${timeout}" is not a duration`);
  return { event, matches: condition ? compilePredicate(condition) : always, withinMs };
}

/** As with Inngest, at most ten minutes; what gives no number changes nothing. */
const MOST_PRIORITY_SECONDS = 600;

function priorityOf(expression: string | null | undefined): FunctionDefinition['priority'] {
  if (!expression) return () => 0;
  const value = compileValue(expression);
  return (event) => {
    const seconds = value({ event });
    if (typeof seconds !== 'number' || Number.isNaN(seconds)) return 0;
    return Math.round(Math.min(MOST_PRIORITY_SECONDS, Math.max(-MOST_PRIORITY_SECONDS, seconds)));
  };
}

/** Reads one function of a registration. Throws with a sentence naming the function and what it uses that is not supported. */
export function readFunction(raw: unknown): FunctionDefinition {
  const config = configSchema.parse(raw);
  try {
    const unsupported = UNSUPPORTED_OPTIONS.filter((option) => config[option] != null);
    if (unsupported.length > 0) throw new Error(`the option ${unsupported.join(', ')} is not supported`);
    const triggers: Trigger[] = [];
    const crons: string[] = [];
    for (const trigger of config.triggers) {
      if ('cron' in trigger) {
        if (trigger.jitter) throw new Error('cron jitter is not supported');
        nextCronTime(trigger.cron, new Date(0));
        crons.push(trigger.cron);
      } else {
        if (trigger.event.startsWith('inngest/') && trigger.event !== 'inngest/function.failed') {
          throw new Error(`the event ${trigger.event} is never sent`);
        }
        triggers.push({
          event: trigger.event,
          matches: trigger.expression ? compilePredicate(trigger.expression) : always,
        });
      }
    }
    return {
      id: config.id,
      maxAttempts: 1 + (config.steps.step?.retries?.attempts ?? DEFAULT_RETRIES),
      triggers,
      crons,
      cancelOn: (config.cancel ?? []).map(cancellationOf),
      concurrency: concurrencyOf(config.concurrency),
      priority: priorityOf(config.priority?.run),
    };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`The embedded executor cannot run ${config.id}: ${reason}.`, { cause });
  }
}

/** One key for each concurrency limit of the function, equal for runs that share the limit. */
export function concurrencyKeys(definition: FunctionDefinition, event: unknown): string[] {
  return definition.concurrency.map(({ key }, index) => JSON.stringify([definition.id, index, key({ event }) ?? null]));
}
