'use client';

import { useState } from 'react';
import { useReview } from '@/components/review/review-context';
import type { OperationJson } from '@/lib/contract/recipe';
import { AddStepForm } from './add-step-form';
import { formFields, isFillable } from './form-fields';
import { Modal } from './modal';
import { OperationList } from './operation-list';
import type { StepActions } from './use-step-actions';

interface AddStepDialogProps {
  isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
  actions: StepActions;
  /** The operation to begin with, instead of the list of all. */
  first?: string | undefined;
}

/** First which operation, then its parameters and what it would change. */
export function AddStepDialog({ isOpen, onOpenChange, actions, first }: AddStepDialogProps) {
  const { operations } = useReview('operations');
  const [picked, setPicked] = useState<OperationJson | null>(null);
  const [isListed, setListed] = useState(false);
  const offered = offer(operations);
  const begun = isListed ? undefined : offered.find(({ id }) => id === first);
  const chosen = picked ?? begun ?? null;
  const close = () => {
    onOpenChange(false);
    setPicked(null);
    setListed(false);
  };
  return (
    <Modal
      isOpen={isOpen}
      onOpenChange={(open) => (open ? onOpenChange(true) : close())}
      title={chosen ? chosen.label : 'Add a step'}
      description={chosen ? chosen.description : 'Single cells and rows are changed in the data itself.'}
    >
      {chosen ? (
        <AddStepForm
          operation={chosen}
          actions={actions}
          onBack={() => {
            setPicked(null);
            setListed(true);
          }}
          onAdd={(step) => {
            close();
            void actions.add(step);
          }}
        />
      ) : (
        <OperationList operations={offered} onChoose={setPicked} />
      )}
    </Modal>
  );
}

/** What a form can be filled in for; what the recipe has from the start comes last. */
function offer(operations: readonly OperationJson[]): OperationJson[] {
  const fillable = operations.filter(({ params }) => isFillable(formFields(params)));
  const isDefault = ({ origin }: OperationJson) => Number(origin === 'default');
  return fillable.sort((a, b) => isDefault(a) - isDefault(b));
}
