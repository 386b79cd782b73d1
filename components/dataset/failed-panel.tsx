import { FileX } from 'lucide-react';
import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';

/** Why cleaning ended without a result, and what to do. */
export function FailedPanel({ message }: { message: string | null }) {
  return (
    <EmptyState
      icon={FileX}
      title="This file could not be cleaned"
      className="rounded-xl border bg-surface"
      action={
        <Button asChild variant="primary">
          <Link href="/upload">Upload it again</Link>
        </Button>
      }
    >
      <p role="alert" className="text-base text-ink">
        {message ?? 'Something went wrong on our side.'}
      </p>
      <p className="mt-2">Mend the file and upload it again, or delete it here. Nothing else of yours is affected.</p>
    </EmptyState>
  );
}
