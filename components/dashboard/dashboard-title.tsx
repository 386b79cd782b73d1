'use client';

import { Pencil } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Tooltip } from '@/components/ui/tooltip';

const MAX_LENGTH = 200;

interface DashboardTitleProps {
  title: string;
  canWrite: boolean;
  onChange(title: string): void;
}

/** The heading of the dashboard, editable in place. */
export function DashboardTitle({ title, canWrite, onChange }: DashboardTitleProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const edit = useRef<HTMLButtonElement>(null);

  function close(): void {
    setDraft(null);
    // The button comes back with the line it stands in.
    requestAnimationFrame(() => edit.current?.focus());
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    const wanted = (draft ?? '').trim();
    if (wanted === '') return;
    if (wanted !== title) onChange(wanted);
    close();
  }

  if (draft === null) {
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
              onClick={() => setDraft(title)}
            >
              <Pencil aria-hidden="true" />
            </Button>
          </Tooltip>
        )}
      </div>
    );
  }
  return (
    <form
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
      className="flex min-w-0 flex-1 basis-72 flex-wrap items-end gap-2"
    >
      <div className="min-w-0 max-w-xl flex-1 basis-56">
        <Field label="Title" {...(draft.trim() === '' && { error: 'Write a title.' })}>
          {(control) => (
            <Input
              {...control}
              autoFocus
              value={draft}
              maxLength={MAX_LENGTH}
              onChange={({ target }) => setDraft(target.value)}
            />
          )}
        </Field>
      </div>
      <Button type="submit" variant="primary">
        Save
      </Button>
      <Button onClick={close}>Cancel</Button>
    </form>
  );
}
