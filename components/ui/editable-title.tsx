'use client';

import { Pencil } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Button } from './button';
import { Field } from './field';
import { Input } from './input';
import { Tooltip } from './tooltip';
import { useFocusAfter } from './use-focus-after';

const MAX_LENGTH = 200;

/** Resolves with why it was not saved; null once it was. */
type Saving = Promise<string | null>;

interface EditableTitleProps {
  title: string;
  canWrite: boolean;
  onSave(title: string): Saving;
  /** What an empty title is answered with. */
  whenEmpty: string;
  /** Another way to a title than writing it. */
  alternative?: { label: string; onChoose(): Saving } | undefined;
}

/** The heading of a page, editable in place. */
export function EditableTitle({ title, canWrite, ...form }: EditableTitleProps) {
  const [isEditing, setEditing] = useState(false);
  const edit = useFocusAfter<HTMLButtonElement>(isEditing);

  if (isEditing) return <TitleForm title={title} {...form} onDone={() => setEditing(false)} />;
  return (
    <div className="flex min-w-0 flex-1 basis-72 items-start gap-1">
      <h1 className="min-w-0 font-semibold text-2xl tracking-tight [overflow-wrap:anywhere]">{title}</h1>
      {canWrite && (
        <Tooltip content="Change the title">
          <Button
            ref={edit}
            variant="ghost"
            size="icon-sm"
            aria-label="Change the title"
            className="mt-0.5"
            onClick={() => setEditing(true)}
          >
            <Pencil aria-hidden="true" />
          </Button>
        </Tooltip>
      )}
    </div>
  );
}

type TitleFormProps = Omit<EditableTitleProps, 'canWrite'> & { onDone(): void };

function TitleForm({ title, onSave, whenEmpty, alternative, onDone }: TitleFormProps) {
  const [draft, setDraft] = useState(title);
  const [error, setError] = useState<string>();
  const [isBusy, setBusy] = useState(false);

  async function save(saving: () => Saving): Promise<void> {
    if (isBusy) return;
    setBusy(true);
    const problem = await saving();
    if (problem === null) return onDone();
    setError(problem);
    setBusy(false);
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    const wanted = draft.trim();
    if (wanted === '') setError(whenEmpty);
    else if (wanted === title) onDone();
    else void save(() => onSave(wanted));
  }

  return (
    <form
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone();
      }}
      className="grid min-w-0 flex-1 basis-72 gap-2"
    >
      <Field label="Title" {...(error && { error })}>
        {(control) => (
          <Input
            {...control}
            autoFocus
            value={draft}
            maxLength={MAX_LENGTH}
            onFocus={(event) => event.target.select()}
            onChange={(event) => {
              setDraft(event.target.value);
              setError(undefined);
            }}
          />
        )}
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" size="sm" variant="primary" isBusy={isBusy}>
          Save
        </Button>
        <Button size="sm" onClick={onDone}>
          Cancel
        </Button>
        {alternative && (
          <Button size="sm" variant="ghost" onClick={() => void save(alternative.onChoose)}>
            {alternative.label}
          </Button>
        )}
      </div>
    </form>
  );
}
