'use client';

import { useState } from 'react';
import useSWR from 'swr';
import type { ApiError } from '@/components/api/api-error';
import { fetchJson } from '@/components/api/fetch-json';
import { ChartView } from '@/components/chart/chart-view';
import { aggregateWord, changeText } from '@/components/compare/columns';
import { Notice } from '@/components/ui/notice';
import { Select } from '@/components/ui/select';
import { Skeleton } from '@/components/ui/skeleton';
import { formatValue } from '@/lib/charts/scene/format';
import type { SeriesJson, SeriesLineJson } from '@/lib/contract/comparison-series';
import { linesPath } from './series-api';
import { seriesChart } from './series-chart';

/** Stands for counting rows, and for no grouping: neither is a column. */
const NONE = '-';
const HEIGHT = 340;

/** One measure over the periods, as lines and as a table. */
export function SeriesLines({ series }: { series: SeriesJson }) {
  const [group, setGroup] = useState(NONE);
  const [wanted, setWanted] = useState<string | null>(null);
  const columnOf = (name: string) => series.columns.find((column) => column.name === name);
  const version = JSON.stringify(series.periods.map(({ header_mapping }) => header_mapping));
  const { data, error } = useSWR<SeriesLineJson[], ApiError>(
    [linesPath(series.series_id, group === NONE ? undefined : columnOf(group)?.id), version],
    ([path]: [string]) => fetchJson<SeriesLineJson[]>(path),
    { revalidateOnFocus: false, keepPreviousData: true },
  );
  const measures = [...new Set(data?.map(({ column }) => column ?? NONE))];
  const measure =
    wanted !== null && measures.includes(wanted) ? wanted : (measures.find((one) => one !== NONE) ?? NONE);
  const lines = data?.filter(({ column }) => (column ?? NONE) === measure) ?? [];
  const labelOf = (name: string) => (name === NONE ? 'Number of rows' : (columnOf(name)?.label ?? name));
  const unit = columnOf(measure)?.unit ?? null;

  return (
    <section aria-labelledby="over-time" className="grid gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <h2 id="over-time" className="mr-auto font-semibold text-lg">
          Over time
        </h2>
        <Select
          aria-label="Measure"
          className="h-8 w-48"
          value={measure}
          onChange={setWanted}
          options={measures.map((one) => ({ value: one, label: labelOf(one) }))}
        />
        <span className="text-muted text-sm">by</span>
        <Select
          aria-label="Group by"
          className="h-8 w-48"
          value={group}
          onChange={setGroup}
          options={[
            { value: NONE, label: 'All rows' },
            ...series.group_columns.map((one) => ({ value: one, label: labelOf(one) })),
          ]}
        />
      </div>
      {error && <Notice>{error.message}</Notice>}
      {data === undefined && !error && <Skeleton className="h-80" />}
      {lines.length > 0 && (
        <>
          <div className="rounded-xl border bg-surface p-4">
            <ChartView chart={seriesChart(series, lines, { label: labelOf(measure), unit })} height={HEIGHT} />
          </div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
          <section aria-label="Values by period" tabIndex={0} className="overflow-x-auto rounded-xl border bg-surface">
            <table className="w-full text-sm">
              <thead className="text-muted text-xs">
                <tr className="border-b">
                  <th scope="col" className="px-4 py-2 text-left font-medium">
                    {labelOf(measure)} {lines[0] && measure !== NONE && aggregateWord(lines[0].aggregate)}
                  </th>
                  {series.periods.map(({ job_id, label }) => (
                    <th key={job_id} scope="col" className="whitespace-nowrap px-3 py-2 text-right font-medium">
                      {label}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody className="divide-y">
                {lines.map(({ group: values, ...line }) => (
                  <tr key={JSON.stringify(values)}>
                    <th scope="row" className="whitespace-nowrap px-4 py-2 text-left font-medium">
                      {values?.map((value) => value ?? '(empty)').join(' × ') ?? 'All rows'}
                    </th>
                    {series.periods.map(({ job_id }, place) => (
                      <td key={job_id} className="whitespace-nowrap px-3 py-2 text-right">
                        {formatValue(line.values[place] ?? null, unit)}
                        {place > 0 && (
                          <span className="block text-muted text-xs">
                            {changeText({ change_pct: line.change_pct[place] ?? null, gap: line.gaps[place] ?? null })}
                          </span>
                        )}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </>
      )}
    </section>
  );
}
