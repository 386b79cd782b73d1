import type { AnnotationJson } from '@/lib/contract/annotations';
import type { Actor } from '@/lib/data/actor';
import { insertAnnotation } from '@/lib/data/annotations';
import { findChart } from '@/lib/data/charts';
import { AppError } from '@/lib/errors';
import { annotationJson } from './annotation-json';
import { pointKey, pointLabel } from './point-identity';
import { refreshChart } from './refresh';

/**
 * Writes on a point of the chart as it is now, as every member may.
 *
 * @throws AppError `invalid_input` when it has no such point, `not_found`
 */
export async function annotate(
  actor: Actor,
  chartId: string,
  { place, text }: { place: number; text: string },
): Promise<AnnotationJson> {
  const chart = await findChart(actor, chartId).then(refreshChart);
  const point = chart.prepared.data[place];
  if (point === undefined) throw noSuchPoint(chart.prepared.data.length);
  const written = await insertAnnotation(actor, chartId, {
    dataPointIndex: place,
    pointKey: pointKey(chart.prepared, point),
    pointLabel: pointLabel(chart.prepared, point),
    text,
  });
  return annotationJson(actor, chart.prepared, written);
}

function noSuchPoint(points: number): AppError {
  const message = points === 0 ? 'This chart has no points.' : `This chart has points 0 to ${points - 1}.`;
  return new AppError('invalid_input', message, { fields: { data_point_index: message } });
}
