import type { Location } from '@/lib/annotations';
import type { AnnotationJson, ChartPlaceJson } from '@/lib/contract/annotations';
import type { Actor } from '@/lib/data/actor';
import { insertAnnotation } from '@/lib/data/annotations';
import { findChart } from '@/lib/data/charts';
import { refreshChart } from '@/lib/services/charts/refresh';
import { anchorAt } from './anchor-at';
import { annotationJson } from './annotation-json';
import { shownChart, standingsOf, tableOfVersion } from './standings';

interface NewAnnotation {
  place: ChartPlaceJson;
  text: string;
  mentions: readonly string[];
}

/** A place of a chart as the core has it. */
export const chartLocation = (place: ChartPlaceJson): Location =>
  place.on === 'point' ? { ...place, series: place.series ?? null } : place;

/**
 * Writes on a chart as it is now. Every member may.
 *
 * @throws AppError `invalid_input` when it has no such place or somebody mentioned is no member, `not_found`
 */
export async function annotateChart(
  actor: Actor,
  chartId: string,
  { place, ...written }: NewAnnotation,
): Promise<AnnotationJson> {
  const chart = await findChart(actor, chartId).then(refreshChart);
  const table = await tableOfVersion(chart.jobId, chart.dataVersion);
  const anchor = anchorAt(table, shownChart(chart), chartLocation(place), '');
  const made = await insertAnnotation(actor, chart.jobId, { ...written, chartId, anchor, version: chart.dataVersion });
  const standings = await standingsOf(chart.jobId, chart, [made]);
  return annotationJson(actor, made, standings.get(made.id));
}
