import { isDateName, isDoubtfulDateName } from './date-name';
import { fixedFromSerial } from './excel-serial';
import { isMissingToken } from './missing';
import { type DateOrder, fitsOrder, isAmbiguous } from './numeric-date';
import type { DateConvention } from './parse-date';
import { type NumericDate, type ScannedDate, scanDate, type TimeOfDay } from './scan-date';
import { percent, toleratedWeight, weightOfValues } from './weigh';

/** The contract's share of non-missing values that must be dates. */
export const DATE_SHARE = 0.8;

/** Eight-digit numbers are taken for dates without a telling name only from this many different ones on. */
const COMPACT_EVIDENCE = 3;
const COMPACT_SHARE = 0.95;

class Tally {
  fixed = 0;
  /** Triples that fit only one order, and those that fit. */
  readonly only: Record<DateOrder, number> = { ymd: 0, dmy: 0, mdy: 0 };
  readonly fits: Record<DateOrder, number> = { ymd: 0, dmy: 0, mdy: 0 };
  ambiguous = 0;
  dotted = 0;
  shortYear = 0;
  numeric = 0;
  compact = 0;
  compactDistinct = 0;
  serial = 0;
  hasTime = false;
  hasDay = false;
  readonly firsts = new Set<number>();
  readonly thirds = new Set<number>();

  add(date: ScannedDate, count: number): boolean {
    if (date.kind === 'compact') {
      this.compact += count;
      this.compactDistinct++;
      this.hasDay = true;
      return true;
    }
    if (date.kind === 'fixed') {
      this.fixed += count;
      if (date.day !== null) this.hasDay = true;
      this.#noteTime(date.time);
      return true;
    }
    return this.#addNumeric(date, count);
  }

  #addNumeric(date: NumericDate, count: number): boolean {
    const ymd = fitsOrder(date, 'ymd');
    const dmy = fitsOrder(date, 'dmy');
    const mdy = fitsOrder(date, 'mdy');
    if (!ymd && !dmy && !mdy) return false;
    if (ymd) this.fits.ymd += count;
    if (dmy) this.fits.dmy += count;
    if (mdy) this.fits.mdy += count;
    if (dmy && mdy) {
      if (isAmbiguous(date)) this.ambiguous += count;
    } else this.only[dmy ? 'dmy' : mdy ? 'mdy' : 'ymd'] += count;
    if (date.separator === '.') this.dotted += count;
    if (date.shortYear) this.shortYear += count;
    this.numeric += count;
    this.firsts.add(date.first);
    this.thirds.add(date.third);
    this.hasDay = true;
    this.#noteTime(date.time);
    return true;
  }

  addSerial(date: { time: TimeOfDay | null }, count: number): void {
    this.serial += count;
    this.hasDay = true;
    this.#noteTime(date.time);
  }

  #noteTime(time: TimeOfDay | null): void {
    if (time !== null && (time.hour > 0 || time.minute > 0 || time.second > 0 || /[1-9]/.test(time.fraction))) {
      this.hasTime = true;
    }
  }
}

/**
 * Decides how a column writes its dates, from its distinct values, how often each occurs, and its name. Day-first or
 * month-first follows the values that allow only one of them; without any, points mean day-first and other separators
 * month-first, and the convention says that this is assumed. Eight digits are dates when the name says so or nearly all
 * values are such; Excel serials only when the name says so. Missing tokens are left out. Null when less than `minShare`
 * of the values (by count) are dates.
 */
export function decideDateConvention(
  dictionary: readonly string[],
  counts: ArrayLike<number>,
  name = '',
  minShare: number = DATE_SHARE,
): DateConvention | null {
  const total = weightOfValues(dictionary, counts);
  if (total === 0) return null;
  const tolerated = toleratedWeight(total, minShare);
  const named = isDateName(name);
  const serials = named && !isDoubtfulDateName(name);
  const tally = new Tally();
  let failed = 0;
  for (let i = 0; i < dictionary.length; i++) {
    const count = counts[i] as number;
    const text = dictionary[i] as string;
    if (count <= 0 || isMissingToken(text)) continue;
    const trimmed = text.trim();
    const date = scanDate(trimmed);
    if (date !== null && tally.add(date, count)) continue;
    const serial = serials ? fixedFromSerial(trimmed) : null;
    if (serial !== null) {
      tally.addSerial(serial, count);
      continue;
    }
    failed += count;
    if (failed > tolerated) return null;
  }

  const compact =
    tally.compact > 0 &&
    (named || (tally.compactDistinct >= COMPACT_EVIDENCE && tally.compact >= COMPACT_SHARE * total));
  const serial = tally.serial > 0;
  const { order, assumed } = decideOrder(tally);
  const fitting = tally.fixed + tally.fits[order] + (compact ? tally.compact : 0) + tally.serial;
  if (fitting === 0 || fitting < total - tolerated) return null;
  const share = fitting / total;
  const about = certaintyOf(order, assumed, tally);
  return {
    order,
    share,
    ambiguousCount: tally.ambiguous,
    assumed,
    hasTime: tally.hasTime,
    hasDay: tally.hasDay,
    compact,
    serial,
    ...about,
    evidence: evidenceOf(share, order, about),
  };
}

function decideOrder(tally: Tally): { order: DateOrder; assumed: boolean } {
  const { only, fits, numeric } = tally;
  if (numeric === 0) return { order: 'ymd', assumed: false };
  // `98-01-15` fits nothing but year-first; `24-01-15` also reads day-first, but a day varies more than a year.
  const yearFirst = fits.ymd === numeric && tally.shortYear === numeric;
  if (only.ymd > 0 && fits.ymd >= Math.max(fits.dmy, fits.mdy)) return { order: 'ymd', assumed: false };
  if (yearFirst && fits.dmy === numeric && tally.thirds.size > 2 * tally.firsts.size) {
    return { order: 'ymd', assumed: true };
  }
  if (only.dmy !== only.mdy) return { order: only.dmy > only.mdy ? 'dmy' : 'mdy', assumed: false };
  return { order: tally.dotted > numeric / 2 ? 'dmy' : 'mdy', assumed: tally.ambiguous > 0 };
}

const ORDER_NAMES = { ymd: 'year first', dmy: 'day first', mdy: 'month first' } as const;

type Certainty = Pick<DateConvention, 'certainty' | 'telling' | 'against'>;

function certaintyOf(order: DateOrder, assumed: boolean, { numeric, only }: Tally): Certainty {
  if (numeric === 0) return { certainty: 'plain', telling: 0, against: 0 };
  const telling = only[order];
  const against = order === 'dmy' ? only.mdy : order === 'mdy' ? only.dmy : 0;
  return { certainty: assumed ? 'assumed' : telling > 0 ? 'read' : 'plain', telling, against };
}

function evidenceOf(share: number, order: DateOrder, { certainty, telling, against }: Certainty): string {
  const dates = `${percent(share)} of the values are dates`;
  if (certainty === 'plain') return `${dates}.`;
  if (certainty === 'assumed') {
    return `${dates}; no value tells the order of day and month, ${ORDER_NAMES[order]} is assumed.`;
  }
  const conflict = against > 0 ? `, against ${against} that read only the other way` : '';
  return `${dates}, ${ORDER_NAMES[order]}: ${telling} ${telling === 1 ? 'value reads' : 'values read'} only so${conflict}.`;
}
