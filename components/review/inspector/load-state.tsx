import type { ApiError } from '@/components/api/api-error';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';

interface LoadStateProps {
  /** What is being read: "the work lists". */
  what: string;
  error: ApiError | undefined;
  onRetry(): void;
}

/** Stands where something will be, or says why it is not there. */
export function LoadState({ what, error, onRetry }: LoadStateProps) {
  if (error) {
    return (
      <Notice
        action={
          <Button size="sm" onClick={onRetry}>
            Try again
          </Button>
        }
      >
        Reading {what} failed. {error.message}
      </Notice>
    );
  }
  return (
    <div role="status" className="grid gap-3">
      <span className="sr-only">Reading {what}</span>
      <Skeleton className="h-28" />
      <Skeleton className="h-16" />
      <Skeleton className="h-16" />
    </div>
  );
}
