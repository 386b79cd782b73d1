import type { Location } from '@/lib/annotations';
import type { AnnotationJson, DatasetPlaceJson } from '@/lib/contract/annotations';
import type { Actor } from '@/lib/data/actor';
import { insertAnnotation } from '@/lib/data/annotations';
import { currentDataset } from '@/lib/data/datasets';
import { getDashboard } from '@/lib/services/charts/get-dashboard';
import { loadTable } from '@/lib/storage/tables';
import { findColumn } from '@/lib/tabular/find-column';
import type { Table } from '@/lib/tabular/table';
import { anchorAt } from './anchor-at';
import { annotationJson } from './annotation-json';
import { standingsOf } from './standings';

interface NewAnnotation {
  place: DatasetPlaceJson;
  text: string;
  mentions: readonly string[];
}

/**
 * Writes on the dashboard, a column or a cell of a dataset. Every member may.
 *
 * @throws AppError `invalid_input` when there is no such place or somebody mentioned is no member, `not_found`, `wrong_state`
 */
export async function annotateDataset(
  actor: Actor,
  jobId: string,
  { place, ...written }: NewAnnotation,
): Promise<AnnotationJson> {
  const [{ tableKey, version }, { title }] = await Promise.all([
    currentDataset(actor, jobId),
    getDashboard(actor, jobId),
  ]);
  const table = await loadTable(tableKey);
  const at = locationIn(table, place);
  const anchor = anchorAt(table, null, at, title);
  const made = await insertAnnotation(actor, jobId, { ...written, chartId: null, anchor, version });
  const standings = await standingsOf(jobId, null, [made]);
  return annotationJson(actor, made, standings.get(made.id));
}

function locationIn(table: Table, place: DatasetPlaceJson): Location {
  if (place.on === 'dashboard') return place;
  const { id: columnId } = findColumn(table, place.column, 'place');
  return place.on === 'column' ? { on: 'column', columnId } : { on: 'cell', columnId, row: place.row };
}
