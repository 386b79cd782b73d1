'use client';

import { RotateCcw, Table2, X } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Progress } from '@/components/ui/progress';
import { formatBytes } from '@/lib/text/format';
import { RowFrame } from './row-frame';
import { useUploadQueue } from './upload-provider';
import type { UploadItem } from './upload-queue';
import { UploadedRow } from './uploaded-row';

/** One file on its way. */
export function UploadRow({ item }: { item: UploadItem }) {
  const { cancel, retry, readAsTable, remove } = useUploadQueue();
  if (item.phase === 'uploaded') return <UploadedRow item={item} job={item.job} />;
  const isStopped = item.phase === 'refused' || item.phase === 'unsent' || item.phase === 'cancelled';
  const canRetry = item.phase === 'unsent' || item.phase === 'cancelled';
  return (
    <RowFrame
      name={item.name}
      sizeBytes={item.sizeBytes}
      actions={
        <>
          {item.phase === 'refused' && item.mayBeTable && (
            <Button size="sm" onClick={() => readAsTable(item.id)}>
              <Table2 aria-hidden="true" />
              Read it as a table
            </Button>
          )}
          {canRetry && (
            <Button size="sm" onClick={() => retry(item.id)}>
              <RotateCcw aria-hidden="true" />
              Try again
            </Button>
          )}
          <Button
            size="icon-sm"
            variant="ghost"
            aria-label={isStopped ? `Remove ${item.name} from this list` : `Cancel the upload of ${item.name}`}
            onClick={() => (isStopped ? remove(item.id) : cancel(item.id))}
          >
            <X aria-hidden="true" />
          </Button>
        </>
      }
    >
      <Sending item={item} />
    </RowFrame>
  );
}

function Sending({ item }: { item: UploadItem }) {
  switch (item.phase) {
    case 'checking':
      return <p className="text-muted text-sm">Looking at the file …</p>;
    case 'waiting':
      return <p className="text-muted text-sm">Waiting for the files before it …</p>;
    case 'cancelled':
      return <p className="text-muted text-sm">Cancelled. Nothing of it was kept.</p>;
    case 'refused':
    case 'unsent':
      if (item.phase === 'refused' && item.mayBeTable) {
        return (
          <p role="alert" className="text-muted text-sm">
            A .txt file may hold a table or plain words. It is read when you say that it is a table.
          </p>
        );
      }
      return (
        <p role="alert" className="break-words text-danger text-sm">
          {item.message}
        </p>
      );
    case 'sending': {
      // What is sent is the file and a little around it; people know the size of the file.
      const share = item.totalBytes === 0 ? 0 : item.sentBytes / item.totalBytes;
      const percent = Math.floor(share * 100);
      return (
        <div className="grid gap-1.5">
          <Progress value={percent} label={`Sending ${item.name}`} />
          <p className="flex justify-between text-muted text-xs">
            <span>{percent < 100 ? 'Sending' : 'Sent; being checked'}</span>
            <span>
              {formatBytes(Math.round(share * item.sizeBytes))} of {formatBytes(item.sizeBytes)} · {percent} %
            </span>
          </p>
        </div>
      );
    }
    case 'uploaded':
      return null;
  }
}
