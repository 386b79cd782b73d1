const UNITS = ['KB', 'MB', 'GB', 'TB'] as const;

/** A size as people read it, in steps of 1024: "0 bytes", "1 byte", "9.4 KB", "50 MB". */
export function formatBytes(sizeBytes: number): string {
  if (sizeBytes < 1000) return sizeBytes === 1 ? '1 byte' : `${sizeBytes} bytes`;
  let value = sizeBytes;
  let unit = -1;
  // 1000 rather than 1024, so that nothing ever reads "1017 KB".
  while (value >= 1000 && unit < UNITS.length - 1) {
    value /= 1024;
    unit++;
  }
  const shown = value < 9.95 ? value.toFixed(1).replace('.0', '') : String(Math.round(value));
  return `${shown} ${UNITS[unit]}`;
}

/** A quality score or one of its parts, 0–100, with its one decimal: "87.4", "100.0". */
export function formatScore(score: number): string {
  return score.toFixed(1);
}

/** Cleaned minus source score, with its sign: "+12.6", "−0.4", "±0.0". */
export function formatGain(before: number, after: number): string {
  const gain = Math.round((after - before) * 10) / 10;
  return `${gain > 0 ? '+' : gain < 0 ? '−' : '±'}${Math.abs(gain).toFixed(1)}`;
}

const STEPS: readonly { seconds: number; below: number; unit: Intl.RelativeTimeFormatUnit }[] = [
  { seconds: 60, below: 3_570, unit: 'minute' },
  { seconds: 3_600, below: 84_600, unit: 'hour' },
  { seconds: 86_400, below: 86_400 * 6.5, unit: 'day' },
  { seconds: 86_400 * 7, below: 86_400 * 28, unit: 'week' },
];

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/** How long ago: "just now", "5 minutes ago", "yesterday", "2 weeks ago"; the date itself when older than four weeks. */
export function formatRelativeTime(iso: string, nowMs: number): string {
  const then = Date.parse(iso);
  const seconds = (nowMs - then) / 1000;
  if (seconds < 45) return 'just now'; // also for clocks that run ahead of ours
  const step = STEPS.find(({ below }) => seconds < below);
  if (step) return relative.format(-Math.max(1, Math.round(seconds / step.seconds)), step.unit);
  return new Date(then).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
}

/** The exact moment, for a title: "4 October 2026 at 14:03:07 UTC+2". */
export function formatDateTime(iso: string, timeZone?: string): string {
  return new Date(iso).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'long', timeZone });
}
