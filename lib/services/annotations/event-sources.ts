import { isTime } from '@/lib/annotations';
import type { EventSourceJson, NewEventSourceJson } from '@/lib/contract/annotations';
import type { Actor } from '@/lib/data/actor';
import { requireWritableChart } from '@/lib/data/charts';
import { currentDataset } from '@/lib/data/datasets';
import { insertEventSource, listEventSources } from '@/lib/data/event-sources';
import { AppError } from '@/lib/errors';
import { loadTable } from '@/lib/storage/tables';
import { findColumn } from '@/lib/tabular/find-column';
import type { Column } from '@/lib/tabular/table';
import { eventSourceJson } from './event-source-json';

/** The events a chart shows, source by source. Throws `not_found`. */
export async function getEventSources(actor: Actor, chartId: string): Promise<EventSourceJson[]> {
  return Promise.all((await listEventSources(actor, chartId)).map(eventSourceJson));
}

const ref = ({ id, name }: Column) => ({ id, name });

/**
 * Shows the rows of a dataset as events on a chart along time.
 *
 * @throws AppError `invalid_input` for columns that are none, a chart without time and a dataset of another workspace; `not_found`, `forbidden`
 */
export async function addEventSource(
  actor: Actor,
  chartId: string,
  { job_id, time_col, label_col }: NewEventSourceJson,
): Promise<EventSourceJson> {
  const chart = await requireWritableChart(actor, chartId);
  if (chart.prepared.config.x_kind !== 'time') {
    throw new AppError('invalid_input', 'Events need an axis of time, which this chart does not have.');
  }
  const { tableKey } = await currentDataset(actor, job_id);
  const table = await loadTable(tableKey);
  const time = findColumn(table, time_col, 'time_col');
  if (!isTime(time)) {
    const message = `“${time.name}” is no column of dates.`;
    throw new AppError('invalid_input', message, { fields: { time_col: message } });
  }
  const label = label_col ? findColumn(table, label_col, 'label_col') : null;
  const columns = { time: ref(time), label: label && ref(label) };
  return eventSourceJson(await insertEventSource(actor, chartId, { jobId: job_id, ...columns }));
}
