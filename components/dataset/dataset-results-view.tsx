'use client';

import { useState } from 'react';
import { DatasetAnnotations } from '@/components/annotations/dataset-annotations';
import { StandingOut } from '@/components/insight/standing-out';
import { MadeOf } from '@/components/shape/made-of';
import { Badge } from '@/components/ui/badge';
import { Tab, TabList, TabPanel, Tabs } from '@/components/ui/tabs';
import type { JobJson } from '@/lib/contract/jobs';
import { number } from '@/lib/text/words';
import { type ChangeFilter, NO_FILTER } from './changes/change-filter';
import { ChangesPanel } from './changes/changes-panel';
import { CleanedWay } from './cleaned-way';
import { DoneList } from './done-list';
import { PreviewPanel } from './grid/preview-panel';
import { LikeNote } from './like-note';
import { QualityPanel } from './quality-panel';
import { ReadingNote } from './reading-note';
import type { DatasetResults, OperationLabel } from './results';

interface DatasetResultsViewProps {
  job: JobJson;
  results: DatasetResults;
  operations: readonly OperationLabel[];
  /** Whether the ways to clean it are unfolded, also while it is cleaned another way. */
  isWayOpen: boolean;
  onWayOpenChange(isOpen: boolean): void;
}

/** A cleaned dataset: how good it is, what was done, the data itself and every change. */
export function DatasetResultsView({ job, results, operations, isWayOpen, onWayOpenChange }: DatasetResultsViewProps) {
  const { summary, steps, reading, like } = results;
  const [tab, setTab] = useState('data');
  const [filter, setFilter] = useState<ChangeFilter>(NO_FILTER);
  const changeCount = steps.reduce((sum, step) => sum + step.changeCount, 0);

  function showChanges(action: string): void {
    setFilter({ ...NO_FILTER, action });
    setTab('changes');
    document.getElementById('dataset-tabs')?.scrollIntoView({ block: 'start' });
  }

  return (
    <>
      {like && <LikeNote like={like} steps={steps} operations={operations} />}
      <div className="grid gap-4 lg:grid-cols-2">
        <div className="grid content-start gap-4">
          <QualityPanel jobId={job.id} summary={summary} />
          <CleanedWay jobId={job.id} version={summary.version} isOpen={isWayOpen} onOpenChange={onWayOpenChange} />
          {reading && job.file_size > 0 && <ReadingNote jobId={job.id} reading={reading} />}
        </div>
        <DoneList summary={summary} steps={steps} onShowChanges={showChanges} />
      </div>
      <MadeOf jobId={job.id} version={summary.version} canWrite={results.canWrite} />
      <StandingOut jobId={job.id} canWrite={results.canWrite} />
      <Tabs value={tab} onValueChange={setTab} id="dataset-tabs" className="grid scroll-mt-16 gap-3">
        <TabList aria-label="Dataset">
          <Tab value="data">Data</Tab>
          <Tab value="changes">
            Changes <Badge>{number(changeCount)}</Badge>
          </Tab>
        </TabList>
        <TabPanel value="data" tabIndex={-1}>
          <PreviewPanel job={job} version={summary.version} />
        </TabPanel>
        <TabPanel value="changes" tabIndex={-1}>
          <ChangesPanel
            job={job}
            version={summary.version}
            operations={operations}
            filter={filter}
            onFilter={setFilter}
          />
        </TabPanel>
      </Tabs>
      <DatasetAnnotations jobId={job.id} of="table" canWrite={results.canWrite} />
    </>
  );
}
