import { categoriesOf } from '@/lib/charts/categories';
import { timeColumn } from '@/lib/charts/time-column';
import { type Column, companionOf, type Table } from '@/lib/tabular/table';

/** Something that happened: when, in milliseconds UTC of the calendar as written, and what. */
export interface TimedEvent {
  readonly at: number;
  readonly label: string;
}

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** Whether the rows of a table can be events by this column. */
export const isTime = (column: Column): boolean => timeColumn(column) !== null;

/**
 * The rows of a table as events, in the order of time; rows of one moment with one label are one event, rows without a time are none.
 *
 * @param most so many are given, the first; `total` says how many there are
 */
export function eventsOf(
  table: Table,
  time: Column,
  label: Column | null,
  most: number,
): { events: TimedEvent[]; total: number } {
  const full = companionOf(table, time.id);
  const moments = (full === undefined ? null : timeColumn(full)) ?? timeColumn(time);
  if (moments === null) return { events: [], total: 0 };
  const names = label === null ? null : categoriesOf(label);
  const events = new Map<string, TimedEvent>();
  for (const [position, code] of moments.codes.entries()) {
    if (code < 0) continue;
    const at = (moments.days[code] ?? 0) * DAY_MS + (moments.hours[code] ?? 0) * HOUR_MS;
    const name = names?.codes[position] ?? -1;
    const event = { at, label: names === null || name < 0 ? '' : names.label(name) };
    events.set(JSON.stringify(event), event);
  }
  const sorted = [...events.values()].sort((a, b) => a.at - b.at || (a.label < b.label ? -1 : 1));
  return { events: sorted.slice(0, most), total: sorted.length };
}
