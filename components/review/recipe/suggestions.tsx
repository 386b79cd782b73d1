'use client';

import { ChevronRight } from 'lucide-react';
import { Collapsible } from 'radix-ui';
import { useState } from 'react';
import useSWR from 'swr';
import type { ApiError } from '@/components/api/api-error';
import { jobApi } from '@/components/review/review-api';
import { useReview } from '@/components/review/review-context';
import { Button } from '@/components/ui/button';
import { canonicalJson } from '@/lib/cleaning/canonical';
import type { SuggestionJson } from '@/lib/contract/recipe';
import { number } from '@/lib/text/words';
import { SuggestionItem } from './suggestion-item';
import type { StepActions } from './use-step-actions';

const SHOWN = 3;

/** What may be worth doing next. */
export function Suggestions({ actions }: { actions: StepActions }) {
  const { jobId, version } = useReview('jobId', 'version');
  const { data } = useSWR<SuggestionJson[], ApiError>(`${jobApi(jobId, 'suggestions')}?v=${version}`, {
    keepPreviousData: true,
    revalidateOnFocus: false,
  });
  const [isWhole, setWhole] = useState(false);
  // Without suggestions there is nothing to say; that they could not be had is no reason to disturb either.
  if (!data || data.length === 0) return null;
  const shown = isWhole ? data : data.slice(0, SHOWN);
  return (
    <Collapsible.Root defaultOpen className="border-b">
      <h3>
        <Collapsible.Trigger className="group flex w-full items-center gap-1 px-3 py-2 text-left font-medium text-sm -outline-offset-2!">
          <ChevronRight
            className="size-3.5 text-muted transition-transform group-data-[state=open]:rotate-90"
            aria-hidden="true"
          />
          Suggestions
          <span className="ml-auto font-normal text-muted text-xs">{number(data.length)}</span>
        </Collapsible.Trigger>
      </h3>
      <Collapsible.Content>
        <ul className="divide-y divide-line/60 border-t border-line/60">
          {shown.map((suggestion) => (
            <SuggestionItem
              key={canonicalJson([suggestion.operation, suggestion.params])}
              suggestion={suggestion}
              actions={actions}
            />
          ))}
        </ul>
        {data.length > SHOWN && (
          <Button variant="link" size="inline" className="px-3 pt-1 pb-2" onClick={() => setWhole(!isWhole)}>
            {isWhole ? 'Show fewer' : `Show ${number(data.length - SHOWN)} more`}
          </Button>
        )}
      </Collapsible.Content>
    </Collapsible.Root>
  );
}
