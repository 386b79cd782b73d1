import { Children, type ReactNode, useId } from 'react';
import type { WorkKind } from '@/components/review/inspector/inspector-context';
import { plural } from '@/lib/text/words';

interface WorkSectionProps {
  /** The kind of work, by which other parts of the page find it. */
  kind: WorkKind;
  title: string;
  hint: string;
  /** What is left of it. */
  count: number;
  unit: string;
  children: ReactNode;
}

/** One kind of work; nothing where there is none. */
export function WorkSection({ kind, title, hint, count, unit, children }: WorkSectionProps) {
  const id = useId();
  if (Children.count(children) === 0) return null;
  return (
    <section id={`work-${kind}`} aria-labelledby={id} className="grid grid-cols-1 gap-1.5">
      <h2 id={id} className="flex items-baseline justify-between gap-3 font-semibold text-sm">
        {title}
        <span className="font-normal text-muted text-xs">{count === 0 ? 'done' : `${plural(count, unit)} left`}</span>
      </h2>
      <p className="text-muted text-xs">{hint}</p>
      <ul className="grid grid-cols-1 gap-1.5">{children}</ul>
    </section>
  );
}
