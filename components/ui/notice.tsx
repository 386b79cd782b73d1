import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from './cn';

const TONES = {
  danger: { icon: CircleAlert, classes: 'bg-danger-soft text-danger' },
  warn: { icon: TriangleAlert, classes: 'bg-warn-soft text-warn' },
  info: { icon: Info, classes: 'bg-accent-soft text-accent' },
} as const;

interface NoticeProps {
  tone?: keyof typeof TONES;
  /** What to do next: buttons or links. */
  action?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** A sentence in place, read out when it appears. */
export function Notice({ tone = 'danger', action, className, children }: NoticeProps) {
  const { icon: Icon, classes } = TONES[tone];
  return (
    <div
      role={tone === 'danger' ? 'alert' : 'status'}
      className={cn('flex flex-wrap items-center gap-x-4 gap-y-2 rounded-md px-3 py-2 text-sm', classes, className)}
    >
      <p className="flex min-w-0 flex-1 basis-56 items-start gap-2">
        <Icon className="mt-0.5 size-4 shrink-0" aria-hidden="true" />
        <span className="min-w-0 break-words text-ink">{children}</span>
      </p>
      {action}
    </div>
  );
}
