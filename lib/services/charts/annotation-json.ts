import type { PreparedChart } from '@/lib/charts/chart';
import type { AnnotationJson } from '@/lib/contract/annotations';
import type { Actor } from '@/lib/data/actor';
import type { Annotation } from '@/lib/data/annotations';
import { placeOfPoint } from './point-identity';

/** An annotation as the API shows it to this actor, at the place its point has in the chart now. */
export function annotationJson(actor: Actor, chart: PreparedChart, annotation: Annotation): AnnotationJson {
  const { id, chartId, pointKey, dataPointIndex, pointLabel, text, author, createdAt } = annotation;
  return {
    annotation_id: id,
    chart_id: chartId,
    data_point_index: placeOfPoint(chart, pointKey, dataPointIndex),
    point_label: pointLabel,
    text,
    author,
    is_own: author?.id === actor.userId,
    created_at: createdAt.toISOString(),
  };
}
