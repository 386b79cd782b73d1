'use client';

import { Trash2 } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { toast } from 'sonner';
import useSWR from 'swr';
import type { ApiError } from '@/components/api/api-error';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/dialog';
import type { SeriesJson } from '@/lib/contract/comparison-series';
import { number } from '@/lib/text/words';
import { deleteSeries, seriesPath } from './series-api';
import { SeriesLines } from './series-lines';
import { SeriesPeriods } from './series-periods';

/** Several periods of one thing: every measure over time, and which column is which in each. */
export function SeriesPage({ initial, canWrite }: { initial: SeriesJson; canWrite: boolean }) {
  const { data: series = initial, mutate } = useSWR<SeriesJson, ApiError>(seriesPath(initial.series_id), {
    fallbackData: initial,
  });
  const router = useRouter();
  const [first] = series.periods;

  async function remove(): Promise<void> {
    try {
      await deleteSeries(series.series_id);
      router.push(first ? `/jobs/${first.job_id}/compare` : '/');
    } catch {
      toast.error('The series could not be deleted.');
    }
  }

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <header className="flex flex-wrap items-start gap-x-6 gap-y-3">
        <div className="grid min-w-0 flex-1 basis-72 gap-1">
          {first && (
            <Link href={`/jobs/${first.job_id}/compare`} className="w-fit text-muted text-sm hover:text-ink">
              Comparisons
            </Link>
          )}
          <h1 className="font-semibold text-xl tracking-tight [overflow-wrap:anywhere]">
            {first?.filename} and {number(series.periods.length - 1)} later
          </h1>
          <p className="text-muted text-sm">
            {series.periods[0]?.label} to {series.periods.at(-1)?.label}
          </p>
        </div>
        {canWrite && (
          <ConfirmDialog
            trigger={
              <Button variant="ghost" size="icon" aria-label="Delete this series">
                <Trash2 aria-hidden="true" />
              </Button>
            }
            title="Delete this series?"
            confirmLabel="Delete series"
            onConfirm={() => void remove()}
          >
            All datasets stay. Headers that were confirmed are still proposed first next time.
          </ConfirmDialog>
        )}
      </header>
      <SeriesLines series={series} />
      <SeriesPeriods series={series} canWrite={canWrite} onConfirmed={() => mutate()} />
    </div>
  );
}
