'use client';

import { type FormEvent, type RefObject, useState } from 'react';
import { toast } from 'sonner';
import { useSWRConfig } from 'swr';
import { ApiError } from '@/components/api/api-error';
import { isPresetsPath, savePreset } from '@/components/presets/use-presets';
import { useReview } from '@/components/review/review-context';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { speaksOfOneFile } from '@/lib/cleaning/preset-choices';
import { plural } from '@/lib/text/words';
import { Modal } from './modal';

interface SavePresetDialogProps {
  isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
  returnTo: RefObject<HTMLElement | null>;
}

/** Saves how this file is cleaned, to clean others by. */
export function SavePresetDialog({ isOpen, onOpenChange, returnTo }: SavePresetDialogProps) {
  return (
    <Modal
      isOpen={isOpen}
      returnTo={returnTo}
      onOpenChange={onOpenChange}
      title="Save as a preset"
      description="A way to clean that can be chosen for any file that is uploaded."
    >
      {isOpen && <SaveForm onDone={() => onOpenChange(false)} />}
    </Modal>
  );
}

function SaveForm({ onDone }: { onDone(): void }) {
  const { jobId, steps, operations } = useReview('jobId', 'steps', 'operations');
  const { mutate } = useSWRConfig();
  const [name, setName] = useState('');
  const [error, setError] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const isDefault = new Set(operations.filter(({ origin }) => origin === 'default').map(({ id }) => id));
  const kept = steps.filter(({ operation, params }) => isDefault.has(operation) && !speaksOfOneFile(params)).length;
  const left = steps.length - kept;

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const wanted = name.trim();
    if (isBusy) return;
    if (wanted === '') return setError('Give it a name.');
    setBusy(true);
    try {
      await savePreset(wanted, jobId);
      await mutate(isPresetsPath);
      toast.success(`“${wanted}” can be chosen for the next upload`);
      onDone();
    } catch (thrown) {
      if (!(thrown instanceof ApiError)) throw thrown;
      setError(thrown.message);
      setBusy(false);
    }
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="grid gap-4">
      <Field
        label="Name"
        {...(error && { error })}
        hint={
          left === 0
            ? `All ${plural(kept, 'step')} are kept.`
            : `${plural(kept, 'step')} are kept. ${plural(left, 'step')} about columns or rows of this file ${left === 1 ? 'is' : 'are'} not: “Save recipe as JSON” keeps ${left === 1 ? 'it' : 'those about columns'} for a file of the same form.`
        }
      >
        {(control) => (
          <Input
            {...control}
            autoFocus
            value={name}
            maxLength={80}
            autoComplete="off"
            onChange={(event) => {
              setName(event.target.value);
              setError(undefined);
            }}
          />
        )}
      </Field>
      <div className="flex gap-2">
        <Button type="submit" variant="primary" isBusy={isBusy}>
          Save
        </Button>
        <Button onClick={onDone}>Cancel</Button>
      </div>
    </form>
  );
}
