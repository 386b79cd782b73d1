import { Cron } from 'croner';

const WITH_ZONE = /^TZ=(\S+)\s+(.+)$/;

/** The first instant after `from` that a cron pattern names; `TZ=Europe/Vienna 0 3 * * *` chooses a zone, else UTC. Throws on a bad pattern. */
export function nextCronTime(pattern: string, from: Date): Date {
  const [, timezone = 'UTC', expression = pattern] = WITH_ZONE.exec(pattern) ?? [];
  const next = new Cron(expression, { timezone, paused: true }).nextRun(from);
  if (next === null) throw new Error(`The cron pattern "${pattern}" never comes due.`);
  return next;
}
