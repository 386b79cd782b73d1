import os from 'node:os';
import { RateLimiterRes } from 'rate-limiter-flexible';
import { createRateLimiter } from '@/lib/data/system/rate-limits';
import { env } from '@/lib/env';
import { logger } from '@/lib/log';
import { type Alarm, judge, QUIET } from '@/lib/observability/alarm';
import { readHost } from '@/lib/observability/host';

const LOOK_EVERY_MS = 30_000;
const WEBHOOK_TIMEOUT_MS = 10_000;
/** Several processes see the same host: one of them tells. */
const TELL_EVERY_SECONDS = 15 * 60;

const WORDS = { cpu: 'processors', memory: 'memory', disk: 'the disk of stored files' } as const;

/** Whether nobody told it lately. */
async function mayTell(key: string): Promise<boolean> {
  const limiter = createRateLimiter({ name: 'alarm', points: 1, seconds: TELL_EVERY_SECONDS });
  try {
    await limiter.consume(key);
    return true;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return false;
    throw refusal;
  }
}

/** Writes the alarm into the log, and tells it to the webhook there may be. */
export async function raise({ resource, used }: Alarm): Promise<void> {
  const host = os.hostname();
  const usedPercent = Math.round(used * 100);
  logger.warn({ resource, usedPercent, host }, 'A resource of the host grows scarce');
  const { ALERT_WEBHOOK_URL: url, REFINEX_ROLE: role } = env();
  if (url === undefined || !(await mayTell(`${host}:${resource}`))) return;
  const text = `RefineX on ${host}: ${WORDS[resource]} ${usedPercent} % in use.`;
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ text, resource, used_percent: usedPercent, host, role, at: new Date().toISOString() }),
    redirect: 'error',
    signal: AbortSignal.timeout(WEBHOOK_TIMEOUT_MS),
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`The webhook answered ${response.status}.`);
}

/** Looks at the host now and then, for as long as the process lives. Returns how to stop. */
export function watchHost(): () => void {
  let state = QUIET;
  const look = async () => {
    const judged = judge(state, await readHost('alarm'));
    state = judged.state;
    for (const alarm of judged.alarms) {
      await raise(alarm).catch((err: unknown) => logger.error({ err }, 'An alarm could not be told'));
    }
  };
  const timer = setInterval(() => void look(), LOOK_EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
