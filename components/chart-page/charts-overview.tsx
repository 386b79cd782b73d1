'use client';

import { LoaderCircle } from 'lucide-react';
import type { GoalExample } from '@/components/goal/goal-examples';
import { GoalPanel } from '@/components/goal/goal-panel';
import { useGoal } from '@/components/goal/use-goal';
import { AnalystNote } from '@/components/recommendations/analyst-note';
import { Recommendations } from '@/components/recommendations/recommendations';
import type { ChartJson } from '@/lib/contract/charts';
import type { AnalystJson, GoalJson } from '@/lib/contract/goals';
import { KeptCharts } from './kept-charts';
import { useDatasetVersion } from './use-dataset-version';

interface ChartsOverviewProps {
  jobId: string;
  filename: string;
  version: number;
  goal: GoalJson | null;
  examples: readonly GoalExample[];
  charts: ChartJson[];
  analyst: AnalystJson;
  canWrite: boolean;
}

/** From a sentence of intent to charts: the goal, what is recommended for it, what was kept. */
export function ChartsOverview({ jobId, filename, examples, analyst, canWrite, ...initial }: ChartsOverviewProps) {
  const goal = useGoal(jobId, initial.goal);
  const { version, isCleaning } = useDatasetVersion(jobId, initial.version, filename);
  return (
    <>
      <GoalPanel jobId={jobId} goal={goal} examples={examples} canWrite={canWrite} />
      <p role="status" className={isCleaning ? 'flex items-center gap-2 text-muted text-sm' : 'sr-only'}>
        {isCleaning && (
          <>
            <LoaderCircle className="size-4 animate-spin" aria-hidden="true" />
            The data is being cleaned again. The charts follow when it is done.
          </>
        )}
      </p>
      <Recommendations jobId={jobId} goal={goal} version={version} model={analyst.model} canWrite={canWrite} />
      <AnalystNote jobId={jobId} initial={analyst} />
      <KeptCharts jobId={jobId} initial={initial.charts} canWrite={canWrite} />
    </>
  );
}
