import { LRUCache } from 'lru-cache';
import { eventsOf, isTime } from '@/lib/annotations';
import type { EventSourceJson } from '@/lib/contract/annotations';
import type { EventSource } from '@/lib/data/event-sources';
import { currentTable } from '@/lib/data/system/chart-points';
import { loadTable } from '@/lib/storage/tables';
import { columnById, type Table } from '@/lib/tabular/table';

/** More could not be told apart along an axis. */
const MOST_EVENTS = 200;

/** By stored table, which never changes, and what of it is shown: a chart is looked at more often than its events change. */
const known = new LRUCache<string, EventSourceJson>({ max: 500 });

/** The events of a source as its data are now. Does not ask who looks. */
export async function eventSourceJson(source: EventSource): Promise<EventSourceJson> {
  const current = await currentTable(source.jobId);
  if (current === undefined) return readEvents(source, undefined);
  const key = JSON.stringify([current.tableKey, source]);
  const before = known.get(key);
  if (before !== undefined) return before;
  const events = readEvents(source, await loadTable(current.tableKey));
  known.set(key, events);
  return events;
}

function readEvents(source: EventSource, table: Table | undefined): EventSourceJson {
  const { id, chartId, jobId, filename } = source;
  const time = table && columnById(table, source.time.id);
  const label = source.label === null || table === undefined ? undefined : columnById(table, source.label.id);
  const common = {
    event_source_id: id,
    chart_id: chartId,
    job_id: jobId,
    filename,
    time_col: time?.name ?? source.time.name,
    label_col: source.label === null ? null : (label?.name ?? source.label.name),
  };
  const none = (problem: string): EventSourceJson => ({ ...common, events: [], total: 0, problem });
  if (table === undefined) return none('The events are still being cleaned.');
  if (time === undefined) return none(`The column “${source.time.name}” is no longer in “${filename}”.`);
  if (source.label !== null && label === undefined) {
    return none(`The column “${source.label.name}” is no longer in “${filename}”.`);
  }
  if (!isTime(time)) return none(`“${time.name}” in “${filename}” is no column of dates any more.`);
  return { ...common, ...eventsOf(table, time, label ?? null, MOST_EVENTS), problem: null };
}
