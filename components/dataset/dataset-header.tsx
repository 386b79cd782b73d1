import type { ReactNode } from 'react';
import { RelativeTime } from '@/components/library/relative-time';
import { Badge } from '@/components/ui/badge';
import { useWorkspaces } from '@/components/workspaces/workspace-provider';
import type { JobJson, JobStatus } from '@/lib/contract/jobs';
import { formatBytes } from '@/lib/text/format';
import { number, plural } from '@/lib/text/words';
import { DatasetsLink } from './datasets-link';

const STATUS = {
  pending: { label: 'Waiting', tone: 'neutral' },
  processing: { label: 'Being cleaned', tone: 'neutral' },
  completed: { label: 'Cleaned', tone: 'accent' },
  failed: { label: 'Failed', tone: 'danger' },
} as const;

interface DatasetHeaderProps {
  job: JobJson;
  /** May be ahead of the job. */
  status: JobStatus;
  actions: ReactNode;
}

export function DatasetHeader({ job, status, actions }: DatasetHeaderProps) {
  const { label, tone } = STATUS[status];
  const members = useWorkspaces().current.member_count;
  return (
    <header className="flex flex-wrap items-start gap-x-6 gap-y-3">
      <div className="grid min-w-0 flex-1 basis-80 gap-1">
        <DatasetsLink />
        <h1 className="flex flex-wrap items-center gap-x-3 gap-y-1 font-semibold text-2xl tracking-tight">
          <span className="min-w-0 break-words [overflow-wrap:anywhere]">{job.filename}</span>
          <Badge tone={tone} className="tracking-normal">
            {label}
          </Badge>
        </h1>
        <p className="text-muted text-sm">
          {job.row_count !== null && job.column_count !== null && (
            <>
              {plural(job.row_count, 'row')} × {number(job.column_count)} columns ·{' '}
            </>
          )}
          {job.file_size > 0
            ? `${job.file_type.toUpperCase()} · ${formatBytes(job.file_size)} · uploaded `
            : 'Made of other datasets '}
          <RelativeTime iso={job.created_at} />
          {job.owner && members > 1 && <> · owned by {job.owner.name}</>}
        </p>
      </div>
      <div className="flex flex-wrap gap-2">{actions}</div>
    </header>
  );
}
