import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from './cn';

interface EmptyStateProps {
  icon: LucideIcon;
  title: string;
  /** What this place is for, or what to do. */
  children?: ReactNode;
  action?: ReactNode;
  headingLevel?: 'h1' | 'h2' | 'h3';
  className?: string;
}

export function EmptyState({
  icon: Icon,
  title,
  children,
  action,
  headingLevel: Heading = 'h2',
  className,
}: EmptyStateProps) {
  return (
    <div className={cn('grid justify-items-center gap-3 px-6 py-14 text-center', className)}>
      <span className="grid size-10 place-items-center rounded-lg border bg-surface text-muted">
        <Icon className="size-5" aria-hidden="true" />
      </span>
      <div className="grid max-w-md gap-1">
        <Heading className="font-medium text-lg">{title}</Heading>
        {children && <div className="text-balance text-muted text-sm">{children}</div>}
      </div>
      {action && <div className="mt-1 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}
