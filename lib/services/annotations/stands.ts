import type { Standing } from '@/lib/annotations';
import type { AnnotationJson } from '@/lib/contract/annotations';
import type { Actor } from '@/lib/data/actor';
import type { Annotation } from '@/lib/data/annotations';
import { type ChartRow, findChart } from '@/lib/data/charts';
import { refreshChart } from '@/lib/services/charts/refresh';
import { annotationJson } from './annotation-json';
import { standingsOf } from './standings';

export interface Standed {
  /** The chart it is on, brought up to date. */
  chart: ChartRow | null;
  standing: Standing | undefined;
}

/** How one annotation stands. Throws `not_found`. */
export async function standOf(actor: Actor, annotation: Annotation): Promise<Standed> {
  const { chartId, jobId, id } = annotation;
  const chart = chartId === null ? null : await findChart(actor, chartId).then(refreshChart);
  const standings = await standingsOf(jobId, chart, [annotation]);
  return { chart, standing: standings.get(id) };
}

/** One annotation as the API shows it. Throws `not_found`. */
export async function oneJson(actor: Actor, annotation: Annotation): Promise<AnnotationJson> {
  const { standing } = await standOf(actor, annotation);
  return annotationJson(actor, annotation, standing);
}
