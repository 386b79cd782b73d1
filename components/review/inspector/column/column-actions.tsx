'use client';

import { type FormEvent, useState } from 'react';
import {
  type ChosenType,
  changeType,
  dropColumn,
  renameColumn,
  showCompanion,
} from '@/components/review/inspector/recipe-edits';
import { useChange } from '@/components/review/inspector/use-change';
import { useReview } from '@/components/review/review-context';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import type { ColumnJson } from '@/lib/contract/columns';
import { ColumnKindChoice } from './column-kind';

const TYPES: readonly { value: ChosenType; label: string }[] = [
  { value: 'number', label: 'Number' },
  { value: 'date', label: 'Date' },
  { value: 'boolean', label: 'Yes or no' },
  { value: 'category', label: 'Category' },
  { value: 'text', label: 'Text' },
  { value: 'identifier', label: 'Identifier' },
];

/** What a column is called, what it is read as, and whether it stays. */
export function ColumnActions({ column }: { column: ColumnJson }) {
  const { canWrite } = useReview('canWrite');
  const { name, source_name: sourceName, inference } = column;
  return (
    <section aria-label="Column" className="grid grid-cols-1 gap-3">
      {sourceName !== null && sourceName !== name && (
        <p className="break-words text-muted text-sm">
          Called <span className="text-ink">{sourceName || 'nothing'}</span> in the file
          {name === null && ', not in the result'}.
        </p>
      )}
      {name !== null && canWrite && (
        <>
          <Rename columnId={column.id} name={name} />
          <ShowCompanion column={column} />
          <ChangeType column={column} />
        </>
      )}
      <ColumnKindChoice column={column} />
      {inference && <p className="text-muted text-xs">{inference.evidence}</p>}
      {name !== null && canWrite && <Drop columnId={column.id} name={name} />}
    </section>
  );
}

function Rename({ columnId, name }: { columnId: string; name: string }) {
  const { steps } = useReview('steps');
  const { save, isReady } = useChange();
  const [typed, setTyped] = useState(name);
  const [isSending, setIsSending] = useState(false);
  const wanted = typed.trim();
  const isNew = wanted !== '' && wanted !== name;

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!isNew || !isReady || isSending) return;
    setIsSending(true);
    await save(renameColumn(steps, columnId, wanted), `${name} is called ${wanted} now`);
    setIsSending(false);
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Field label="Name">
        {(control) => (
          <div className="flex gap-1.5">
            <Input
              {...control}
              value={typed}
              maxLength={200}
              autoComplete="off"
              onChange={(event) => setTyped(event.target.value)}
            />
            <Button type="submit" className="h-9" isBusy={isSending} aria-disabled={!isNew || !isReady || undefined}>
              Rename
            </Button>
          </div>
        )}
      </Field>
    </form>
  );
}

/** What the column said before it was cut, one click away. */
function ShowCompanion({ column: { id, name, companion } }: { column: ColumnJson }) {
  const { steps } = useReview('steps');
  const { save, isReady } = useChange();
  if (companion === null) return null;
  const what = companion.type === 'date' ? 'days' : companion.type === 'datetime' ? 'times' : 'exact values';
  return (
    <div className="grid justify-items-start gap-1">
      <Button
        size="sm"
        aria-disabled={!isReady || undefined}
        onClick={() => isReady && void save(showCompanion(steps, id), `The ${what} of ${name} are a column now`)}
      >
        Show the {what} beside it
      </Button>
      <p className="text-muted text-xs">
        They are kept: charts by day and filters use them. They are in no export until they are shown.
      </p>
    </div>
  );
}

function ChangeType({ column }: { column: ColumnJson }) {
  const { steps, operations } = useReview('steps', 'operations');
  const { save, isReady } = useChange();
  const type = column.cleaned?.type ?? 'text';
  const current: ChosenType = type === 'integer' ? 'number' : type === 'datetime' ? 'date' : type;
  const choose = (value: string) => {
    const chosen = TYPES.find((option) => option.value === value);
    if (!chosen || chosen.value === current || !isReady) return;
    const done = `${column.name} is read as ${chosen.label.toLowerCase()}`;
    void save(changeType(steps, column.id, chosen.value, operations), done);
  };
  return (
    <Field
      label="Type"
      hint={<span className="text-xs">Reads the file’s own values again; what does not fit becomes missing.</span>}
    >
      {(control) => <Select {...control} value={current} onChange={choose} options={TYPES} />}
    </Field>
  );
}

function Drop({ columnId, name }: { columnId: string; name: string }) {
  const { steps } = useReview('steps');
  const { save, isReady } = useChange();
  return (
    <div>
      <Button
        size="sm"
        aria-disabled={!isReady || undefined}
        onClick={() => isReady && void save(dropColumn(steps, columnId), `Column ${name} dropped`)}
      >
        Drop this column
      </Button>
    </div>
  );
}
