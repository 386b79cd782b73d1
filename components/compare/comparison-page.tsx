'use client';

import { ArrowRight, Download, GitCompareArrows, Share2 } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import useSWR from 'swr';
import type { ApiError } from '@/components/api/api-error';
import { ShareDialog } from '@/components/sharing/share-dialog';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Menu, MenuContent, MenuItem, MenuTrigger } from '@/components/ui/menu';
import { Tab, TabList, TabPanel, Tabs } from '@/components/ui/tabs';
import type { ComparisonJson } from '@/lib/contract/comparison';
import { number, plural } from '@/lib/text/words';
import { Changes } from './changes/changes';
import { comparisonPath, deleteComparison } from './compare-api';
import { ComparisonHeader } from './comparison-header';
import { Drift } from './drift';
import { MappingPanel } from './mapping/mapping-panel';
import { ComparedRows, type RowsFilter } from './rows/compared-rows';

const EXPORTS = [
  { label: 'Report', path: 'report?download=1' },
  { label: 'Changes, Excel', path: 'export?format=xlsx&part=deltas' },
  { label: 'Changes, CSV', path: 'export?format=csv&part=deltas' },
  { label: 'Rows side by side, Excel', path: 'export?format=xlsx&part=rows' },
  { label: 'Rows side by side, CSV', path: 'export?format=csv&part=rows' },
] as const;

const VIEWS = ['changes', 'rows', 'columns', 'data'] as const;
type View = (typeof VIEWS)[number];
const isView = (value: string): value is View => (VIEWS as readonly string[]).includes(value);

interface ComparisonPageProps {
  initial: ComparisonJson;
  canWrite: boolean;
}

/** Two periods of one thing: which columns belong together, what changed, why, and in which rows. */
export function ComparisonPage({ initial, canWrite }: ComparisonPageProps) {
  const { data: comparison = initial, mutate } = useSWR<ComparisonJson, ApiError>(
    comparisonPath(initial.comparison_id),
    { fallbackData: initial },
  );
  const isOpen = comparison.status === 'proposed' && canWrite;
  const [view, setView] = useState<View>(isOpen ? 'columns' : 'changes');
  const [filter, setFilter] = useState<RowsFilter>({});
  const mapped = Object.keys(comparison.header_mapping).length;

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <Header comparison={comparison} canWrite={canWrite} />
      <Tabs value={view} onValueChange={(value) => isView(value) && setView(value)} className="grid gap-5">
        <TabList aria-label="Parts of the comparison" className="overflow-x-auto [scrollbar-width:none]">
          <Tab value="columns">
            Columns
            <Badge tone={isOpen ? 'warn' : 'neutral'}>{isOpen ? 'Check' : number(mapped)}</Badge>
          </Tab>
          <Tab value="changes">What changed</Tab>
          <Tab value="rows">Rows</Tab>
          <Tab value="data">The data itself</Tab>
        </TabList>
        <TabPanel value="columns">
          <MappingPanel
            key={JSON.stringify(comparison.header_mapping)}
            comparison={comparison}
            canWrite={canWrite}
            onConfirmed={async () => {
              await mutate();
              setView('changes');
            }}
          />
        </TabPanel>
        <TabPanel value="changes">
          <Changes
            comparison={comparison}
            canWrite={canWrite}
            onRows={(wanted) => {
              setFilter(wanted);
              setView('rows');
            }}
          />
        </TabPanel>
        <TabPanel value="rows">
          <ComparedRows comparison={comparison} filter={filter} onFilter={setFilter} />
        </TabPanel>
        <TabPanel value="data">
          <Drift comparison={comparison} />
        </TabPanel>
      </Tabs>
    </div>
  );
}

function Header({ comparison, canWrite }: { comparison: ComparisonJson; canWrite: boolean }) {
  const { period_1: first, period_2: second } = comparison;
  return (
    <ComparisonHeader
      noun="comparison"
      jobId={first.job_id}
      title={
        <h1 className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1 font-semibold text-xl tracking-tight">
          {[first, second].map((period, index) => (
            <span key={period.job_id} className="contents">
              {index === 1 && <ArrowRight className="size-4 shrink-0 text-muted" aria-label="to" />}
              <Link
                href={`/jobs/${period.job_id}`}
                className="min-w-0 underline-offset-4 [overflow-wrap:anywhere] hover:underline"
              >
                {period.filename}
              </Link>
            </span>
          ))}
        </h1>
      }
      subtitle={
        <>
          {plural(first.row_count, 'row')}, version {first.version}, compared with {plural(second.row_count, 'row')},
          version {second.version}
        </>
      }
      actions={
        <>
          <Menu>
            <MenuTrigger asChild>
              <Button>
                <Download aria-hidden="true" />
                Export
              </Button>
            </MenuTrigger>
            <MenuContent>
              {EXPORTS.map(({ label, path }) => (
                <MenuItem key={path} asChild>
                  <a href={`${comparisonPath(comparison.comparison_id)}/${path}`} download>
                    {label}
                  </a>
                </MenuItem>
              ))}
            </MenuContent>
          </Menu>
          <Button asChild>
            <Link href={`/jobs/${second.job_id}/compare`}>
              <GitCompareArrows aria-hidden="true" />
              Next period
            </Link>
          </Button>
          {canWrite && (
            <ShareDialog
              kind="comparison"
              id={comparison.comparison_id}
              title={`${first.filename} and ${second.filename}`}
            >
              <Button>
                <Share2 aria-hidden="true" />
                Share
              </Button>
            </ShareDialog>
          )}
        </>
      }
      remains="Both datasets stay."
      onDelete={canWrite ? () => deleteComparison(comparison.comparison_id) : undefined}
    />
  );
}
