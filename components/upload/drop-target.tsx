'use client';

import { FileDown } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { ACCEPTED_NAMES } from '@/lib/tabular/formats';
import { useUploadQueue } from './upload-provider';

/** Shows that files may be dropped, which they may anywhere, and offers the file dialog. */
export function DropTarget({ className }: { className?: string }) {
  const { chooseFiles, maxUploadMb } = useUploadQueue();
  return (
    <div
      className={cn(
        'grid justify-items-center gap-4 rounded-xl border border-line-strong/60 border-dashed bg-surface px-6 py-10 text-center',
        className,
      )}
    >
      <FileDown className="size-7 text-accent" strokeWidth={1.5} aria-hidden="true" />
      <div className="grid gap-1">
        <p className="font-medium text-lg">Drop files anywhere on this page</p>
        <p className="text-muted text-sm">
          {ACCEPTED_NAMES}, up to {maxUploadMb} MB each
        </p>
        <p className="text-muted text-sm">or paste a table copied from a spreadsheet or a web page</p>
      </div>
      <Button variant="primary" onClick={chooseFiles}>
        Choose files
      </Button>
    </div>
  );
}
