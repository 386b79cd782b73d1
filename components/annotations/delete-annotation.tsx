'use client';

import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { mutate } from 'swr';
import { ApiError } from '@/components/api/api-error';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/dialog';
import type { AnnotationJson } from '@/lib/contract/annotations';
import { deleteAnnotation, listPathOf } from './annotations-api';

/** Takes one's own annotation back, after a question. */
export function DeleteAnnotation({ annotation, name }: { annotation: AnnotationJson; name: string }) {
  const [isBusy, setBusy] = useState(false);

  async function remove(): Promise<void> {
    setBusy(true);
    try {
      await deleteAnnotation(annotation.annotation_id);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.status !== 404) {
        setBusy(false);
        toast.error(`It was not deleted. ${error.message}`);
        return;
      }
    }
    await mutate(listPathOf(annotation));
  }

  return (
    <ConfirmDialog
      title={annotation.parent_id === null ? 'Delete this annotation?' : 'Delete this answer?'}
      confirmLabel="Delete"
      onConfirm={() => void remove()}
      trigger={
        <Button variant="ghost" size="icon-sm" isBusy={isBusy} aria-label={name}>
          {!isBusy && <Trash2 aria-hidden="true" />}
        </Button>
      }
    >
      “<span className="[overflow-wrap:anywhere]">{annotation.text}</span>” is removed for good, for everybody. What
      others answered stays.
    </ConfirmDialog>
  );
}
