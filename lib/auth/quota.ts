import { AsyncLocalStorage } from 'node:async_hooks';
import type { RateLimiterRes } from 'rate-limiter-flexible';

/** How much of a limit is used, for the headers of an answer. */
export interface Quota {
  limit: number;
  remaining: number;
  resetSeconds: number;
}

/** Where the limits that a request was counted in are noted; pages and route handlers are separate bundles of one process. */
const kept = globalThis as typeof globalThis & { refinexQuotas?: AsyncLocalStorage<(quota: Quota) => void> };

function noted(): AsyncLocalStorage<(quota: Quota) => void> {
  kept.refinexQuotas ??= new AsyncLocalStorage();
  return kept.refinexQuotas;
}

/** Does what answers a request; `onQuota` hears of each limit that it is counted in on the way. */
export const withQuotas = <Result>(onQuota: (quota: Quota) => void, work: () => Promise<Result>): Promise<Result> =>
  noted().run(onQuota, work);

/** Notes for the answer what is left of a limit of so many points, after one was counted or refused. */
export function noteQuota(limit: number, { remainingPoints, msBeforeNext }: RateLimiterRes): Quota {
  const quota = {
    limit,
    remaining: Math.max(0, remainingPoints),
    resetSeconds: Math.max(1, Math.ceil(msBeforeNext / 1000)),
  };
  noted().getStore()?.(quota);
  return quota;
}

/** Of two limits the one that will be felt first: the smaller part is left of it. */
export const tighterOf = (one: Quota | undefined, other: Quota): Quota =>
  one && one.remaining * other.limit <= other.remaining * one.limit ? one : other;
