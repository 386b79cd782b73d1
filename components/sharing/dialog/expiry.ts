export const EXPIRIES = ['never', '1', '7', '30', 'date'] as const;
/** When a link ends: never, in so many days, or with a day that is chosen. */
export type Expiry = (typeof EXPIRIES)[number];

export const EXPIRY_LABELS: Record<Expiry, string> = {
  never: 'Never',
  '1': 'In 1 day',
  '7': 'In 7 days',
  '30': 'In 30 days',
  date: 'On a date',
};

const DAY_MS = 86_400_000;

const isExpiry = (value: string): value is Expiry => EXPIRIES.some((expiry) => expiry === value);

export const toExpiry = (value: string): Expiry => (isExpiry(value) ? value : 'never');

/** The day, `YYYY-MM-DD` where the person is. */
export function localDay(time: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}

/** The time to ask for: null for never; the end of a chosen day; undefined while no day is chosen. */
export function expiresAt(expiry: Expiry, day: string, nowMs: number): string | null | undefined {
  if (expiry === 'never') return null;
  if (expiry !== 'date') return new Date(nowMs + Number(expiry) * DAY_MS).toISOString();
  // Without a zone: the last second of the day where the person is.
  const end = new Date(`${day}T23:59:59`);
  return Number.isNaN(end.getTime()) ? undefined : end.toISOString();
}
