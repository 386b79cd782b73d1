'use client';

import { type FormEvent, useRef, useState } from 'react';
import { ApiError } from '@/components/api/api-error';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import type { AnnotationJson } from '@/lib/contract/annotations';
import { showWritten, type Written } from './annotations-api';
import { MentionField, mentionsIn, usePeople } from './mention-field';

interface WriteFormProps {
  jobId: string;
  label: string;
  /** On the button that sends it. */
  action: string;
  initial?: string;
  onSend(written: Written): Promise<AnnotationJson>;
  /** It was sent, or given up. */
  onDone(): void;
}

/** A text that is written in place: an answer, or another wording. */
export function WriteForm({ jobId, label, action, initial = '', onSend, onDone }: WriteFormProps) {
  const people = usePeople(jobId);
  const form = useRef<HTMLFormElement>(null);
  const [text, setText] = useState(initial);
  const [error, setError] = useState<string>();
  const [isBusy, setBusy] = useState(false);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (isBusy) return;
    if (text.trim() === '') {
      setError('Write something.');
      return;
    }
    setBusy(true);
    try {
      await showWritten(await onSend({ text: text.trim(), mentions: mentionsIn(text, people) }));
      onDone();
    } catch (reason) {
      if (!(reason instanceof ApiError)) throw reason;
      setError(reason.message);
    } finally {
      setBusy(false);
    }
  }

  return (
    <form ref={form} noValidate onSubmit={(event) => void submit(event)} className="grid gap-2">
      <Field label={label} {...(error && { error })}>
        {(control) => (
          <MentionField
            control={control}
            people={people}
            value={text}
            rows={2}
            onChange={(value) => {
              setText(value);
              setError(undefined);
            }}
            onSubmit={() => form.current?.requestSubmit()}
          />
        )}
      </Field>
      <div className="flex flex-wrap justify-end gap-2">
        <Button size="sm" variant="ghost" onClick={onDone}>
          Cancel
        </Button>
        <Button size="sm" variant="primary" type="submit" isBusy={isBusy}>
          {action}
        </Button>
      </div>
    </form>
  );
}
