'use client';

import { type FormEvent, useId, useState } from 'react';
import type { StepJson } from '@/components/review/review-context';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { ratesStep } from './rates';

interface RatesFormProps {
  columnId: string;
  /** Two or more; the first is offered to end in. */
  currencies: readonly string[];
  isReady: boolean;
  onConvert(step: StepJson): Promise<unknown>;
}

/** Asks which currency a column is to end in, and what one of each other is worth. */
export function RatesForm({ columnId, currencies, isReady, onConvert }: RatesFormProps) {
  const [unit, setUnit] = useState(currencies[0] ?? '');
  const [entered, setEntered] = useState<Readonly<Record<string, string>>>({});
  const [wrong, setWrong] = useState<{ problem: string; of: string }>();
  const [isSending, setIsSending] = useState(false);
  const id = useId();
  const others = currencies.filter((other) => other !== unit);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (isSending || !isReady) return;
    const made = ratesStep(columnId, unit, others, entered);
    if ('problem' in made) {
      setWrong(made);
      return;
    }
    setIsSending(true);
    await onConvert(made.step);
    setIsSending(false);
  }

  return (
    <form onSubmit={(event) => void submit(event)} className="grid gap-2 rounded-md border p-2.5" noValidate>
      <label htmlFor={id} className="text-sm">
        Convert to
      </label>
      <Select
        id={id}
        value={unit}
        onChange={setUnit}
        options={currencies.map((currency) => ({ value: currency, label: currency }))}
      />
      {others.map((other) => (
        <Field key={other} label={`One ${other} in ${unit}`} error={wrong?.of === other ? wrong.problem : undefined}>
          {(control) => (
            <Input
              {...control}
              inputMode="decimal"
              autoComplete="off"
              value={entered[other] ?? ''}
              onChange={(event) => {
                setEntered({ ...entered, [other]: event.target.value });
                setWrong(undefined);
              }}
              className="text-sm"
            />
          )}
        </Field>
      ))}
      <Button
        type="submit"
        size="sm"
        className="justify-self-start"
        isBusy={isSending}
        aria-disabled={!isReady || undefined}
      >
        Convert
      </Button>
    </form>
  );
}
