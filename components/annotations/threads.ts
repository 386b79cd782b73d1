import type { ChartAnnotation } from '@/components/chart/pins';
import type { MarkedPlace } from '@/lib/charts/scene/overlay';
import type { AnnotationJson } from '@/lib/contract/annotations';

/** An annotation with its answers. */
export interface Thread {
  first: AnnotationJson;
  /** Oldest first. */
  answers: AnnotationJson[];
  /** The number that stands on the drawing; null for what has no place on it, and for what is done. */
  number: number | null;
}

export function markedPlace({ at }: AnnotationJson): MarkedPlace | null {
  return at?.on === 'point' || at?.on === 'interval' || at?.on === 'band' ? at : null;
}

/** The threads of a list that begins with the newest, oldest first: the first that is drawn is number 1. */
export function threadsOf(annotations: readonly AnnotationJson[]): Thread[] {
  const oldest = annotations.toReversed();
  let number = 0;
  return oldest
    .filter(({ parent_id }) => parent_id === null)
    .map((first) => {
      const isDrawn = markedPlace(first) !== null && first.resolved_at === null && !first.is_deleted;
      if (isDrawn) number++;
      const answers = oldest.filter(({ parent_id }) => parent_id === first.annotation_id);
      return { first, answers, number: isDrawn ? number : null };
    });
}

/** Those that stand on the drawing. */
export function drawnOf(threads: readonly Thread[]): ChartAnnotation[] {
  return threads.flatMap(({ first, number }) => {
    const at = markedPlace(first);
    if (number === null || at === null) return [];
    return [{ id: first.annotation_id, number, at, label: first.place_label, text: first.text }];
  });
}
