'use client';

import { SpellCheck } from 'lucide-react';
import { formatValue } from '@/components/review/inspector/format-value';
import { useInspector } from '@/components/review/inspector/inspector-context';
import { Button } from '@/components/ui/button';
import type { ColumnJson } from '@/lib/contract/columns';
import type { ColumnProfile } from '@/lib/tabular/profile';
import { number } from '@/lib/text/words';
import { ColumnHistogram } from './column-histogram';

/** The values of a column: how its numbers lie, or which occur most. */
export function ColumnValues({ column }: { column: ColumnJson }) {
  const { showSpellings } = useInspector();
  const profile = column.cleaned ?? column.source;
  if (!profile || profile.count === 0) return null;
  return (
    <section aria-labelledby="column-values" className="grid gap-2">
      <h2 id="column-values" className="font-semibold text-sm">
        {profile.histogram ? 'Distribution' : 'Most frequent values'}
        {!column.cleaned && <span className="font-normal text-muted"> in the file</span>}
      </h2>
      {profile.histogram ? (
        <ColumnHistogram
          name={profile.name}
          histogram={profile.histogram}
          range={column.cleaned ? column.expected_range : null}
        />
      ) : (
        <>
          <TopValues profile={profile} />
          {column.cleaned && (
            <div>
              <Button size="sm" onClick={() => showSpellings({ columnId: column.id, method: 'fingerprint' })}>
                <SpellCheck aria-hidden="true" />
                Find spellings
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}

function TopValues({ profile }: { profile: ColumnProfile }) {
  const most = profile.top_values[0]?.count ?? 1;
  const listed = profile.top_values.reduce((sum, { count }) => sum + count, 0);
  const others = profile.count - listed;
  return (
    <table className="w-full table-fixed text-left text-sm">
      <caption className="sr-only">The most frequent values and how often they occur</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">Value</th>
          <th scope="col">Cells</th>
        </tr>
      </thead>
      <tbody>
        {profile.top_values.map(({ value, count }) => (
          <tr key={value}>
            <th scope="row" className="relative py-0.5 pr-2 pl-1.5 font-normal">
              <span
                aria-hidden="true"
                className="absolute inset-y-0.5 left-0 rounded-sm bg-accent-soft"
                style={{ width: `${(count / most) * 100}%` }}
              />
              <span className="relative block truncate" title={String(value)}>
                {typeof value === 'number' ? formatValue(value) : value}
              </span>
            </th>
            <td className="w-20 py-0.5 text-right text-muted">{number(count)}</td>
          </tr>
        ))}
        {others > 0 && (
          <tr className="text-muted">
            <th scope="row" className="py-0.5 pl-1.5 font-normal">
              {number(profile.distinct - profile.top_values.length)} others
            </th>
            <td className="w-20 py-0.5 text-right">{number(others)}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
