'use client';

import { FileX } from 'lucide-react';
import Link from 'next/link';
import { ReadingDialog } from '@/components/review/reading/reading-dialog';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';

/** Why cleaning ended without a result, and what to do. */
export function FailedPanel({ jobId, message }: { jobId: string; message: string | null }) {
  return (
    <EmptyState
      icon={FileX}
      title="This file could not be cleaned"
      className="rounded-xl border bg-surface"
      action={
        <div className="flex flex-wrap justify-center gap-2">
          <Button asChild variant="primary">
            <Link href="/upload">Upload it again</Link>
          </Button>
          <ReadingDialog jobId={jobId} trigger={(open) => <Button onClick={open}>Read it in another way</Button>} />
        </div>
      }
    >
      <p role="alert" className="text-base text-ink">
        {message ?? 'Something went wrong on our side.'}
      </p>
      <p className="mt-2">
        Mend the file and upload it again, tell us how to read it, or delete it here. Nothing else of yours is affected.
      </p>
    </EmptyState>
  );
}
