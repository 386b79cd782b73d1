import type { ChartAnnotation } from '@/components/chart/pins';
import type { MarkedPlace } from '@/lib/charts/scene/overlay';

interface Answer {
  id: string;
  text: string;
  author: string | null;
  /** When it was written, in words. */
  written: string;
}

interface SharedAnnotation extends Answer {
  number: number | null;
  at: MarkedPlace | null;
  label: string;
  isDetached: boolean;
  notes: readonly string[];
  answers: readonly Answer[];
}

interface AnnotationListProps {
  /** Of one chart without a title; of several, by their titles. */
  groups: readonly { title: string | null; annotations: readonly SharedAnnotation[] }[];
}

/** Those that have a place on the drawing. */
export function pinsOf(annotations: readonly SharedAnnotation[]): ChartAnnotation[] {
  return annotations.flatMap(({ id, number, at, label, text }) =>
    number === null || at === null ? [] : [{ id, number, at, label, text }],
  );
}

/** What people wrote on charts, with the answers. */
export function AnnotationList({ groups }: AnnotationListProps) {
  const shown = groups.filter(({ annotations }) => annotations.length > 0);
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="annotations" className="grid gap-3">
      <h2 id="annotations" className="font-semibold text-lg">
        Annotations
      </h2>
      {shown.map(({ title, annotations }, group) => (
        <div key={title ?? group} className="grid gap-3">
          {title !== null && <h3 className="font-medium [overflow-wrap:anywhere]">{title}</h3>}
          <ol className="grid gap-3">
            {annotations.map((annotation) => (
              <Item key={annotation.id} annotation={annotation} />
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

function Item({ annotation }: { annotation: SharedAnnotation }) {
  const { number, text, label, isDetached, author, written, notes, answers } = annotation;
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5">
      <span className="row-span-2 grid h-5.5 min-w-5.5 place-items-center rounded-full bg-accent px-1 font-semibold text-2xs text-on-accent">
        {number ?? '–'}
      </span>
      <p className="whitespace-pre-wrap break-words">{text}</p>
      <div className="grid gap-1 text-muted text-sm">
        <p className="break-words">
          On <span className="font-medium text-ink">{label}</span>
          {isDetached && ' (no longer in the chart)'}
          {author !== null && ` · ${author}`} · {written}
        </p>
        {notes.map((note) => (
          <p key={note} className="break-words">
            {note}
          </p>
        ))}
        {answers.length > 0 && (
          <ul className="grid gap-1 border-l pl-3">
            {answers.map((answer) => (
              <li key={answer.id} className="break-words">
                <span className="whitespace-pre-wrap text-ink">{answer.text}</span>
                {answer.author !== null && ` · ${answer.author}`} · {answer.written}
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}
