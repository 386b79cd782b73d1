'use client';

import { useState } from 'react';
import { DecidedList } from '@/components/review/inspector/inbox/decided-list';
import { InboxList } from '@/components/review/inspector/inbox/inbox-list';
import { LoadState } from '@/components/review/inspector/load-state';
import { useWorkList } from '@/components/review/inspector/use-inspector-data';
import { Segmented } from '@/components/ui/segmented';
import { number, percent, plural } from '@/lib/text/words';
import { AmbiguousColumn } from './ambiguous-column';
import { LeftAloneItem } from './left-alone-item';
import { MissingColumn } from './missing-column';
import { OutlierColumn } from './outlier-column';
import { UnreadColumn } from './unread-column';
import { WorkColumn } from './work-column';
import { openFirst } from './work-items';
import { WorkSection } from './work-section';

type Part = 'open' | 'decided';

const PARTS: readonly { value: Part; label: string }[] = [
  { value: 'open', label: 'To decide' },
  { value: 'decided', label: 'Decided' },
];

/** What is left for a person to decide: one ranked list, and below it the cells it speaks of. */
export function TodoTab() {
  const { data: work, error, mutate } = useWorkList();
  const [part, setPart] = useState<Part>('open');
  if (!work) return <LoadState what="what is left to do" error={error} onRetry={() => void mutate()} />;
  const isEmpty = [work.missing, work.outliers, work.unread, work.ambiguous_dates, work.left_alone].every(
    (list) => list.length === 0,
  );
  return (
    <div className="grid grid-cols-1 gap-5">
      <div>
        <Segmented<Part> label="Decisions" value={part} options={PARTS} onChange={setPart} />
      </div>
      {part === 'open' ? <InboxList /> : <DecidedList />}
      {part === 'open' && (
        <>
          {!isEmpty && <h2 className="border-t pt-4 font-semibold text-sm">Cell by cell</h2>}
          <WorkSection
            kind="left_alone"
            title="Left as it was"
            hint="What cleaning did not do without being asked."
            count={work.left_alone.length}
            unit="decision"
          >
            {work.left_alone.map((item) => (
              <LeftAloneItem key={`${item.code} ${item.column_id}`} item={item} />
            ))}
          </WorkSection>
          <WorkSection
            kind="ambiguous"
            title="Ambiguous dates"
            hint="No value tells day from month."
            count={work.ambiguous_dates.length}
            unit="column"
          >
            {work.ambiguous_dates.map((item) => (
              <WorkColumn
                key={item.column_id}
                target={{ kind: 'ambiguous', columnId: item.column_id }}
                name={item.column}
                detail={plural(item.count, 'date')}
              >
                <AmbiguousColumn item={item} />
              </WorkColumn>
            ))}
          </WorkSection>
          <WorkSection
            kind="unread"
            title="Could not be read"
            hint="Values that are not of their column’s type."
            count={work.unread.reduce((sum, { count, is_left }) => sum + (is_left ? 0 : count), 0)}
            unit="cell"
          >
            {openFirst(work.unread).map((item) => (
              <WorkColumn
                key={item.column_id}
                target={{ kind: 'unread', columnId: item.column_id }}
                name={item.column}
                detail={number(item.count)}
                decided={item.is_left ? 'accepted' : undefined}
              >
                <UnreadColumn item={item} />
              </WorkColumn>
            ))}
          </WorkSection>
          <WorkSection
            kind="outliers"
            title="Outliers"
            hint="Numbers far from the rest of their column."
            count={work.outliers.reduce((sum, item) => sum + item.open, 0)}
            unit="cell"
          >
            {work.outliers.map((item) => (
              <WorkColumn
                key={item.column_id}
                target={{ kind: 'outliers', columnId: item.column_id }}
                name={item.column}
                detail={item.open > 0 ? number(item.open) : ''}
                decided={item.kept > 0 ? `${number(item.kept)} kept` : undefined}
              >
                <OutlierColumn item={item} />
              </WorkColumn>
            ))}
          </WorkSection>
          <WorkSection
            kind="missing"
            title="Missing"
            hint="Cells without a value."
            count={work.missing.reduce((sum, { count, is_left }) => sum + (is_left ? 0 : count), 0)}
            unit="cell"
          >
            {openFirst(work.missing).map((item) => (
              <WorkColumn
                key={item.column_id}
                target={{ kind: 'missing', columnId: item.column_id }}
                name={item.column}
                detail={`${number(item.count)} · ${percent(item.percentage / 100)}`}
                decided={item.is_left ? 'left' : undefined}
              >
                <MissingColumn item={item} />
              </WorkColumn>
            ))}
          </WorkSection>
        </>
      )}
    </div>
  );
}
