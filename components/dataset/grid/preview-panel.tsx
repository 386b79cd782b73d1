'use client';

import { Rows3 } from 'lucide-react';
import { useState } from 'react';
import useSWRImmutable from 'swr/immutable';
import type { ApiError } from '@/components/api/api-error';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { Segmented } from '@/components/ui/segmented';
import { Skeleton } from '@/components/ui/skeleton';
import type { JobJson } from '@/lib/contract/jobs';
import type { RowsJson } from '@/lib/contract/rows';
import { number, plural } from '@/lib/text/words';
import { MarkShape } from './cell-mark';
import { DataGrid } from './data-grid';
import { ALL_ROWS, pageRowsOf, type TableVersion } from './rows-api';
import { pagePath } from './use-row-page';

const VERSIONS = [
  { value: 'cleaned', label: 'Cleaned' },
  { value: 'source', label: 'Source' },
] as const;

interface PreviewPanelProps {
  job: JobJson;
  /** Of the cleaned dataset. */
  version: number;
}

/** The data, as it was written and as it is now. */
export function PreviewPanel({ job, version: datasetVersion }: PreviewPanelProps) {
  const [version, setVersion] = useState<TableVersion>('cleaned');
  const table = { jobId: job.id, version, datasetVersion, pageRows: pageRowsOf(job), view: ALL_ROWS };
  const { data, error, mutate } = useSWRImmutable<RowsJson, ApiError>(pagePath(table, 0));
  const label = version === 'cleaned' ? 'Cleaned data' : 'Source data, as written';
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Segmented label="Which data" value={version} options={VERSIONS} onChange={(chosen) => setVersion(chosen)} />
        <p className="text-muted text-sm" role="status">
          {data && `${plural(data.total, 'row')} × ${number(data.columns.length)} columns`}
        </p>
        {version === 'cleaned' && (
          <p className="flex items-center gap-1.5 text-muted text-xs sm:ml-auto">
            <span className="size-3 border border-line bg-surface">
              <MarkShape kind="changed" />
            </span>
            differs from the source
          </p>
        )}
      </div>
      {error && !data && (
        <Notice
          action={
            <Button size="sm" onClick={() => void mutate()}>
              Try again
            </Button>
          }
        >
          The data could not be loaded. {error.message}
        </Notice>
      )}
      {!error && !data && (
        <div role="status">
          <span className="sr-only">Loading the data</span>
          <Skeleton className="h-96 rounded-xl" />
        </div>
      )}
      {data && (data.total === 0 || data.columns.length === 0) && (
        <EmptyState icon={Rows3} title="No rows" className="rounded-xl border bg-surface">
          {version === 'cleaned'
            ? 'Nothing is left after cleaning; look at the source.'
            : 'The file holds a header only.'}
        </EmptyState>
      )}
      {data && data.total > 0 && data.columns.length > 0 && (
        <DataGrid key={version} label={label} table={table} head={data} />
      )}
    </div>
  );
}
