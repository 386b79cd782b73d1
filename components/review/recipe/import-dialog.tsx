'use client';

import { FileJson } from 'lucide-react';
import { type RefObject, useId, useState } from 'react';
import { type Result, type StepJson, useReview } from '@/components/review/review-context';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { ChangeJson } from '@/lib/contract/recipe';
import { plural } from '@/lib/text/words';
import { Modal } from './modal';

interface ImportDialogProps {
  isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
  returnTo: RefObject<HTMLElement | null>;
}

interface ImportJson extends ChangeJson {
  /** Steps that mean nothing for this file. */
  left_out: (StepJson & { reason: string })[];
}

type State =
  | { kind: 'asking'; error?: string }
  | { kind: 'sending' }
  | { kind: 'done'; leftOut: ImportJson['left_out'] };

/** A recipe from a file takes the place of this one. */
export function ImportDialog({ isOpen, onOpenChange, returnTo }: ImportDialogProps) {
  const { write, undo, canUndo, operations } = useReview('write', 'undo', 'canUndo', 'operations');
  const [state, setState] = useState<State>({ kind: 'asking' });
  const inputId = useId();
  const close = () => {
    onOpenChange(false);
    setState({ kind: 'asking' });
  };

  async function send(file: File): Promise<void> {
    setState({ kind: 'sending' });
    const body = parseJson(await file.text());
    if (body === undefined) {
      setState({ kind: 'asking', error: `${file.name} is not a JSON file.` });
      return;
    }
    const result: Result<ImportJson> = await write('recipe/import', { method: 'POST', body, quiet: true });
    setState(
      result.ok ? { kind: 'done', leftOut: result.value.left_out } : { kind: 'asking', error: result.error.message },
    );
  }

  const labelOf = (id: string) => operations.find((operation) => operation.id === id)?.label ?? id;
  return (
    <Modal
      isOpen={isOpen}
      returnTo={returnTo}
      onOpenChange={(open) => (open ? onOpenChange(true) : close())}
      title="Use a saved recipe"
      description="It takes the place of this one, and the file is cleaned again. Columns are found by their headers. You can undo it."
      footer={
        state.kind === 'done' && (
          <>
            <Button
              aria-disabled={!canUndo}
              onClick={() => {
                if (!canUndo) return;
                void undo();
                close();
              }}
            >
              Undo
            </Button>
            <Button variant="primary" onClick={close}>
              Done
            </Button>
          </>
        )
      }
    >
      {state.kind === 'done' ? (
        <LeftOut steps={state.leftOut} labelOf={labelOf} />
      ) : (
        <div className="grid gap-3">
          {state.kind === 'asking' && state.error && <Notice>{state.error}</Notice>}
          <label
            htmlFor={inputId}
            className="grid cursor-pointer justify-items-center gap-2 rounded-lg border border-line-strong border-dashed px-4 py-8 text-center text-sm outline-accent hover:bg-sunken has-focus-visible:outline-2"
          >
            <FileJson className="size-5 text-muted" aria-hidden="true" />
            {state.kind === 'sending' ? 'Reading the recipe …' : 'Choose a recipe saved by RefineX (.json)'}
            <input
              id={inputId}
              type="file"
              accept="application/json,.json"
              disabled={state.kind === 'sending'}
              onChange={(event) => {
                const [file] = event.target.files ?? [];
                if (file) void send(file);
              }}
              className="sr-only"
            />
          </label>
        </div>
      )}
    </Modal>
  );
}

interface LeftOutProps {
  steps: ImportJson['left_out'];
  labelOf(operation: string): string;
}

function LeftOut({ steps, labelOf }: LeftOutProps) {
  if (steps.length === 0) return <Notice tone="info">Every step of the recipe was taken over.</Notice>;
  const lines = steps.map((step, index) => ({ ...step, place: index }));
  return (
    <div className="grid gap-3">
      <Notice tone="warn">The recipe was taken over, but for {plural(steps.length, 'step')}.</Notice>
      <ul className="divide-y border-y text-sm">
        {lines.map(({ place, operation, reason }) => (
          <li key={place} className="py-2">
            {labelOf(operation)}
            <span className="block break-words text-muted text-xs">{reason}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Whatever it is, it is no recipe; the caller says so.
    return undefined;
  }
}
