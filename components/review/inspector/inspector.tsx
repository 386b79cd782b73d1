'use client';

import { useEffect, useMemo, useState } from 'react';
import { useReview, useReviewValue } from '@/components/review/review-context';
import { Badge } from '@/components/ui/badge';
import { Tab, TabList, TabPanel, Tabs } from '@/components/ui/tabs';
import { number } from '@/lib/text/words';
import { ColumnTab } from './column/column-tab';
import { useInbox } from './inbox/use-inbox';
import { InspectorContext, type WorkTarget } from './inspector-context';
import { QualityTab } from './quality/quality-tab';
import { SpellingsDialog, type SpellingsTarget } from './spellings/spellings-dialog';
import { TodoTab } from './todo/todo-tab';

/** The part of the review's address by which other pages lead to what is left to decide. */
export const TODO_HASH = '#todo';

const TABS = ['quality', 'todo', 'column'] as const;
type InspectorTab = (typeof TABS)[number];

/** What is to be said about the data: how good it is, what is left to decide, and one column closely. */
export function Inspector() {
  const { selectColumn } = useReview('selectColumn');
  const isColumnAsked = useReviewValue(({ columnRequests }) => columnRequests > 0);
  const [tab, setTab] = useState<InspectorTab>(isColumnAsked ? 'column' : 'quality');
  const [openWork, setOpenWork] = useState<WorkTarget | null>(null);
  const [spellings, setSpellings] = useState<SpellingsTarget | null>(null);
  const { data: inbox } = useInbox();

  useEffect(() => {
    if (window.location.hash === TODO_HASH) setTab('todo');
  }, []);

  const state = useMemo(
    () => ({
      openWork,
      setOpenWork,
      showWork: (target: WorkTarget) => {
        setOpenWork(target);
        setTab('todo');
      },
      showColumn: (columnId: string) => {
        selectColumn(columnId);
        setTab('column');
      },
      showSpellings: setSpellings,
    }),
    [openWork, selectColumn],
  );

  const open = inbox?.items.length ?? 0;
  return (
    <InspectorContext value={state}>
      <ColumnRequests onRequest={setTab} />
      <Tabs
        value={tab}
        onValueChange={(value) => setTab(TABS.find((name) => name === value) ?? 'quality')}
        className="flex h-full flex-col"
      >
        <TabList aria-label="Inspector" className="shrink-0 px-4 pt-2.5">
          <Tab value="quality">Quality</Tab>
          <Tab value="todo">
            To do
            {open > 0 && (
              <Badge tone="warn">
                {number(open)}
                <span className="sr-only"> left</span>
              </Badge>
            )}
          </Tab>
          <Tab value="column">Column</Tab>
        </TabList>
        <TabPanel value="quality" tabIndex={-1} className="min-h-0 flex-1 overflow-y-auto px-4 py-3">
          <QualityTab />
        </TabPanel>
        <TabPanel value="todo" tabIndex={-1} className="min-h-0 flex-1 overflow-y-auto px-4 py-3">
          <TodoTab />
        </TabPanel>
        <TabPanel value="column" tabIndex={-1} className="min-h-0 flex-1 overflow-y-auto px-4 py-3">
          <ColumnTab />
        </TabPanel>
      </Tabs>
      <SpellingsDialog target={spellings} onClose={() => setSpellings(null)} />
    </InspectorContext>
  );
}

/** Hears of columns that are asked for, so that the inspector is rendered again only where that opens another tab. */
function ColumnRequests({ onRequest }: { onRequest(tab: InspectorTab): void }) {
  const { columnRequests } = useReview('columnRequests');
  useEffect(() => {
    if (columnRequests > 0) onRequest('column');
  }, [columnRequests, onRequest]);
  return null;
}
