'use client';

import { ChartNoAxesCombined, SlidersHorizontal } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import useSWR from 'swr';
import type { ApiError } from '@/components/api/api-error';
import { recommendationsPath } from '@/components/chart-page/charts-api';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import type { RecommendationJson } from '@/lib/contract/charts';
import type { GoalJson } from '@/lib/contract/goals';
import { number } from '@/lib/text/words';
import { CARD_PLACE, RecommendationCard, RecommendationSkeleton } from './recommendation-card';
import { requestOfRecommendation } from './request-of-recommendation';

const COUNT = 5;
const PLACES = Array.from({ length: COUNT }, (_, place) => place);
const GRID = 'grid grid-cols-[minmax(0,1fr)] gap-4 md:grid-cols-2 xl:grid-cols-3';

interface RecommendationsProps {
  jobId: string;
  goal: GoalJson | null;
  /** Of the data. */
  version: number;
  /** Name of the model that may have proposed. */
  model: string | null;
  canWrite: boolean;
}

/** The charts worth showing, best first. */
export function Recommendations({ jobId, goal, version, model, canWrite }: RecommendationsProps) {
  const wanted = JSON.stringify([version, goal?.goal_text, goal?.goal_category]);
  const [ranked, setRanked] = useState<string>();
  const { data, error, isValidating, mutate } = useSWR<RecommendationJson[], ApiError>(recommendationsPath(jobId), {
    revalidateOnFocus: false,
    onSuccess: () => setRanked(wanted),
  });
  const isRanking = isValidating && data !== undefined && ranked !== wanted;
  const [first] = data ?? [];
  return (
    <section aria-labelledby="recommendations-heading" className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <div className="grid gap-0.5">
        <h2 id="recommendations-heading" className="font-semibold text-lg">
          Recommended charts
        </h2>
        <p className="text-muted text-sm">
          {goal
            ? 'Ranked by your goal and by what stands out in the data. '
            : 'Recommended from the data alone. State a goal to rank them by what you need. '}
          <span role="status">
            {isRanking
              ? 'Ranking again…'
              : first
                ? `${sourceOf(first, model)}, version ${number(first.version)} of the data. Relevance goes from 0 to 1.`
                : !error && !data
                  ? 'Looking for what stands out…'
                  : ''}
          </span>
        </p>
      </div>
      {first?.fallback_reason && <Notice tone="warn">{first.fallback_reason}</Notice>}
      {error && (
        <Notice
          action={
            <Button size="sm" isBusy={isValidating} onClick={() => void mutate()}>
              Try again
            </Button>
          }
        >
          {data ? 'The recommendations could not be brought up to date.' : 'There are no recommendations now.'}{' '}
          {error.message}
        </Notice>
      )}
      {data?.length === 0 && (
        <EmptyState icon={ChartNoAxesCombined} title="Nothing stands out" headingLevel="h3">
          Charts need a column of numbers, dates or categories with at least two different values. Look in the review
          whether a column was read as text by mistake, or build a chart of your own.
        </EmptyState>
      )}
      {data === undefined && !error && (
        <div className={GRID}>
          {PLACES.map((place) => (
            <div key={place} className={CARD_PLACE}>
              <RecommendationSkeleton />
            </div>
          ))}
        </div>
      )}
      {data !== undefined && data.length > 0 && (
        <ul className={cn(GRID, isRanking && 'opacity-70 transition-opacity')}>
          {data.map((item) => (
            <li key={JSON.stringify(requestOfRecommendation(item))} className={CARD_PLACE}>
              <RecommendationCard jobId={jobId} item={item} canWrite={canWrite} />
            </li>
          ))}
          {canWrite && (
            <li className="row-span-4 grid min-w-0 place-items-center rounded-xl border border-dashed p-6">
              <div className="grid max-w-60 justify-items-center gap-3 text-center">
                <p className="text-muted text-sm">Something else in mind? Choose the columns yourself.</p>
                <Button asChild>
                  <Link href={`/jobs/${jobId}/charts/new`}>
                    <SlidersHorizontal aria-hidden="true" />
                    Build a chart
                  </Link>
                </Button>
              </div>
            </li>
          )}
        </ul>
      )}
    </section>
  );
}

const sourceOf = ({ source }: RecommendationJson, model: string | null): string =>
  source === 'model' ? `${model ?? 'The model'} proposed, checked against the data` : 'Built-in analyst';
