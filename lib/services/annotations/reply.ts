import type { AnnotationJson } from '@/lib/contract/annotations';
import type { Actor } from '@/lib/data/actor';
import { insertReply, type Written } from '@/lib/data/annotations';
import { annotationJson } from './annotation-json';

/** Answers an annotation. Throws `not_found`, `invalid_input` for a mention of a stranger. */
export async function reply(actor: Actor, annotationId: string, written: Written): Promise<AnnotationJson> {
  return annotationJson(actor, await insertReply(actor, annotationId, written), undefined);
}
