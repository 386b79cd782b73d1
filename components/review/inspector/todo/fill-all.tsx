'use client';

import { type FormEvent, useState } from 'react';
import { enteredValue } from '@/components/review/inspector/entered-value';
import { type FillChoice, fillColumn } from '@/components/review/inspector/recipe-edits';
import { useChange } from '@/components/review/inspector/use-change';
import { useReview } from '@/components/review/review-context';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import type { WorkListJson } from '@/lib/contract/work-list';
import { number } from '@/lib/text/words';
import { FillCheck } from './fill-check';

type Method = FillChoice['method'];

const LABELS: Record<Method, string> = {
  mean: 'the mean',
  median: 'the median',
  mode: 'the most frequent',
  zero: 'zero',
  forward: 'the value above',
  constant: 'a value …',
  leave: 'nothing',
};

const METHODS: Record<'number' | 'text', readonly [Method, ...Method[]]> = {
  number: ['median', 'mean', 'mode', 'zero', 'forward', 'constant'],
  text: ['mode', 'forward', 'constant'],
};

/** Fills all missing cells of a column by a rule, or says that they stay missing. */
export function FillAll({ item }: { item: WorkListJson['missing'][number] }) {
  const { steps, operations } = useReview('steps', 'operations');
  const { save, isReady } = useChange();
  const { column_id: columnId, column, fill, count } = item;
  const methods = fill === 'none' ? [] : METHODS[fill];
  const [method, setMethod] = useState<Method>(methods[0] ?? 'leave');
  const [constant, setConstant] = useState('');
  const [problem, setProblem] = useState<string>();
  const [isSending, setIsSending] = useState(false);

  async function apply(choice: FillChoice, done: string): Promise<void> {
    if (!isReady || isSending) return;
    setIsSending(true);
    await save(fillColumn(steps, columnId, fill, choice, operations), done);
    setIsSending(false);
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (method !== 'constant') {
      void apply({ method }, `${column}: missing cells filled with ${LABELS[method]}`);
      return;
    }
    const entered = enteredValue(constant, { type: fill === 'number' ? 'number' : 'text', precision: null });
    if ('problem' in entered) setProblem(entered.problem);
    else {
      const value = String(entered.value);
      void apply({ method, value }, `${column}: missing cells filled with ${value}`);
    }
  }

  return (
    <form onSubmit={submit} className="grid gap-2" noValidate>
      {fill === 'none' ? (
        <p className="text-muted text-xs">
          Dates and identifiers are not filled by a rule. Enter what you know, or leave them missing.
        </p>
      ) : (
        <div className="flex flex-wrap items-center gap-1.5">
          <Select
            aria-label={`Fill ${column} with`}
            value={method}
            onChange={(value) => {
              setMethod(methods.find((known) => known === value) ?? method);
              setProblem(undefined);
            }}
            options={methods.map((value) => ({ value, label: `Fill with ${LABELS[value]}` }))}
            className="h-7 w-auto min-w-44 flex-1"
          />
          {method === 'constant' && (
            <Input
              aria-label="Value to fill with"
              aria-invalid={problem ? true : undefined}
              title={problem}
              value={constant}
              onChange={(event) => {
                setConstant(event.target.value);
                setProblem(undefined);
              }}
              className="h-7 w-28 flex-1 px-2 text-sm"
            />
          )}
        </div>
      )}
      {problem && (
        <p role="alert" className="text-danger text-xs">
          {problem}
        </p>
      )}
      <div className="flex flex-wrap gap-1.5">
        {fill !== 'none' && (
          <Button type="submit" size="sm" variant="primary" isBusy={isSending} aria-disabled={!isReady || undefined}>
            Fill all {number(count)}
          </Button>
        )}
        {!item.is_left && (
          <Button
            size="sm"
            aria-disabled={!isReady || undefined}
            onClick={() => void apply({ method: 'leave' }, `${column}: missing cells are left missing`)}
          >
            Leave missing
          </Button>
        )}
      </div>
      {fill !== 'none' && <FillCheck item={item} />}
    </form>
  );
}
