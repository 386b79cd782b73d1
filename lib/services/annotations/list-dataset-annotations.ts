import type { AnnotationJson } from '@/lib/contract/annotations';
import type { Actor } from '@/lib/data/actor';
import { listDatasetAnnotations as listRows } from '@/lib/data/annotations';
import { annotationJson } from './annotation-json';
import { standingsOf } from './standings';

/** What was written on the dashboard, the columns and the cells of a dataset, and the answers, newest first. Throws `not_found`. */
export async function listDatasetAnnotations(actor: Actor, jobId: string): Promise<AnnotationJson[]> {
  const rows = await listRows(actor, jobId);
  const standings = await standingsOf(jobId, null, rows);
  return rows.map((annotation) => annotationJson(actor, annotation, standings.get(annotation.id)));
}
