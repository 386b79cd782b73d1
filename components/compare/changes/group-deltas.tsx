'use client';

import { useState } from 'react';
import useSWR from 'swr';
import type { ApiError } from '@/components/api/api-error';
import { fetchJson } from '@/components/api/fetch-json';
import { firstColumn, labelOfFirst, unitOfFirst } from '@/components/compare/columns';
import { deltasPath } from '@/components/compare/compare-api';
import type { RowsFilter } from '@/components/compare/rows/compared-rows';
import { Notice } from '@/components/ui/notice';
import { Select } from '@/components/ui/select';
import { Skeleton } from '@/components/ui/skeleton';
import type { ComparisonJson, DeltaJson } from '@/lib/contract/comparison';
import { DeltaList } from './delta-list';

/** Stands for counting rows, which is no column. */
const ROWS = '-';

/** One measure in each group of a shared column. */
export function GroupDeltas({ comparison, onRows }: { comparison: ComparisonJson; onRows(filter: RowsFilter): void }) {
  const [group, setGroup] = useState(comparison.group_columns[0] ?? '');
  const groupId = firstColumn(comparison, group)?.id ?? group;
  const { data, error } = useSWR<DeltaJson[], ApiError>(
    [deltasPath(comparison.comparison_id, groupId), JSON.stringify(comparison.header_mapping)],
    ([path]: [string]) => fetchJson<DeltaJson[]>(path),
    { revalidateOnFocus: false },
  );
  const measures = [...new Set(data?.map(({ column }) => column ?? ROWS))];
  const [wanted, setWanted] = useState<string | null>(null);
  const measure =
    wanted !== null && measures.includes(wanted) ? wanted : (measures.find((one) => one !== ROWS) ?? ROWS);
  const shown = data?.filter(({ column }) => (column ?? ROWS) === measure) ?? [];
  return (
    <section aria-labelledby="groups" className="grid gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <h2 id="groups" className="mr-auto font-semibold text-lg">
          By group
        </h2>
        <Select
          aria-label="Measure"
          className="h-8 w-48"
          value={measure}
          onChange={setWanted}
          options={measures.map((one) => ({ value: one, label: labelOfFirst(comparison, one === ROWS ? null : one) }))}
        />
        <span className="text-muted text-sm">by</span>
        <Select
          aria-label="Group by"
          className="h-8 w-48"
          value={group}
          onChange={setGroup}
          options={comparison.group_columns.map((one) => ({ value: one, label: labelOfFirst(comparison, one) }))}
        />
      </div>
      {error && <Notice>{error.message}</Notice>}
      {data === undefined && !error && <Skeleton className="h-40" />}
      {data !== undefined && (
        <DeltaList
          what="groups"
          heading={labelOfFirst(comparison, group)}
          rows={shown.map((delta) => {
            const value = delta.group?.[0] ?? null;
            return {
              delta,
              name: value ?? '(empty)',
              unit: measure === ROWS ? null : unitOfFirst(comparison, measure),
              onOpen: () => onRows({ where: { [groupId]: value } }),
            };
          })}
        />
      )}
    </section>
  );
}
