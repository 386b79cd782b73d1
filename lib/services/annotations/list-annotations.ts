import type { AnnotationJson } from '@/lib/contract/annotations';
import type { Actor } from '@/lib/data/actor';
import { listAnnotations as listRows } from '@/lib/data/annotations';
import { findChart } from '@/lib/data/charts';
import { refreshChart } from '@/lib/services/charts/refresh';
import { annotationJson } from './annotation-json';
import { standingsOf } from './standings';

/** What was written on a chart, and the answers, newest first, each where its place is now. Throws `not_found`. */
export async function listAnnotations(actor: Actor, chartId: string): Promise<AnnotationJson[]> {
  const [chart, rows] = await Promise.all([findChart(actor, chartId).then(refreshChart), listRows(actor, chartId)]);
  const standings = await standingsOf(chart.jobId, chart, rows);
  return rows.map((annotation) => annotationJson(actor, annotation, standings.get(annotation.id)));
}
