'use client';

import { Trash2 } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { toast } from 'sonner';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/dialog';

interface ComparisonHeaderProps {
  /** What is shown: one of the dataset's. */
  noun: 'comparison' | 'series';
  /** The dataset whose comparisons lead here; undefined when it is gone. */
  jobId: string | undefined;
  title: ReactNode;
  subtitle: ReactNode;
  /** What may be done with it besides deleting it. */
  actions?: ReactNode;
  /** What stays when it is deleted. */
  remains: string;
  /** Deletes it; undefined for who may not. */
  onDelete?: (() => Promise<unknown>) | undefined;
}

/** The head of a page that compares periods: the way back, what is compared, and what may be done with it. */
export function ComparisonHeader({ noun, jobId, title, subtitle, actions, remains, onDelete }: ComparisonHeaderProps) {
  const router = useRouter();
  const back = jobId === undefined ? undefined : `/jobs/${jobId}/compare`;

  async function remove(): Promise<void> {
    try {
      await onDelete?.();
      router.push(back ?? '/');
    } catch {
      toast.error(`The ${noun} could not be deleted.`);
    }
  }

  return (
    <header className="flex flex-wrap items-start gap-x-6 gap-y-3">
      <div className="grid min-w-0 flex-1 basis-72 gap-1">
        {back !== undefined && (
          <Link href={back} className="w-fit text-muted text-sm hover:text-ink">
            Comparisons
          </Link>
        )}
        {title}
        <p className="text-muted text-sm">{subtitle}</p>
      </div>
      <div className="flex flex-wrap gap-2">
        {actions}
        {onDelete && (
          <ConfirmDialog
            trigger={
              <Button variant="ghost" size="icon" aria-label={`Delete this ${noun}`}>
                <Trash2 aria-hidden="true" />
              </Button>
            }
            title={`Delete this ${noun}?`}
            confirmLabel={`Delete ${noun}`}
            onConfirm={() => void remove()}
          >
            {remains} Headers that were confirmed are still proposed first next time.
          </ConfirmDialog>
        )}
      </div>
    </header>
  );
}
