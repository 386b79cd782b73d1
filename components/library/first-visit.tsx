'use client';

import { FlaskConical } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { Button } from '@/components/ui/button';
import { DropTarget } from '@/components/upload/drop-target';
import { useUploadQueue } from '@/components/upload/upload-provider';

const SAMPLE = { path: '/samples/messy-students.csv', name: 'messy-students.csv' };

/** What a person without datasets sees: what happens here, and two ways to begin. */
export function FirstVisit() {
  return (
    <div className="mx-auto grid max-w-3xl gap-6 py-4 sm:py-8">
      <div className="grid gap-1.5 text-center">
        <h1 className="font-semibold text-2xl tracking-tight">Start with a messy file</h1>
        <p className="mx-auto max-w-lg text-balance text-muted">
          It is cleaned in four phases. You see every cell that was changed and why, can take any change back, and get a
          score for how good the data was and is.
        </p>
      </div>
      <DropTarget />
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 rounded-xl border bg-surface px-4 py-3">
        <p className="flex min-w-0 flex-1 basis-64 items-start gap-3 text-sm">
          <FlaskConical className="mt-0.5 size-4 shrink-0 text-accent" aria-hidden="true" />
          <span>
            <span className="font-medium">No file at hand?</span>{' '}
            <span className="text-muted">
              A class list with doubled rows, dates in two formats, an age of 999 and prices as text.
            </span>
          </span>
        </p>
        <SampleButton />
      </div>
    </div>
  );
}

function SampleButton() {
  const { add } = useUploadQueue();
  const [isBusy, setIsBusy] = useState(false);
  async function uploadSample(): Promise<void> {
    setIsBusy(true);
    try {
      const response = await fetch(SAMPLE.path);
      if (!response.ok) throw new Error(`The sample was answered with ${response.status}.`);
      add([new File([await response.blob()], SAMPLE.name, { type: 'text/csv' })]);
    } catch {
      toast.error('The sample could not be loaded. Check your connection and try again.');
      setIsBusy(false);
    }
  }
  return (
    <Button isBusy={isBusy} onClick={() => void uploadSample()}>
      Try a sample dataset
    </Button>
  );
}
