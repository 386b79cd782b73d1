import type { AnnotationJson } from '@/lib/contract/annotations';
import type { Actor } from '@/lib/data/actor';
import { listAnnotations as listAnnotationRows } from '@/lib/data/annotations';
import { findChart } from '@/lib/data/charts';
import { annotationJson } from './annotation-json';
import { refreshChart } from './refresh';

/** What was written on the points of a chart, newest first, each at the place its point has now. Throws `not_found`. */
export async function listAnnotations(actor: Actor, chartId: string): Promise<AnnotationJson[]> {
  const [chart, rows] = await Promise.all([
    findChart(actor, chartId).then(refreshChart),
    listAnnotationRows(actor, chartId),
  ]);
  return rows.map((annotation) => annotationJson(actor, chart.prepared, annotation));
}
