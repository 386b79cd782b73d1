import { describe, expect, test } from 'vitest';
import type { Op } from '@/inngest/local/app-client';
import { decide } from '@/inngest/local/decide';
import type { Call } from '@/inngest/local/records';

const NOW = Date.UTC(2024, 0, 1);

function settle(ops: Op[], { attempt = 0, mayRetry = true }: { attempt?: number; mayRetry?: boolean } = {}) {
  const event = { id: 'e', name: 'go', ts: NOW, data: {} };
  const call: Call = {
    run: {
      id: 'r',
      functionId: 'f',
      event,
      maxAttempts: 2,
      concurrencyKeys: [],
      priority: 0,
      createdAt: new Date(NOW),
    },
    stepId: 'step',
    attempt,
  };
  return decide(call, { kind: 'ops', ops, mayRetry, retryAfterMs: 50 }, { baseMs: 10, maxMs: 100 }, NOW);
}

describe('an answer of op-codes', () => {
  test('plans steps, sleeps and waits, and memoises what ran', () => {
    expect(
      settle([
        { id: 'a', op: 'StepRun', displayName: 'A', data: { n: 1 } },
        { id: 'b', op: 'StepPlanned', name: 'B' },
        { id: 'c', op: 'Sleep', name: '10s', displayName: 'C' },
        { id: 'd', op: 'WaitForEvent', name: 'done', opts: { timeout: '1h', if: 'event.data.id == async.data.id' } },
      ]),
    ).toEqual({
      kind: 'progress',
      results: [{ id: 'a', name: 'A', outcome: 'data', value: { n: 1 } }],
      planned: [
        { id: 'b', name: 'B', kind: 'call' },
        { id: 'c', name: 'C', kind: 'sleep', dueAt: new Date(NOW + 10_000) },
        {
          id: 'd',
          name: 'done',
          kind: 'wait',
          dueAt: new Date(NOW + 3_600_000),
          eventName: 'done',
          condition: 'event.data.id == async.data.id',
        },
      ],
    });
  });

  test('may complete the run', () => {
    expect(settle([{ id: 'x', op: 'RunComplete', data: 5 }])).toEqual({ kind: 'completed', output: 5 });
  });

  test('retries a failed step while attempts are left, then memoises its error', () => {
    const failed: Op = { id: 'a', op: 'StepError', name: 'A', error: { name: 'Error', message: 'no' } };
    expect(settle([failed])).toEqual({ kind: 'retry', dueAt: new Date(NOW + 50) });
    const memoised = {
      kind: 'progress',
      results: [{ id: 'a', name: 'A', outcome: 'error', value: { name: 'Error', message: 'no' } }],
      planned: [],
    };
    expect(settle([failed], { attempt: 1 })).toEqual(memoised);
    expect(settle([failed], { mayRetry: false })).toEqual(memoised);
    expect(settle([{ ...failed, op: 'StepFailed' }])).toEqual(memoised);
    expect(settle([{ id: 'a', op: 'StepFailed' }])).toMatchObject({ results: [{ value: { name: 'Error' } }] });
  });

  test.each<[Op, RegExp]>([
    [{ id: 'a', op: 'AIGateway', name: 'ask' }, /does not support AIGateway \(step "ask"\)/],
    [{ id: 'a', op: 'Sleep', name: 'long' }, /Step "long": "long" is neither/],
    [{ id: 'a', op: 'WaitForEvent', name: 'x', opts: { timeout: '1h', if: 'a > b' } }, /Step "x": .*not supported/],
    [{ id: 'a', op: 'WaitForEvent', name: 'x' }, /Step "x": /],
  ])('fails the run on %o', (op, message) => {
    expect(settle([op])).toEqual({ kind: 'failed', error: { name: 'Error', message: expect.stringMatching(message) } });
  });
});
