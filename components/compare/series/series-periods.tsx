'use client';

import Link from 'next/link';
import { useState } from 'react';
import { ApiError } from '@/components/api/api-error';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { Notice } from '@/components/ui/notice';
import { Select } from '@/components/ui/select';
import type { SeriesJson } from '@/lib/contract/comparison-series';
import { number, plural } from '@/lib/text/words';
import { confirmSeriesMapping } from './series-api';

type Period = SeriesJson['periods'][number];
const NONE = '-';

interface SeriesPeriodsProps {
  series: SeriesJson;
  canWrite: boolean;
  onConfirmed(): Promise<unknown>;
}

/** The periods, oldest first, and which of their columns are which of the first's. */
export function SeriesPeriods({ series, canWrite, onConfirmed }: SeriesPeriodsProps) {
  return (
    <section aria-labelledby="periods" className="grid gap-3">
      <h2 id="periods" className="font-semibold text-lg">
        Periods
      </h2>
      <ul className="divide-y rounded-xl border bg-surface">
        {series.periods.map((period, place) => (
          <li key={period.job_id} className="grid gap-2 px-4 py-2.5">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Link
                href={`/jobs/${period.job_id}`}
                className="min-w-0 font-medium underline-offset-4 [overflow-wrap:anywhere] hover:underline"
              >
                {period.filename}
              </Link>
              <span className="text-muted text-xs">
                {period.label} · {plural(period.row_count, 'row')}, version {period.version}
              </span>
              {period.missing.length > 0 && (
                <Badge tone="warn">without {number(period.missing.length)} of the first’s columns</Badge>
              )}
            </div>
            {place > 0 && canWrite && (
              <Disclosure label="Columns">
                <Mapping
                  key={JSON.stringify(period.header_mapping)}
                  series={series}
                  period={period}
                  onConfirmed={onConfirmed}
                />
              </Disclosure>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Mapping({
  series,
  period,
  onConfirmed,
}: Pick<SeriesPeriodsProps, 'series' | 'onConfirmed'> & { period: Period }) {
  const idOf = (name: string | undefined) => period.columns.find((column) => column.name === name)?.id;
  const [draft, setDraft] = useState<ReadonlyMap<string, string>>(
    new Map(
      series.columns.flatMap((column) => {
        const partner = idOf(period.header_mapping[column.name]);
        return partner === undefined ? [] : [[column.id, partner]];
      }),
    ),
  );
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);

  function join(first: string, second: string): void {
    const next = new Map([...draft].filter(([one, other]) => one !== first && other !== second));
    if (second !== NONE) next.set(first, second);
    setDraft(next);
  }

  async function confirm(): Promise<void> {
    setBusy(true);
    setError(null);
    try {
      await confirmSeriesMapping(series.series_id, period.job_id, Object.fromEntries(draft));
      await onConfirmed();
    } catch (cause) {
      if (!(cause instanceof ApiError)) throw cause;
      setError(cause.message);
    } finally {
      setBusy(false);
    }
  }

  return (
    <div className="grid gap-3">
      <ul className="grid gap-2 sm:grid-cols-2">
        {series.columns.map((column) => (
          <li key={column.id} className="grid min-w-0 gap-1 text-sm">
            <span className="truncate font-medium">{column.label}</span>
            <Select
              aria-label={`Column of ${period.filename} for ${column.label}`}
              className="h-8"
              value={draft.get(column.id) ?? NONE}
              onChange={(value) => join(column.id, value)}
              options={[
                ...period.columns.map(({ id, label }) => ({ value: id, label })),
                { value: NONE, label: 'None', isMuted: true },
              ]}
            />
          </li>
        ))}
      </ul>
      {error !== null && <Notice>{error}</Notice>}
      <Button size="sm" className="justify-self-start" isBusy={isBusy} onClick={() => void confirm()}>
        Confirm columns
      </Button>
    </div>
  );
}
