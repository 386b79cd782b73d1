'use client';

import { Repeat2 } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from '@/components/ui/button';
import { useWorkspaces } from '@/components/workspaces/workspace-provider';
import type { Model } from './drop-overlay';
import { useUploadQueue } from './upload-provider';

/** While it is shown, files dropped on the page may be cleaned like this dataset. */
export function useModelHere({ jobId, filename }: Model): void {
  const { setModelHere } = useUploadQueue();
  useEffect(() => {
    setModelHere({ jobId, filename });
    return () => setModelHere(null);
  }, [setModelHere, jobId, filename]);
}

/** Next month's file through the same recipe: chosen by a button, or dropped on the page. */
export function NextFile(model: Model) {
  const { chooseFilesLike } = useUploadQueue();
  const { canUpload } = useWorkspaces();
  useModelHere(model);
  if (!canUpload) return null;
  return (
    <Button title={`Run the recipe of ${model.filename} on another file`} onClick={() => chooseFilesLike(model)}>
      <Repeat2 aria-hidden="true" />
      Next file
    </Button>
  );
}
