'use client';

import { Trash2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { toast } from 'sonner';
import { ApiError } from '@/components/api/api-error';
import { savedHint } from '@/components/presets/preset-words';
import { deletePreset, renamePreset } from '@/components/presets/use-presets';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import type { SavedPresetJson } from '@/lib/contract/presets';

interface SavedPresetProps {
  preset: SavedPresetJson;
  onChanged(): void;
}

/** A way to clean that was saved: what it does, another name for it, deleting it. */
export function SavedPreset({ preset, onChanged }: SavedPresetProps) {
  const [isEditing, setEditing] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const [typed, setTyped] = useState(preset.name);

  async function change(work: () => Promise<unknown>, done: string): Promise<void> {
    setBusy(true);
    try {
      await work();
      toast.success(done);
      setEditing(false);
      onChanged();
    } catch (thrown) {
      if (!(thrown instanceof ApiError)) throw thrown;
      if (isEditing) setError(thrown.message);
      else toast.error(thrown.message);
    } finally {
      setBusy(false);
    }
  }

  function rename(event: FormEvent): void {
    event.preventDefault();
    const name = typed.trim();
    if (name === '' || isBusy) return;
    void change(() => renamePreset(preset.preset, name), `Called “${name}” now`);
  }

  return (
    <li className="grid gap-2 p-3 sm:px-4">
      {isEditing ? (
        <form onSubmit={rename} noValidate className="flex flex-wrap items-end gap-2">
          <div className="min-w-0 flex-1 basis-60">
            <Field label="Name" {...(error && { error })}>
              {(control) => (
                <Input
                  {...control}
                  autoFocus
                  value={typed}
                  maxLength={80}
                  onChange={(event) => {
                    setTyped(event.target.value);
                    setError(undefined);
                  }}
                />
              )}
            </Field>
          </div>
          <Button type="submit" variant="primary" isBusy={isBusy}>
            Save
          </Button>
          <Button onClick={() => setEditing(false)}>Cancel</Button>
        </form>
      ) : (
        <div className="flex flex-wrap items-start justify-between gap-2">
          <h3 className="min-w-0 flex-1 basis-48 font-medium [overflow-wrap:anywhere]">{preset.name}</h3>
          {preset.can_change && (
            <div className="flex gap-1.5">
              <Button size="sm" onClick={() => setEditing(true)}>
                Rename<span className="sr-only"> {preset.name}</span>
              </Button>
              <ConfirmDialog
                trigger={
                  <Button size="icon-sm" variant="ghost" aria-label={`Delete ${preset.name}`}>
                    <Trash2 aria-hidden="true" />
                  </Button>
                }
                title={`Delete “${preset.name}”?`}
                confirmLabel="Delete"
                isBusy={isBusy}
                onConfirm={() => void change(() => deletePreset(preset.preset), `“${preset.name}” is deleted`)}
              >
                Files that were cleaned by it stay as they are. Who chose it gets the default of the workspace.
              </ConfirmDialog>
            </div>
          )}
        </div>
      )}
      <p className="text-muted text-sm">{savedHint(preset)}</p>
    </li>
  );
}
