'use client';

import { type FormEvent, useId, useState } from 'react';
import { datePrecision } from '@/components/review/inspector/column-precision';
import { enteredValue, valueHint } from '@/components/review/inspector/entered-value';
import { useReview } from '@/components/review/review-context';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';

interface EntryFormProps {
  columnId: string;
  type: string;
  /** What is entered, for those who do not see the row: "Value for row 12". */
  label: string;
  initial?: string;
  submitLabel: string;
  isReady: boolean;
  onEnter(value: string | number): Promise<boolean>;
}

/** One value for one cell, checked before it is sent. */
export function EntryForm({ columnId, type, label, initial = '', submitLabel, isReady, onEnter }: EntryFormProps) {
  const { steps } = useReview('steps');
  const [typed, setTyped] = useState(initial);
  const [problem, setProblem] = useState<string>();
  const [isSending, setIsSending] = useState(false);
  const id = useId();
  const column = { type, precision: datePrecision(steps, columnId) };

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (isSending || !isReady) return;
    const entered = enteredValue(typed, column);
    if ('problem' in entered) {
      setProblem(entered.problem);
      return;
    }
    setIsSending(true);
    await onEnter(entered.value);
    setIsSending(false);
  }

  return (
    <form onSubmit={(event) => void submit(event)} className="flex min-w-0 flex-1 items-center gap-1.5" noValidate>
      <Input
        aria-label={label}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? id : undefined}
        title={problem}
        value={typed}
        placeholder={valueHint(column)}
        autoComplete="off"
        inputMode={type === 'number' || type === 'integer' ? 'decimal' : undefined}
        onChange={(event) => {
          setTyped(event.target.value);
          setProblem(undefined);
        }}
        className="h-7 min-w-0 flex-1 px-2 text-sm"
      />
      <span id={id} role="alert" className="sr-only">
        {problem}
      </span>
      <Button type="submit" size="sm" isBusy={isSending} aria-disabled={!isReady || isSending || undefined}>
        {submitLabel}
      </Button>
    </form>
  );
}
