import type { AnnotationChangeJson, AnnotationJson } from '@/lib/contract/annotations';
import type { Actor } from '@/lib/data/actor';
import { type Annotation, editAnnotation, findAnnotation, moveThread, resolveThread } from '@/lib/data/annotations';
import { currentDataset } from '@/lib/data/datasets';
import { AppError } from '@/lib/errors';
import { anchorAt } from './anchor-at';
import { shownChart, tableOfVersion } from './standings';
import { oneJson, standOf } from './stands';

/**
 * Changes what somebody wrote: its text, whether it is done, or what it is anchored to.
 *
 * @throws AppError `forbidden` for the text of somebody else, `invalid_input` when there is no such place, `not_found`
 */
export async function changeAnnotation(
  actor: Actor,
  annotationId: string,
  { text, mentions, is_resolved, place }: AnnotationChangeJson,
): Promise<AnnotationJson> {
  let annotation = await findAnnotation(actor, annotationId);
  if (text !== undefined) {
    annotation = await editAnnotation(actor, annotationId, {
      text,
      mentions: mentions ?? annotation.mentions.map(({ id }) => id),
    });
  }
  if (place !== undefined) annotation = await anchorAnew(actor, annotation, place);
  if (is_resolved !== undefined) annotation = await resolveThread(actor, annotationId, is_resolved);
  return oneJson(actor, annotation);
}

async function anchorAnew(actor: Actor, annotation: Annotation, place: 'current' | 'suggested'): Promise<Annotation> {
  const { chart, standing } = await standOf(actor, annotation);
  const at = place === 'current' ? standing?.at : standing?.suggestion?.at;
  if (!at) {
    const message = place === 'current' ? 'It has no place any more.' : 'No place is suggested.';
    throw new AppError('invalid_input', message, { fields: { place: message } });
  }
  const version = chart?.dataVersion ?? (await currentDataset(actor, annotation.jobId)).version;
  const table = await tableOfVersion(annotation.jobId, version);
  const shown = chart === null ? null : shownChart(chart);
  const anchor = anchorAt(table, shown, at, annotation.anchor?.label ?? '');
  return moveThread(actor, annotation.id, { anchor, version });
}
