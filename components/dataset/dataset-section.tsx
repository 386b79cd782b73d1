import type { ReactNode } from 'react';
import { Badge } from '@/components/ui/badge';
import { DatasetTabs } from './dataset-tabs';
import { DatasetsLink } from './datasets-link';

interface DatasetSectionProps {
  jobId: string;
  filename: string;
  /** Of the data this part shows. */
  version: number;
  canWrite: boolean;
  /** The page has a main heading of its own; the file's name is none then. */
  hasOwnHeading?: boolean;
  children: ReactNode;
}

/** A page about one part of a dataset: whose it is, the way to the other parts, and the part itself. */
export function DatasetSection({
  jobId,
  filename,
  version,
  canWrite,
  hasOwnHeading = false,
  children,
}: DatasetSectionProps) {
  const Name = hasOwnHeading ? 'p' : 'h1';
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <header className="flex flex-wrap items-end gap-x-6 gap-y-3">
          <div className="grid min-w-0 flex-1 basis-72 gap-1">
            <DatasetsLink />
            <Name className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1 font-semibold text-xl tracking-tight">
              <span className="min-w-0 [overflow-wrap:anywhere]">{filename}</span>
              <Badge className="tracking-normal">Version {version}</Badge>
              {!canWrite && <Badge className="tracking-normal">Read only</Badge>}
            </Name>
          </div>
        </header>
        <DatasetTabs jobId={jobId} />
      </div>
      {children}
    </div>
  );
}
