'use client';

import { type ReactElement, type ReactNode, useState } from 'react';
import useSWR from 'swr';
import type { ApiError } from '@/components/api/api-error';
import { Modal } from '@/components/review/recipe/modal';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import type { ReadingJson } from '@/lib/contract/reading';
import { ReadingFields } from './reading-fields';
import { choicesOf, type FormProblems, formOf, optionsOf, problemsOf, type ReadingForm } from './reading-form';
import { SetAsideList } from './set-aside';
import { useChangeReading } from './use-change-reading';

interface ReadingDialogProps {
  jobId: string;
  /** What opens it, given the function that does; a small button otherwise. */
  trigger?: (open: () => void) => ReactElement;
}

/** How the file was read, and reading it in another way. Works in the review and wherever else a dataset is shown. */
export function ReadingDialog({ jobId, trigger }: ReadingDialogProps) {
  const [isOpen, setIsOpen] = useState(false);
  const open = () => setIsOpen(true);
  return (
    <>
      {trigger ? (
        trigger(open)
      ) : (
        <Button size="sm" onClick={open}>
          Change how it is read
        </Button>
      )}
      {isOpen && <OpenDialog jobId={jobId} onClose={() => setIsOpen(false)} />}
    </>
  );
}

interface OpenDialogProps {
  jobId: string;
  onClose(): void;
}

function OpenDialog({ jobId, onClose }: OpenDialogProps) {
  const { data, error } = useSWR<ReadingJson, ApiError>(`/api/jobs/${jobId}/reading`, {
    revalidateOnFocus: false,
    revalidateIfStale: true,
  });
  if (data) return <LoadedDialog jobId={jobId} state={data} onClose={onClose} />;
  return (
    <Frame onClose={onClose}>
      {error ? (
        <Notice>{error.message}</Notice>
      ) : (
        <div role="status" className="grid gap-3">
          <span className="sr-only">Looking up how the file was read</span>
          <Skeleton className="h-16" />
          <Skeleton className="h-16" />
        </div>
      )}
    </Frame>
  );
}

function LoadedDialog({ jobId, state, onClose }: OpenDialogProps & { state: ReadingJson }) {
  const [form, setForm] = useState<ReadingForm>(() => formOf(state));
  const [problems, setProblems] = useState<FormProblems>({});
  const { change, isSending, error } = useChangeReading(jobId, state, onClose);
  const hasChoices = choicesOf(state) !== undefined || (state.reading?.archive?.entries.length ?? 0) > 1;

  function submit(): void {
    const found = problemsOf(form);
    setProblems(found);
    if (Object.keys(found).length === 0) void change(optionsOf(form, state));
  }

  return (
    <Frame
      onClose={onClose}
      footer={
        hasChoices && (
          <>
            <Button onClick={onClose}>Cancel</Button>
            <Button variant="primary" isBusy={isSending} onClick={submit}>
              Read the file again
            </Button>
          </>
        )
      }
    >
      <div className="grid gap-4">
        {error && <Notice>{error}</Notice>}
        {state.reading?.set_aside && (
          <SetAsideList
            aside={state.reading.set_aside}
            options={state.options}
            isSending={isSending}
            onRead={(options) => void change(options)}
          />
        )}
        <ReadingFields
          state={state}
          form={form}
          problems={problems}
          onChange={(next) => {
            setForm({ ...form, ...next });
            setProblems({});
          }}
        />
      </div>
    </Frame>
  );
}

function Frame({ onClose, footer, children }: { onClose(): void; footer?: ReactNode; children: ReactNode }) {
  return (
    <Modal
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title="How the file is read"
      description="The file is read again and the whole recipe run on it: a new version, which can be undone. Edits of single rows are switched off if the rows move."
      footer={footer}
    >
      {children}
    </Modal>
  );
}
