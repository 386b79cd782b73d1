'use client';

import Link from 'next/link';
import { Disclosure } from '@/components/ui/disclosure';
import { PresetResult } from '@/components/upload/preset-result';

interface CleanedWayProps {
  jobId: string;
  version: number;
  isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
}

/** What each way to clean gives up of this file, and cleaning it another way in one click. */
export function CleanedWay({ jobId, version, isOpen, onOpenChange }: CleanedWayProps) {
  return (
    <Disclosure
      label="Ways to clean this file"
      summary="What each gives up, in numbers, and switching to another"
      isOpen={isOpen}
      onOpenChange={onOpenChange}
    >
      <div className="grid gap-3">
        <PresetResult jobId={jobId} version={version} />
        <p className="text-muted text-xs">
          Your own steps and decisions stay. How this file is cleaned can be{' '}
          <Link href={`/jobs/${jobId}/review`} className="text-accent underline underline-offset-4 hover:no-underline">
            saved as a preset
          </Link>{' '}
          from its recipe.
        </p>
      </div>
    </Disclosure>
  );
}
