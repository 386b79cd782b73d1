'use client';

import { Sparkle } from 'lucide-react';
import { useChange } from '@/components/review/inspector/use-change';
import { useSuggestions } from '@/components/review/inspector/use-inspector-data';
import { currenciesOf } from '@/components/review/recipe/rates';
import { RatesForm } from '@/components/review/recipe/rates-form';
import { addStep, phasesOf } from '@/components/review/recipe/recipe-order';
import { useReview } from '@/components/review/review-context';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import type { SuggestionJson } from '@/lib/contract/recipe';
import { plural } from '@/lib/text/words';

/** What could be done with this column, with the evidence. */
export function ColumnSuggestions({ columnId }: { columnId: string }) {
  const { data } = useSuggestions();
  const { canWrite } = useReview('canWrite');
  const offers = data?.filter(({ params }) => params.column === columnId) ?? [];
  if (offers.length === 0) return null;
  return (
    <section aria-labelledby="column-suggestions" className="grid grid-cols-1 gap-1.5">
      <h2 id="column-suggestions" className="font-semibold text-sm">
        Suggestions
      </h2>
      <ul className="grid grid-cols-1 gap-1.5">
        {offers.map((offer) => (
          <li key={offer.title} className="flex flex-wrap items-start gap-2 rounded-lg border px-2.5 py-2 text-sm">
            <Sparkle className="mt-0.5 size-4 shrink-0 text-accent" aria-hidden="true" />
            <span className="min-w-0 flex-1 break-words">
              {offer.title}
              <span className="block text-muted text-xs">
                {offer.reason} {plural(offer.affected, 'cell')}.
              </span>
            </span>
            {canWrite && <Accept offer={offer} />}
            {canWrite && <Rates offer={offer} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where the column has several currencies: converting it by rates that a person gives. */
function Rates({ offer }: { offer: SuggestionJson }) {
  const { steps, operations } = useReview('steps', 'operations');
  const { save, isReady } = useChange();
  const currencies = currenciesOf(offer);
  if (currencies.length < 2) return null;
  return (
    <Disclosure label="Convert by rates" className="w-full">
      <RatesForm
        columnId={String(offer.params.column)}
        currencies={currencies}
        isReady={isReady}
        onConvert={(step) => save(addStep(steps, step, phasesOf(operations)), 'Converted to one currency')}
      />
    </Disclosure>
  );
}

function Accept({ offer }: { offer: SuggestionJson }) {
  const { steps, operations } = useReview('steps', 'operations');
  const { save, isReady } = useChange();
  const step = { operation: offer.operation, params: offer.params, enabled: true };
  return (
    <Button
      size="sm"
      aria-disabled={!isReady || undefined}
      onClick={() => isReady && void save(addStep(steps, step, phasesOf(operations)), offer.title)}
    >
      Apply<span className="sr-only">: {offer.title}</span>
    </Button>
  );
}
