import type { Logger } from 'pino';
import type { AppClient } from '@/inngest/local/app-client';
import { decide, type RetryPolicy } from '@/inngest/local/decide';
import { persevere } from '@/inngest/local/loop';
import type { Call, ClaimedCall, StepResult } from '@/inngest/local/records';
import type { Registry } from '@/inngest/local/registry';
import type { Store } from '@/inngest/local/store';

export interface DispatcherOptions {
  store: Store;
  client: AppClient;
  registry: Registry;
  log: Logger;
  retry: RetryPolicy;
  /** Calls under way at once, over all functions. */
  maxCalls: number;
  epoch: () => number;
  signal: AbortSignal;
  onDelivered: () => void;
  onUndelivered: (reason: string) => void;
  /** Something may be due now. */
  onSettled: () => void;
}

/** Makes the calls that are due, within the limits, and records how they end. */
export class Dispatcher {
  readonly #underWay = new Map<ClaimedCall, Promise<void>>();

  constructor(private readonly options: DispatcherOptions) {}

  /** Starts as many due calls as the limits allow. */
  async startDue(): Promise<void> {
    const { maxCalls, store } = this.options;
    for (let started = true; started && this.#underWay.size < maxCalls; ) {
      started = false;
      const calls = await store.dueCalls(new Date(), this.#saturatedKeys(), maxCalls - this.#underWay.size);
      for (const call of calls) {
        const claimed = this.#hasRoomFor(call) ? await store.claim(call, this.options.epoch()) : undefined;
        if (!claimed) continue;
        this.#start(claimed);
        started = true;
      }
    }
  }

  /** Resolves when no call is under way. */
  async idle(): Promise<void> {
    await Promise.all(this.#underWay.values());
  }

  #count(key: string): number {
    return [...this.#underWay.keys()].filter(({ run }) => run.concurrencyKeys.includes(key)).length;
  }

  #hasRoomFor({ run }: Call): boolean {
    const limits = this.options.registry.concurrencyLimits(run);
    return run.concurrencyKeys.every((key, index) => this.#count(key) < (limits[index] ?? 0));
  }

  #saturatedKeys(): string[] {
    const saturated = new Set<string>();
    for (const { run } of this.#underWay.keys()) {
      const limits = this.options.registry.concurrencyLimits(run);
      run.concurrencyKeys.forEach((key, index) => {
        if (this.#count(key) >= (limits[index] ?? 0)) saturated.add(key);
      });
    }
    return [...saturated];
  }

  #start(call: ClaimedCall): void {
    const ended = this.#execute(call)
      .catch((error: unknown) => {
        // While stopping, a call stays marked as under way, and the next executor makes it again.
        if (!this.options.signal.aborted)
          this.options.log.error({ err: error, runId: call.run.id }, 'a call got stuck');
      })
      .finally(() => {
        this.#underWay.delete(call);
        this.options.onSettled();
      });
    this.#underWay.set(call, ended);
  }

  async #execute(call: ClaimedCall): Promise<void> {
    const { client, log, onDelivered, onUndelivered, retry, signal, store } = this.options;
    const state = await persevere(() => store.runState(call.run.id), 'read a run', log, signal);
    const answer = await client.call(
      { functionId: call.run.functionId, stepId: call.stepId, body: requestBody(call, state) },
      signal,
    );
    if (answer.kind === 'undelivered') onUndelivered(answer.reason);
    else onDelivered();
    const settlement = decide(call, answer, retry, Date.now());
    const isRecorded = await persevere(() => store.settle(call, settlement), 'record a call', log, signal);
    const about = { functionId: call.run.functionId, runId: call.run.id, attempt: call.attempt };
    if (!isRecorded) log.info(about, 'the run ended meanwhile; an answer was dropped');
    else if (settlement.kind === 'completed') log.info(about, 'run completed');
    else if (settlement.kind === 'failed') log.error({ ...about, error: settlement.error }, 'run failed');
    else if (settlement.kind === 'retry')
      log.warn({ ...about, answer, dueAt: settlement.dueAt }, 'will be tried again');
  }
}

/**
 * The SDK's request. `fn_id` and `qi_id` are left out on purpose: without them the SDK returns each step's result with
 * its answer, instead of reporting steps to an API while it runs on ("checkpointing").
 */
function requestBody(call: Call, state: { steps: StepResult[]; hasPendingSteps: boolean }): unknown {
  const { run, attempt } = call;
  return {
    version: -1,
    event: run.event,
    events: [run.event],
    steps: Object.fromEntries(state.steps.map((step) => [step.id, memoised(step)])),
    ctx: {
      run_id: run.id,
      attempt,
      max_attempts: run.maxAttempts,
      // While planned steps wait for their own calls, the function may only tell what comes next.
      disable_immediate_execution: state.hasPendingSteps,
      use_api: false,
      stack: { stack: state.steps.map((step) => step.id), current: state.steps.length },
    },
  };
}

function memoised({ outcome, value }: StepResult): unknown {
  return outcome === 'data' ? { type: 'data', data: value } : { type: 'error', error: value };
}
