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
import { WorkByColumn } from './work-by-column';
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
          <WorkByColumn
            kind="ambiguous"
            title="Ambiguous dates"
            hint="No value tells day from month."
            items={work.ambiguous_dates}
            left={() => 1}
            unit="column"
            detail={({ count }) => plural(count, 'date')}
            render={(item) => <AmbiguousColumn item={item} />}
          />
          <WorkByColumn
            kind="unread"
            title="Could not be read"
            hint="Values that are not of their column’s type."
            items={openFirst(work.unread)}
            left={({ count, is_left }) => (is_left ? 0 : count)}
            detail={({ count }) => number(count)}
            decided={({ is_left }) => (is_left ? 'accepted' : undefined)}
            render={(item) => <UnreadColumn item={item} />}
          />
          <WorkByColumn
            kind="outliers"
            title="Outliers"
            hint="Numbers far from the rest of their column."
            items={work.outliers}
            left={({ open }) => open}
            detail={({ open }) => (open > 0 ? number(open) : '')}
            decided={({ kept }) => (kept > 0 ? `${number(kept)} kept` : undefined)}
            render={(item) => <OutlierColumn item={item} />}
          />
          <WorkByColumn
            kind="missing"
            title="Missing"
            hint="Cells without a value."
            items={openFirst(work.missing)}
            left={({ count, is_left }) => (is_left ? 0 : count)}
            detail={({ count, percentage }) => `${number(count)} · ${percent(percentage / 100)}`}
            decided={({ is_left }) => (is_left ? 'left' : undefined)}
            render={(item) => <MissingColumn item={item} />}
          />
        </>
      )}
    </div>
  );
}
