interface SharedAnnotation {
  id: string;
  /** Place in the chart's `data`; null when the chart no longer has this point. */
  index: number | null;
  pointLabel: string;
  text: string;
  author: string | null;
  /** When it was written, in words. */
  written: string;
}

/** What people wrote on the points of a chart. */
export function AnnotationList({ annotations }: { annotations: readonly SharedAnnotation[] }) {
  if (annotations.length === 0) return null;
  return (
    <section aria-labelledby="annotations" className="grid gap-3">
      <h2 id="annotations" className="font-semibold text-lg">
        Annotations
      </h2>
      <ol className="grid gap-3">
        {annotations.map(({ id, pointLabel, text, author, written, index }, place) => (
          <li key={id} className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5">
            <span className="row-span-2 grid size-5.5 place-items-center rounded-full bg-accent font-semibold text-2xs text-on-accent">
              {place + 1}
            </span>
            <p className="whitespace-pre-wrap break-words">{text}</p>
            <p className="break-words text-muted text-sm">
              On <span className="font-medium text-ink">{pointLabel}</span>
              {index === null && ' (no longer in the chart)'}
              {author !== null && ` · ${author}`} · {written}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
