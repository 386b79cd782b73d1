import type { SharedAnnotation } from '@/lib/sharing/content';

/** What people wrote on the points of a chart. */
export function AnnotationList({ annotations }: { annotations: readonly SharedAnnotation[] }) {
  if (annotations.length === 0) return null;
  return (
    <section aria-labelledby="annotations" className="grid gap-3">
      <h2 id="annotations" className="font-semibold text-lg">
        Annotations
      </h2>
      <ul className="grid gap-3">
        {annotations.map(({ id, pointLabel, text, author, written, index }) => (
          <li key={id} className="grid gap-1 border-accent-line border-l-2 pl-3">
            <p className="whitespace-pre-wrap break-words">{text}</p>
            <p className="text-muted text-sm">
              On <span className="font-medium text-ink">{pointLabel}</span>
              {index === null && ' (no longer in the chart)'}
              {author !== null && ` · ${author}`} · {written}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
