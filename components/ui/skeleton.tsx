import { cn } from './cn';

/** Stands where content will be, in its size. Say once, beside it, what is loading. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden="true" className={cn('animate-pulse rounded bg-sunken', className)} />;
}
