'use client';

import type { ReactNode } from 'react';
import useSWRImmutable from 'swr/immutable';
import type { ApiError } from '@/components/api/api-error';
import { rowsPath } from '@/components/dataset/grid/rows-api';
import { Segmented } from '@/components/ui/segmented';
import type { RowsJson } from '@/lib/contract/rows';
import { number, plural } from '@/lib/text/words';
import { isFiltered } from './grid-view';
import type { GridView } from './use-grid-view';
import type { ShownTable } from './use-shown-table';

const VIEWS = [
  { value: 'cleaned', label: 'Cleaned' },
  { value: 'source', label: 'Source' },
  { value: 'changes', label: 'Changes' },
] as const;

interface GridToolbarProps {
  view: GridView;
  shown: ShownTable | null;
  children: ReactNode;
}

/** Which data, and how much of it. */
export function GridToolbar({ view, shown, children }: GridToolbarProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 px-3 py-1.5">
      <Segmented label="Which data" value={view.name} options={VIEWS} onChange={view.setName} />
      <p role="status" className="min-w-0 flex-1 text-muted text-sm max-sm:order-last max-sm:basis-full">
        {shown && <Count shown={shown} />}
      </p>
      {children}
    </div>
  );
}

function Count({ shown: { table, head } }: { shown: ShownTable }) {
  const isPart = isFiltered(table.view);
  const { data: all } = useSWRImmutable<RowsJson, ApiError>(
    isPart
      ? rowsPath({
          jobId: table.jobId,
          version: table.version,
          datasetVersion: table.datasetVersion,
          offset: 0,
          limit: 1,
        })
      : null,
  );
  const columns = plural(head.columns.length, 'column');
  if (!isPart) return `${plural(head.total, 'row')} × ${columns}`;
  return all
    ? `${number(head.total)} of ${plural(all.total, 'row')} × ${columns}`
    : `${plural(head.total, 'row')} × ${columns}`;
}
