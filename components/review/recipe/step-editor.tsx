'use client';

import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { useId, useState } from 'react';
import { useReview } from '@/components/review/review-context';
import { Button } from '@/components/ui/button';
import { canonicalJson } from '@/lib/cleaning/canonical';
import type { PickableColumn } from './column-picker';
import { formErrors } from './form-errors';
import { formFields } from './form-fields';
import { ParamForm } from './param-form';
import { PreviewResult } from './preview-result';
import type { StepView } from './step-views';
import { usePreview } from './use-preview';

interface StepEditorProps {
  view: StepView;
  columns: readonly PickableColumn[];
  isLocked: boolean;
  onChange(params: Record<string, unknown>): Promise<boolean>;
  onMove(to: number): void;
  onRemove(): void;
}

/** What a step is, its parameters, and what can be done with it. */
export function StepEditor({ view, columns, isLocked, onChange, onMove, onRemove }: StepEditorProps) {
  const { operations, canWrite } = useReview('operations', 'canWrite');
  const [draft, setDraft] = useState(view.params);
  const [formKey, setFormKey] = useState(0);
  const headingId = useId();
  const operation = operations.find(({ id }) => id === view.operation);
  const fields = operation ? formFields(operation.params) : [];
  const errors = formErrors(fields, draft);
  const isChanged = canonicalJson(draft) !== canonicalJson(view.params);
  const isSendable = isChanged && errors.size === 0;
  const preview = usePreview(isSendable ? { operation: view.operation, params: draft, step: view.index } : null);
  const hasForm = canWrite && fields.some(({ kind }) => kind !== 'fixed');

  const reset = () => {
    setDraft(view.params);
    setFormKey((key) => key + 1);
  };

  return (
    <section aria-labelledby={headingId} className="grid gap-3 border-t bg-canvas px-3 pt-2.5 pb-3 text-sm">
      <div className="grid gap-1">
        <h4 id={headingId} className="font-medium">
          {view.label}
        </h4>
        <p className="text-muted text-xs">{view.description}</p>
        {view.lossy && (
          <p className="text-warn text-xs">
            Lossy: the result says less than what it was made from. The change log keeps the original.
          </p>
        )}
      </div>
      {hasForm && (
        <form
          className="grid gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            if (isSendable && !isLocked) void onChange(draft);
          }}
        >
          <ParamForm
            key={formKey}
            fields={fields}
            params={draft}
            columns={columns}
            errors={isChanged ? errors : NO_ERRORS}
            onChange={setDraft}
          />
          {isChanged && (
            <>
              <PreviewResult state={preview} />
              <div className="sticky bottom-0 -mx-3 flex gap-2 border-t bg-canvas px-3 py-2">
                <Button type="submit" size="sm" variant="primary" disabled={errors.size > 0} isBusy={isLocked}>
                  Apply
                </Button>
                <Button size="sm" onClick={reset}>
                  Reset
                </Button>
              </div>
            </>
          )}
        </form>
      )}
      {canWrite && (
        <div className="flex flex-wrap gap-1.5">
          {view.first < view.last && (
            <>
              <Button
                size="sm"
                variant="ghost"
                aria-disabled={isLocked || view.index === view.first}
                onClick={() => onMove(view.index - 1)}
              >
                <ArrowUp aria-hidden="true" />
                Earlier
              </Button>
              <Button
                size="sm"
                variant="ghost"
                aria-disabled={isLocked || view.index === view.last}
                onClick={() => onMove(view.index + 1)}
              >
                <ArrowDown aria-hidden="true" />
                Later
              </Button>
            </>
          )}
          {view.canRemove && (
            <Button size="sm" variant="ghost" aria-disabled={isLocked} onClick={onRemove}>
              <Trash2 aria-hidden="true" />
              Remove
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

const NO_ERRORS: ReadonlyMap<string, string> = new Map();
