import type { PreparedChart } from '@/lib/charts/chart';
import type { AnnotationJson } from '@/lib/contract/charts';
import type { Actor } from '@/lib/data/actor';
import { type Annotation, insertAnnotation, listAnnotations } from '@/lib/data/annotations';
import { findChart, requireWritableChart } from '@/lib/data/charts';
import { AppError } from '@/lib/errors';
import { placeOfPoint, pointKey, pointLabel } from './point-identity';
import { refreshChart } from './refresh';

/** What was written on the points of a chart, newest first, each at the place its point has now. Throws `not_found`. */
export async function annotationsOf(actor: Actor, chartId: string): Promise<AnnotationJson[]> {
  const [chart, written] = await Promise.all([
    findChart(actor, chartId).then(refreshChart),
    listAnnotations(actor, chartId),
  ]);
  return written.map((annotation) => json(actor, chart.prepared, annotation));
}

/**
 * Writes on a point of the chart as it is now.
 *
 * @throws AppError `invalid_input` when it has no such point, `not_found`, `forbidden`
 */
export async function annotate(
  actor: Actor,
  chartId: string,
  { place, text }: { place: number; text: string },
): Promise<AnnotationJson> {
  const chart = await requireWritableChart(actor, chartId).then(refreshChart);
  const point = chart.prepared.data[place];
  if (point === undefined) throw noSuchPoint(chart.prepared.data.length);
  const written = await insertAnnotation(actor, chartId, {
    dataPointIndex: place,
    pointKey: pointKey(chart.prepared, point),
    pointLabel: pointLabel(chart.prepared, point),
    text,
  });
  return json(actor, chart.prepared, written);
}

function noSuchPoint(points: number): AppError {
  const message = points === 0 ? 'This chart has no points.' : `This chart has points 0 to ${points - 1}.`;
  return new AppError('invalid_input', message, { fields: { data_point_index: message } });
}

function json(actor: Actor, chart: PreparedChart, annotation: Annotation): AnnotationJson {
  const { id, chartId, pointKey: key, dataPointIndex, pointLabel: label, text, author, createdAt } = annotation;
  return {
    annotation_id: id,
    chart_id: chartId,
    data_point_index: placeOfPoint(chart, key, dataPointIndex),
    point_label: label,
    text,
    author,
    is_own: author?.id === actor.userId,
    created_at: createdAt.toISOString(),
  };
}
