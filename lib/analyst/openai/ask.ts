import { metrics } from '@/lib/observability/metrics';
import { complete, type Prompt } from './complete';
import { EndpointFailure, failureOf } from './failure';
import { Gate } from './gate';
import { withRetries } from './retry';
import type { ModelSettings } from './settings';

/** How an answer is followed while it is written. */
export interface Listener {
  /** What was written so far counts no longer: it is written once more. */
  onRestart(): void;
  onText(text: string): void;
}

/** What is left of the time for a question, over all that is asked for it. */
export interface Deadline {
  readonly until: number;
  readonly signal: AbortSignal;
}

export function deadlineIn(timeoutMs: number): Deadline {
  return { until: Date.now() + timeoutMs, signal: AbortSignal.timeout(timeoutMs) };
}

const gates = new Map<string, Gate>();

/** Endpoints that cannot hold a model to a schema: they are told in words alone. */
const withoutSchema = new Set<string>();

const REFUSES_SCHEMA = new Set([400, 404, 415, 422, 501]);

/**
 * Asks the model and gives its answer as text, again after errors that pass, as long as the deadline allows.
 *
 * @throws AnalystFailure with a sentence: too slow, refused, an error of the endpoint, or nothing said.
 */
export async function ask(
  settings: ModelSettings,
  prompt: Prompt,
  { until, signal }: Deadline = deadlineIn(settings.timeoutMs),
  listener?: Listener,
): Promise<string> {
  const { baseUrl, model, timeoutMs, retries, backOffMs } = settings;
  const endpoint = `${baseUrl} ${model}`;
  const gate = gates.get(baseUrl) ?? new Gate(settings.concurrency);
  gates.set(baseUrl, gate);

  async function once(): Promise<string> {
    const schema = withoutSchema.has(endpoint) ? null : prompt.schema;
    listener?.onRestart();
    try {
      return await complete(settings, { ...prompt, schema }, signal, listener && ((text) => listener.onText(text)));
    } catch (error) {
      const failure = failureOf(error, signal.aborted, timeoutMs);
      const isRefused = failure instanceof EndpointFailure && REFUSES_SCHEMA.has(failure.status ?? 0);
      if (schema === null || !isRefused) throw failure;
      withoutSchema.add(endpoint);
      return once();
    }
  }

  const passing = (error: unknown) => (error instanceof EndpointFailure ? error.passing : null);
  const end = metrics().modelSeconds.startTimer();
  try {
    const answer = await gate.pass(signal, () => withRetries(once, { retries, backOffMs, signal, until, passing }));
    metrics().modelCalls.inc({ outcome: 'answered' });
    return answer;
  } catch (error) {
    metrics().modelCalls.inc({ outcome: 'failed' });
    throw failureOf(error, signal.aborted, timeoutMs);
  } finally {
    end();
  }
}
