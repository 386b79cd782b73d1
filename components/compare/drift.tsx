'use client';

import useSWR from 'swr';
import type { ApiError } from '@/components/api/api-error';
import { fetchJson } from '@/components/api/fetch-json';
import { Notice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import { formatValue } from '@/lib/charts/scene/format';
import type { ComparisonJson, ComparisonOverviewJson } from '@/lib/contract/comparison';
import { formatScore } from '@/lib/text/format';
import { list, number, percent } from '@/lib/text/words';
import { labelOfFirst } from './columns';
import { overviewPath } from './compare-api';

type Shift = ComparisonOverviewJson['shifts'][number];

/** The two data sets as wholes: size, quality, columns, and how values are spread. */
export function Drift({ comparison }: { comparison: ComparisonJson }) {
  const { data, error } = useSWR<ComparisonOverviewJson, ApiError>(
    [overviewPath(comparison.comparison_id), JSON.stringify(comparison.header_mapping)],
    ([path]: [string]) => fetchJson<ComparisonOverviewJson>(path),
    { revalidateOnFocus: false },
  );
  if (error) return <Notice>{error.message}</Notice>;
  if (data === undefined) return <Skeleton className="h-64" />;
  const facts: [string, [string, string]][] = [
    ['Rows', [number(data.row_count[0]), number(data.row_count[1])]],
    ['Columns', [number(data.column_count[0]), number(data.column_count[1])]],
    ['Missing in matched columns', [percent(data.missing_share[0]), percent(data.missing_share[1])]],
    ['Quality', [scoreText(data.quality_score[0]), scoreText(data.quality_score[1])]],
    ['Trust', [shareText(data.trust[0]), shareText(data.trust[1])]],
  ];
  return (
    <div className="grid gap-6">
      <section aria-label="Size and quality" className="overflow-x-auto rounded-xl border bg-surface">
        <table className="w-full text-sm">
          <thead className="text-left text-muted text-xs">
            <tr className="border-b">
              <th scope="col" className="px-4 py-2 font-medium">
                <span className="sr-only">Figure</span>
              </th>
              <th scope="col" className="px-4 py-2 text-right font-medium">
                Period 1
              </th>
              <th scope="col" className="px-4 py-2 text-right font-medium">
                Period 2
              </th>
            </tr>
          </thead>
          <tbody className="divide-y">
            {facts.map(([name, [before, after]]) => (
              <tr key={name}>
                <th scope="row" className="px-4 py-2 text-left font-medium">
                  {name}
                </th>
                <td className="px-4 py-2 text-right">{before}</td>
                <td className="px-4 py-2 text-right">{after}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section aria-labelledby="drift" className="grid gap-2">
        <h2 id="drift" className="font-semibold text-lg">
          Columns
        </h2>
        {data.drift.length === 0 ? (
          <p className="text-muted text-sm">The columns are the same in name, order, type and unit.</p>
        ) : (
          <ul className="grid gap-1 text-sm">
            {data.drift.map(({ sentence }) => (
              <li key={sentence}>{sentence}.</li>
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="spread" className="grid gap-2">
        <h2 id="spread" className="font-semibold text-lg">
          Values
        </h2>
        <ul className="divide-y rounded-xl border bg-surface">
          {data.shifts.map((shift) => (
            <li key={shift.column} className="grid gap-0.5 px-4 py-2.5 text-sm">
              <p className="font-medium">{labelOfFirst(comparison, shift.column)}</p>
              <p className="text-muted">{shiftText(shift)}</p>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

const scoreText = (score: number | null) => (score === null ? '–' : formatScore(score));
const shareText = (share: number | null) => (share === null ? '–' : percent(share));

/** Differences as large come by chance more often than one time in so many. */
const CHANCE = 0.05;

/** The usual reading of a population stability index, where there is more to it than chance. */
function steadiness(psi: number, p: number | null): string {
  if (psi < 0.1) return 'about the same';
  if (p !== null && p >= CHANCE) return 'no more changed than chance would explain';
  return psi < 0.25 ? 'somewhat changed' : 'much changed';
}

function shiftText(shift: Shift): string {
  const index = `population stability index ${formatValue(shift.psi)}`;
  if (shift.kind === 'numbers') {
    return `Distribution ${steadiness(shift.psi, shift.ks_p)}: ${index}, Kolmogorov–Smirnov distance ${formatValue(shift.ks)} (p ${formatValue(shift.ks_p)}).`;
  }
  const came = shift.appeared_count > 0 ? ` New: ${list(shift.appeared)}.` : '';
  const went = shift.vanished_count > 0 ? ` Gone: ${list(shift.vanished)}.` : '';
  return `Shares ${steadiness(shift.psi, shift.p)}: ${index}.${came}${went}`;
}
