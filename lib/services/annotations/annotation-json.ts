import type { Location, Standing } from '@/lib/annotations';
import { standingWords } from '@/lib/annotations/words';
import type { AnnotationJson, LocationJson } from '@/lib/contract/annotations';
import type { Actor } from '@/lib/data/actor';
import type { Annotation } from '@/lib/data/annotations';

/** An annotation as the API shows it to this actor; an answer, and what has no data any more, without a place. */
export function annotationJson(actor: Actor, annotation: Annotation, standing: Standing | undefined): AnnotationJson {
  const { anchor, pointLabel, author, resolvedBy } = annotation;
  const label = anchor?.label ?? pointLabel ?? '';
  return {
    annotation_id: annotation.id,
    job_id: annotation.jobId,
    chart_id: annotation.chartId,
    parent_id: annotation.parentId,
    data_point_index: standing?.at?.on === 'point' ? standing.at.index : null,
    point_label: label,
    place_label: standing?.label ?? label,
    on: anchor?.on ?? 'point',
    at: standing?.at ? locationJson(standing.at) : null,
    state: standing?.state ?? 'exact',
    state_notes: standing === undefined ? [] : standingWords(standing),
    changes: standing?.changes.map((change) => ({ ...change })) ?? [],
    suggestion: standing?.suggestion
      ? { at: locationJson(standing.suggestion.at), label: standing.suggestion.label }
      : null,
    text: annotation.text,
    mentions: annotation.mentions,
    author,
    is_own: author?.id === actor.userId,
    created_at: annotation.createdAt.toISOString(),
    edited_at: annotation.editedAt?.toISOString() ?? null,
    resolved_at: annotation.resolvedAt?.toISOString() ?? null,
    resolved_by: resolvedBy,
    is_deleted: annotation.deletedAt !== null,
  };
}

function locationJson(at: Location): LocationJson {
  if (at.on === 'column') return { on: 'column', column_id: at.columnId };
  if (at.on === 'cell') return { on: 'cell', column_id: at.columnId, row: at.row };
  return at;
}
