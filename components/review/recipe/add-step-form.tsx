'use client';

import { useState } from 'react';
import { type StepJson, useReview } from '@/components/review/review-context';
import { Button } from '@/components/ui/button';
import type { OperationJson } from '@/lib/contract/recipe';
import { formErrors } from './form-errors';
import { formFields } from './form-fields';
import { FormulaChips } from './formula/formula-chips';
import { ParamForm } from './param-form';
import { PreviewResult } from './preview-result';
import { useFocusFirst } from './use-focus-first';
import { usePreview } from './use-preview';
import type { StepActions } from './use-step-actions';

interface AddStepFormProps {
  operation: OperationJson;
  actions: StepActions;
  onBack(): void;
  onAdd(step: StepJson): void;
}

/** Parameters of a step that is not in the recipe yet; what it would change is shown as soon as they are complete. */
export function AddStepForm({ operation, actions, onBack, onAdd }: AddStepFormProps) {
  const { selectedColumn } = useReview('selectedColumn');
  const form = useFocusFirst<HTMLFormElement>();
  const fields = formFields(operation.params);
  const [params, setParams] = useState<Record<string, unknown>>(() =>
    selectedColumn && fields.some(({ kind }) => kind === 'column') ? { column: selectedColumn } : {},
  );
  const [isTried, setTried] = useState(false);
  const errors = formErrors(fields, params);
  const isComplete = errors.size === 0;
  // An editor of formulas shows what comes of it by itself.
  const showsRows = fields.some(({ kind, isRequired }) => kind === 'formula' && isRequired);
  const preview = usePreview(isComplete && !showsRows ? { operation: operation.id, params } : null);

  return (
    <form
      ref={form}
      className="grid gap-4"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (isComplete && !actions.isLocked) onAdd({ operation: operation.id, params, enabled: true });
      }}
    >
      {operation.id === 'add_column' && <FormulaChips onChoose={setParams} />}
      <ParamForm
        fields={fields}
        params={params}
        columns={actions.columns}
        errors={isTried ? errors : wrong(errors, params)}
        onChange={setParams}
      />
      {operation.lossy && (
        <p className="text-sm text-warn">
          Lossy: the result says less than what it was made from. The change log keeps the original.
        </p>
      )}
      {isComplete && !showsRows && <PreviewResult state={preview} />}
      <div className="flex justify-end gap-2">
        <Button onClick={onBack}>Back</Button>
        <Button type="submit" variant="primary" isBusy={actions.isLocked}>
          Add step
        </Button>
      </div>
    </form>
  );
}

/** What has been filled in wrongly; what has not been filled in yet is not held against anybody. */
function wrong(errors: ReadonlyMap<string, string>, params: Record<string, unknown>): Map<string, string> {
  return new Map([...errors].filter(([key]) => params[key] !== undefined));
}
