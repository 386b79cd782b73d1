'use client';

import { useId, useState } from 'react';
import { useReview } from '@/components/review/review-context';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import type { SuggestionJson } from '@/lib/contract/recipe';
import { PreviewResult } from './preview-result';
import { currenciesOf } from './rates';
import { RatesForm } from './rates-form';
import { usePreview } from './use-preview';
import type { StepActions } from './use-step-actions';

interface SuggestionItemProps {
  suggestion: SuggestionJson;
  actions: StepActions;
}

/** One thing worth doing: the evidence, what it would change, and doing it. */
export function SuggestionItem({ suggestion, actions }: SuggestionItemProps) {
  const { canWrite } = useReview('canWrite');
  const [isOpen, setOpen] = useState(false);
  const [isTaken, setTaken] = useState(false);
  const [hasRates, setHasRates] = useState(false);
  const currencies = currenciesOf(suggestion);
  const titleId = useId();
  const { operation, params, title, reason, lossy } = suggestion;
  const preview = usePreview(isOpen ? { operation, params } : null);

  async function accept(): Promise<void> {
    if (actions.isLocked || isTaken) return;
    setTaken(true);
    await actions.add({ operation, params, enabled: true });
    setTaken(false);
  }

  return (
    <li className="grid gap-1.5 px-3 py-2 text-sm">
      <p id={titleId} className="[overflow-wrap:anywhere]">
        {title} {lossy && <Badge tone="warn">lossy</Badge>}
      </p>
      <p className="text-muted text-xs [overflow-wrap:anywhere]">{reason}</p>
      <div className="flex gap-1.5">
        {canWrite && (
          <Button
            size="sm"
            aria-describedby={titleId}
            isBusy={isTaken}
            aria-disabled={actions.isLocked || undefined}
            onClick={() => void accept()}
          >
            Accept
          </Button>
        )}
        <Button
          size="sm"
          variant="ghost"
          aria-expanded={isOpen}
          aria-describedby={titleId}
          onClick={() => setOpen(!isOpen)}
        >
          Preview
        </Button>
        {canWrite && currencies.length > 1 && (
          <Button size="sm" variant="ghost" aria-expanded={hasRates} onClick={() => setHasRates(!hasRates)}>
            Convert by rates
          </Button>
        )}
      </div>
      {isOpen && <PreviewResult state={preview} />}
      {hasRates && (
        <RatesForm
          columnId={String(params.column)}
          currencies={currencies}
          isReady={!actions.isLocked}
          onConvert={actions.add}
        />
      )}
    </li>
  );
}
