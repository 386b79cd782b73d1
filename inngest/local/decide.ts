import { z } from 'zod';
import type { AppError, CallAnswer, Op } from '@/inngest/local/app-client';
import { compilePredicate } from '@/inngest/local/expression';
import type { Call, PlannedWork, Settlement, StepResult } from '@/inngest/local/records';
import { backoffMs, wakeTime } from '@/inngest/local/wake-time';

export interface RetryPolicy {
  baseMs: number;
  maxMs: number;
}

const failure = (message: string): Settlement => ({ kind: 'failed', error: { name: 'Error', message } });

const waitSchema = z.object({ timeout: z.string(), if: z.string().optional() });

function planned(op: Op, nowMs: number): PlannedWork | undefined {
  const base = { id: op.id, name: op.displayName ?? op.name ?? '' };
  if (op.op === 'StepPlanned') return { ...base, kind: 'call' };
  if (op.op === 'Sleep') return { ...base, kind: 'sleep', dueAt: wakeTime(op.name ?? '', nowMs) };
  if (op.op === 'WaitForEvent') {
    const { timeout, if: condition } = waitSchema.parse(op.opts);
    if (condition !== undefined) compilePredicate(condition);
    return { ...base, kind: 'wait', dueAt: wakeTime(timeout, nowMs), eventName: op.name ?? '', condition };
  }
  return undefined;
}

/** Decides from the app's answer to a call what is recorded and what happens next. */
export function decide(call: Call, answer: CallAnswer, policy: RetryPolicy, nowMs: number): Settlement {
  const retryOr = (delayMs: number | undefined, mayRetry: boolean, otherwise: Settlement): Settlement => {
    if (!mayRetry || call.attempt + 1 >= call.run.maxAttempts) return otherwise;
    const waitMs = delayMs ?? backoffMs(call.attempt, policy.baseMs, policy.maxMs);
    return { kind: 'retry', dueAt: new Date(nowMs + waitMs) };
  };
  switch (answer.kind) {
    case 'undelivered':
      return { kind: 'undelivered' };
    case 'completed':
      return { kind: 'completed', output: answer.output };
    case 'error':
      return retryOr(answer.retryAfterMs, answer.mayRetry, { kind: 'failed', error: answer.error });
    case 'ops':
      return decideOps(answer.ops, nowMs, (failed) =>
        retryOr(answer.retryAfterMs, answer.mayRetry && failed.op === 'StepError', {
          kind: 'progress',
          results: [stepError(failed)],
          planned: [],
        }),
      );
  }
}

const stepName = (op: Op) => op.displayName ?? op.name ?? '';

function stepError(op: Op): StepResult {
  const error: AppError | unknown = op.error ?? { name: 'Error', message: 'The step failed without saying why.' };
  return { id: op.id, name: stepName(op), outcome: 'error', value: error };
}

function decideOps(ops: Op[], nowMs: number, onStepError: (op: Op) => Settlement): Settlement {
  const results: StepResult[] = [];
  const work: PlannedWork[] = [];
  for (const op of ops) {
    if (op.op === 'RunComplete') return { kind: 'completed', output: op.data };
    if (op.op === 'StepError' || op.op === 'StepFailed') return onStepError(op);
    if (op.op === 'StepRun') {
      results.push({ id: op.id, name: stepName(op), outcome: 'data', value: op.data });
      continue;
    }
    try {
      const next = planned(op, nowMs);
      if (!next) return failure(`The embedded executor does not support ${op.op} (step "${stepName(op)}").`);
      work.push(next);
    } catch (error) {
      return failure(`Step "${stepName(op)}": ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { kind: 'progress', results, planned: work };
}
