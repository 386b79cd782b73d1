import type { LinkedSource } from '@/lib/data/system/links';

const count = (n: number): string => n.toLocaleString('en-US');

/** "8 duplicates removed"; undefined for none. */
const counted = (n: number, one: string, many: string, done: string): string | undefined =>
  n === 0 ? undefined : `${count(n)} ${n === 1 ? one : many} ${done}`;

function rows({ row_count_after: after, row_count_before: before }: LinkedSource['summary']): string {
  const total = `${count(before)} ${before === 1 ? 'row' : 'rows'}`;
  return after === before ? total : `${count(after)} of ${total}`;
}

function cleaned(summary: LinkedSource['summary']): string | undefined {
  const done = [
    counted(summary.duplicates_removed, 'duplicate', 'duplicates', 'removed'),
    counted(summary.columns_removed, 'column', 'columns', 'removed'),
    counted(summary.missing_values_filled, 'missing value', 'missing values', 'filled'),
    counted(summary.outliers_flagged, 'outlier', 'outliers', 'flagged'),
  ].filter((part) => part !== undefined);
  return done.length > 0 ? `cleaned: ${done.join(', ')}` : undefined;
}

/** "21 Nov 2026 14:03 UTC": the same for everybody who opens the link, wherever they are. */
export function formatInstant(time: Date): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'UTC',
  }).format(time);
  return `${parts.replace(',', '').replace('Sept', 'Sep')} UTC`;
}

/** Where the data of a chart comes from, in parts: the file, its rows, what cleaning did, the version, as of when. */
export function sourceNote({ filename, summary, version, createdAt }: LinkedSource): string[] {
  const parts = [
    `From ${filename}`,
    rows(summary),
    cleaned(summary),
    `version ${version}`,
    `as of ${formatInstant(createdAt)}`,
  ];
  return parts.filter((part) => part !== undefined);
}
