'use client';

import { useState } from 'react';
import { toast } from 'sonner';
import useSWR, { useSWRConfig } from 'swr';
import type { ApiError } from '@/components/api/api-error';
import { fetchJson } from '@/components/api/fetch-json';
import { labelOfFirst, unitOfFirst } from '@/components/compare/columns';
import { comparisonPath, confirmMapping, deltasPath, significantPath } from '@/components/compare/compare-api';
import type { RowsFilter } from '@/components/compare/rows/compared-rows';
import { Notice } from '@/components/ui/notice';
import { Select } from '@/components/ui/select';
import { Skeleton } from '@/components/ui/skeleton';
import {
  type ComparisonJson,
  DEFAULT_THRESHOLD,
  type DeltaJson,
  type SignificantChangeJson,
} from '@/lib/contract/comparison';
import { plural } from '@/lib/text/words';
import { ComparisonInsight } from './comparison-insight';
import { DeltaList } from './delta-list';
import { GroupDeltas } from './group-deltas';
import { SignificantCard } from './significant-card';

/** Whether an answer of the API is about this comparison. */
const isOf = (id: string, key: unknown): boolean => typeof key === 'string' && key.startsWith(comparisonPath(id));

const THRESHOLDS = [5, 10, 20, 30, 50];

interface ChangesProps {
  comparison: ComparisonJson;
  canWrite: boolean;
  /** Shows the rows behind a value. */
  onRows(filter: RowsFilter): void;
}

/** What changed, how much it matters and why; every measure beside it; and group by group. */
export function Changes({ comparison, canWrite, onRows }: ChangesProps) {
  const { comparison_id: id } = comparison;
  const [threshold, setThreshold] = useState(DEFAULT_THRESHOLD);
  const version = JSON.stringify(comparison.header_mapping);
  const options = { revalidateOnFocus: false, keepPreviousData: true };
  const significant = useSWR<SignificantChangeJson[], ApiError>(
    [significantPath(id, threshold), version],
    ([path]: [string]) => fetchJson<SignificantChangeJson[]>(path),
    options,
  );
  const deltas = useSWR<DeltaJson[], ApiError>(
    [deltasPath(id), version],
    ([path]: [string]) => fetchJson<DeltaJson[]>(path),
    options,
  );
  const error = significant.error ?? deltas.error;
  const { mutate } = useSWRConfig();

  /** Has a column's values become one in another way, and everything told anew. */
  async function measure(column: string, aggregate: DeltaJson['aggregate']): Promise<void> {
    try {
      const pairs = Object.values(comparison.header_mapping).map((pair) => [pair.column_id_1, pair.column_id_2]);
      await confirmMapping(id, { mapping: Object.fromEntries(pairs), aggregates: { [column]: aggregate } });
      await mutate((key) => [key].flat().some((part) => isOf(id, part)));
    } catch {
      toast.error('That could not be changed.');
    }
  }

  // What is only proposed is not confirmed by the way.
  const mayMeasure = canWrite && comparison.status === 'confirmed';
  const counted = new Set(significant.data?.map(({ column }) => column));

  return (
    <div className="grid gap-6">
      {error && <Notice>What changed could not be computed. {error.message}</Notice>}
      <section aria-labelledby="significant" className="grid gap-3">
        <div className="flex flex-wrap items-center gap-3">
          <h2 id="significant" className="mr-auto font-semibold text-lg">
            What matters
          </h2>
          <span className="text-muted text-sm">Changes of at least</span>
          <Select
            aria-label="Changes of at least"
            className="h-8 w-24"
            value={String(threshold)}
            onChange={(value) => setThreshold(Number(value))}
            options={THRESHOLDS.map((percent) => ({ value: String(percent), label: `${percent} %` }))}
          />
        </div>
        <p role="status" className="text-muted text-sm">
          {significant.data === undefined
            ? 'Looking for changes that matter…'
            : significant.data.length === 0
              ? `Nothing changed by ${threshold} % or more and by more than chance would explain.`
              : `${plural(significant.data.length, 'change')} of at least ${threshold} % and more than chance would explain.`}
        </p>
        {significant.data === undefined && !error && <Skeleton className="h-32" />}
        <div className="grid gap-3 lg:grid-cols-2">
          {significant.data?.map((change) => (
            <SignificantCard
              key={`${change.column} ${change.aggregate}`}
              comparison={comparison}
              change={change}
              onRows={onRows}
            />
          ))}
        </div>
      </section>
      <ComparisonInsight comparison={comparison} threshold={threshold} canWrite={canWrite} onRows={onRows} />
      <section aria-labelledby="all-changes" className="grid gap-3">
        <h2 id="all-changes" className="font-semibold text-lg">
          Every measure
        </h2>
        {deltas.data === undefined && !error && <Skeleton className="h-40" />}
        {deltas.data !== undefined && (
          <DeltaList
            what="measures"
            rows={deltas.data.map((delta) => ({
              delta,
              name: labelOfFirst(comparison, delta.column),
              unit: unitOfFirst(comparison, delta.column),
              isMarked: counted.has(delta.column),
              onAggregate: mayMeasure ? (way) => void measure(delta.column ?? '', way) : undefined,
            }))}
          />
        )}
      </section>
      {comparison.group_columns.length > 0 && <GroupDeltas comparison={comparison} onRows={onRows} />}
    </div>
  );
}
