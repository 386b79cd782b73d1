import type { ColumnView } from '@/lib/findings/column-view';
import type { Detector, Draft, Scene } from '@/lib/findings/draft';
import { neighbours, spreadOf } from '@/lib/findings/numbers';
import { positionsByValue } from '@/lib/findings/positions';
import { sampled } from '@/lib/findings/sample';
import { nameWords } from '@/lib/tabular/infer/name-evidence';
import { cellText } from '@/lib/tabular/table';

const FEWEST = 20;
const PAST_SHARE = 0.95;
/** Dates that lie ahead by their meaning. */
const AHEAD = new Set(
  'due expiry expires expiration expected planned plan scheduled schedule deadline until end ends ending target next renewal maturity forecast valid gültig fällig'.split(
    ' ',
  ),
);
/** A clock that is wrong by a day is no mistake worth a finding. */
const TOLERATED_DAYS = 2;
const SOON_DAYS = 365 * 3;
/** A day far from all others may be the one thing that took so long. */
const RARE_DAY = 0.8;

/** Dates later than today in columns of the past, and dates far from all others. */
export const findStrayDates: Detector = (scene) => scene.views.flatMap((view) => findIn(view, scene));

function findIn(view: ColumnView, { today, sample }: Scene): Draft[] {
  const { days } = view;
  if (days === null) return [];
  const now = Date.parse(today) / 86_400_000 + TOLERATED_DAYS;
  const spread = spreadOf(sampled(days, sample), days.length);
  if (spread === null || spread.count < FEWEST) return [];
  const future: number[] = [];
  let latest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < days.length; i++) {
    const day = days[i] as number;
    if (day > now) future.push(i);
    else if (day > latest) latest = day;
  }
  const count = sample === null ? spread.count : days.length;
  const past = 1 - future.length / count;
  const isAhead = nameWords(view.column.sourceName ?? view.name).some((word) => AHEAD.has(word));
  const drafts: Draft[] = [];
  const taken = new Set<number>();
  for (const [value, positions] of positionsByValue(view, future)) {
    const day = days[positions[0] as number] as number;
    // A year of two digits may be of either century, however many of the column are read as of the wrong one.
    const earlier = isAhead ? null : centuryEarlier(view, positions[0] as number);
    if (past < PAST_SHARE && (earlier === null || day - now < SOON_DAYS)) continue;
    const far = day - latest > 0.5 * (latest - spread.min) || day - now > SOON_DAYS;
    for (const position of positions) taken.add(position);
    drafts.push({
      kind: 'future',
      view,
      positions,
      value,
      certainty: isAhead ? (far ? 0.75 : 0.2) : far ? 0.95 : 0.6,
      reason: { today, latest: iso(latest), share: past },
      about: [],
      ...(earlier === null ? {} : { repair: earlier }),
    });
  }
  drafts.push(...strays(view, days, spread, taken, count));
  return drafts;
}

const FULL_YEAR = /\d{4}/;

/** What the cleaned cell would say a hundred years earlier; null where the year was written in full. */
function centuryEarlier(view: ColumnView, position: number): string | null {
  const written = view.at(position);
  const { vector } = view.column;
  const cleaned = vector.kind === 'text' ? cellText(vector, position) : null;
  const year = Number(/^(\d{4})-\d{2}/.exec(cleaned ?? '')?.[1]);
  if (written === null || cleaned === null || FULL_YEAR.test(written) || Number.isNaN(year)) return null;
  return `${year - 100}${cleaned.slice(4)}`;
}

/** Dates beyond a gap longer than all that is between the others: 2004 among dates of one May. */
function strays(
  view: ColumnView,
  days: Float64Array,
  spread: NonNullable<ReturnType<typeof spreadOf>>,
  taken: ReadonlySet<number>,
  count: number,
): Draft[] {
  const { limit } = spread;
  const far: number[] = [];
  const { sorted } = spread;
  const q = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] as number;
  const core = q(0.97) - q(0.03);
  for (let i = 0; i < days.length; i++) {
    const day = days[i] as number;
    if (Number.isNaN(day) || taken.has(i)) continue;
    const away = day < q(0.03) ? q(0.03) - day : day - q(0.97);
    if (away > Math.max(300, 1.5 * core) && Math.abs(spread.score(day)) > limit) far.push(i);
  }
  if (far.length === 0 || far.length > 0.03 * count) return [];
  return [...positionsByValue(view, far)].map(([value, positions]) => {
    const day = days[positions[0] as number] as number;
    const [below, above] = neighbours(sorted, day);
    const away = Math.min(Number.isNaN(below) ? Infinity : day - below, Number.isNaN(above) ? Infinity : above - day);
    return {
      kind: 'outlier',
      view,
      positions,
      value,
      certainty: isYearSlip(day, q(0.03), q(0.97)) ? 0.9 : away > core || positions.length < 3 ? RARE_DAY : 0.7,
      reason: {
        low: q(0.03),
        high: q(0.97),
        deviations: Math.abs(spread.score(day)),
        scale: 'day',
        by: null,
        byValue: null,
      },
      about: [],
    };
  });
}

/** Whether one other digit of the year brings the day back among the others. */
function isYearSlip(day: number, low: number, high: number): boolean {
  const date = new Date(day * 86_400_000);
  const year = date.getUTCFullYear();
  return [1, 10, 100, 1000].some((place) => {
    const digit = Math.floor(year / place) % 10;
    return Array.from({ length: 10 }, (_, other) => year + (other - digit) * place).some((other) => {
      const moved = new Date(date).setUTCFullYear(other) / 86_400_000;
      return other !== year && moved >= low && moved <= high;
    });
  });
}

function iso(day: number): string | null {
  return Number.isFinite(day) ? new Date(day * 86_400_000).toISOString().slice(0, 10) : null;
}
