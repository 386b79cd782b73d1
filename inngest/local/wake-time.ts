const UNIT_MS: Record<string, number> = { w: 604_800_000, d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000 };

/** Milliseconds of an SDK time string such as `1h30m`; empty is zero; `undefined` when it is none. */
export function durationMs(text: string): number | undefined {
  if (!/^(\d+[wdhms])*$/.test(text)) return undefined;
  let total = 0;
  for (const [, count, unit] of text.matchAll(/(\d+)([wdhms])/g)) total += Number(count) * (UNIT_MS[unit ?? ''] ?? 0);
  return total;
}

/** When a sleep or time-out given as SDK time string or ISO 8601 instant ends. Throws when it is neither. */
export function wakeTime(text: string, nowMs: number): Date {
  const duration = durationMs(text);
  const wake = new Date(duration === undefined ? Date.parse(text) : nowMs + duration);
  if (Number.isNaN(wake.getTime())) throw new Error(`"${text}" is neither a duration nor a point in time.`);
  return wake;
}

/** Delay of a `retry-after` header: seconds, or a point in time. `undefined` when absent or unreadable. */
export function retryAfterMs(header: string | undefined, nowMs: number): number | undefined {
  if (header === undefined) return undefined;
  const delay = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - nowMs;
  return Number.isNaN(delay) ? undefined : Math.max(0, delay);
}

/** Exponential back-off with jitter: between half and all of `base · 2^attempt`, never above `max`. */
export function backoffMs(attempt: number, baseMs: number, maxMs: number): number {
  return Math.min(maxMs, baseMs * 2 ** attempt) * (0.5 + Math.random() / 2);
}
