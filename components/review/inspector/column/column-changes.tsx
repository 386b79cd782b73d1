'use client';

import { useReview } from '@/components/review/review-context';
import type { ColumnJson } from '@/lib/contract/columns';
import { plural } from '@/lib/text/words';

/** What was done to a column, by operation; each shows its rows in the data. */
export function ColumnChanges({ column }: { column: ColumnJson }) {
  const { filterByOperation } = useReview('filterByOperation');
  return (
    <section aria-labelledby="column-changes" className="grid gap-1">
      <h2 id="column-changes" className="font-semibold text-sm">
        Changes
      </h2>
      {column.changes.length === 0 && <p className="text-muted text-sm">Nothing was changed in this column.</p>}
      <ul className="divide-y">
        {column.changes.map(({ operation, label, count }) => (
          <li key={operation} className="flex items-baseline justify-between gap-3 py-1.5 text-sm">
            {label}
            <button
              type="button"
              onClick={() => filterByOperation({ operation, step: null, label })}
              className="min-h-6 shrink-0 rounded text-accent text-xs underline-offset-4 hover:underline"
            >
              {plural(count, 'change')}
              <span className="sr-only">: show the rows</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
