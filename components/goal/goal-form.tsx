'use client';

import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react';
import { mutate } from 'swr';
import { ApiError } from '@/components/api/api-error';
import { goalPath, recommendationsPath, saveGoal } from '@/components/chart-page/charts-api';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Segmented } from '@/components/ui/segmented';
import type { GoalJson } from '@/lib/contract/goals';
import type { GoalExample } from './goal-examples';
import { CATEGORY_OPTIONS } from './goal-words';

interface GoalFormProps {
  jobId: string;
  goal: GoalJson | null;
  examples: readonly GoalExample[];
  onSaved(): void;
  /** Left out when there is nothing to go back to. */
  onCancel?: (() => void) | undefined;
}

/** As the API accepts. */
const MAX_LENGTH = 1000;

export function GoalForm({ jobId, goal, examples, onSaved, onCancel }: GoalFormProps) {
  const [text, setText] = useState(goal?.goal_text ?? '');
  const [category, setCategory] = useState(goal?.goal_category ?? 'custom');
  const [error, setError] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (isBusy) return;
    if (text.trim() === '') {
      setError('Write what you want to find out, or choose one of the examples.');
      input.current?.focus();
      return;
    }
    setBusy(true);
    try {
      const saved = await saveGoal(jobId, text.trim(), category);
      await mutate(goalPath(jobId), saved, { revalidate: false });
      void mutate(recommendationsPath(jobId));
      onSaved();
    } catch (cause) {
      if (!(cause instanceof ApiError)) throw cause;
      setError(cause.fields.goal_text ?? cause.message);
    } finally {
      setBusy(false);
    }
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !onCancel) return;
    event.preventDefault();
    onCancel();
  }

  function fill(example: GoalExample): void {
    setText(example.text);
    setCategory(example.category);
    setError(undefined);
    input.current?.focus();
  }

  return (
    <form onSubmit={(event) => void submit(event)} onKeyDown={onKeyDown} className="grid gap-3" noValidate>
      <Field label="Goal" {...(error && { error })}>
        {(control) => (
          <Input
            {...control}
            ref={input}
            value={text}
            maxLength={MAX_LENGTH}
            autoComplete="off"
            autoFocus={onCancel !== undefined}
            placeholder={examples[0]?.text ?? 'What do you want to find out?'}
            onChange={(event) => {
              setText(event.target.value);
              setError(undefined);
            }}
          />
        )}
      </Field>
      {examples.length > 0 && (
        <fieldset className="grid min-w-0 gap-1.5">
          <legend className="mb-1.5 text-muted text-sm">Examples for these columns</legend>
          <div className="flex flex-wrap gap-1.5">
            {examples.map((example) => (
              <button
                key={example.text}
                type="button"
                onClick={() => fill(example)}
                className="min-h-7 rounded-md border bg-canvas px-2 py-1 text-left text-sm transition-colors [overflow-wrap:anywhere] hover:border-line-strong hover:bg-sunken"
              >
                {example.text}
              </button>
            ))}
          </div>
        </fieldset>
      )}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <div className="mr-auto flex flex-wrap items-center gap-x-3 gap-y-1.5">
          <span className="font-medium text-sm" aria-hidden="true">
            It is about
          </span>
          <Segmented
            label="It is about"
            value={category}
            options={CATEGORY_OPTIONS}
            onChange={(chosen) => setCategory(chosen)}
          />
        </div>
        <div className="flex gap-2">
          {onCancel && <Button onClick={onCancel}>Cancel</Button>}
          <Button type="submit" variant="primary" isBusy={isBusy}>
            {goal ? 'Save goal' : 'Set goal'}
          </Button>
        </div>
      </div>
    </form>
  );
}
