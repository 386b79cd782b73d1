'use client';

import { Table, X } from 'lucide-react';
import { useId, useState } from 'react';
import useSWR from 'swr';
import type { ApiError } from '@/components/api/api-error';
import { fetchJson } from '@/components/api/fetch-json';
import { labelOfFirst } from '@/components/compare/columns';
import { rowsPath } from '@/components/compare/compare-api';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { Select } from '@/components/ui/select';
import { Skeleton } from '@/components/ui/skeleton';
import { Switch } from '@/components/ui/switch';
import type { ComparedRowState, ComparedRowsJson, ComparisonJson } from '@/lib/contract/comparison';
import { number, plural } from '@/lib/text/words';
import { RowsTable } from './rows-table';

/** Rows somebody wants to see: by id of the first's column the value they have, null where it is missing. */
export interface RowsFilter {
  readonly where?: Readonly<Record<string, string | null>>;
}

const PAGE = 50;
const ALL = 'all';

const STATES: readonly { state: ComparedRowState; label: string }[] = [
  { state: 'changed', label: 'Changed' },
  { state: 'added', label: 'Added' },
  { state: 'removed', label: 'Removed' },
  { state: 'cleaning', label: 'Changed by cleaning alone' },
  { state: 'duplicate', label: 'Key not unique' },
  { state: 'unchanged', label: 'Unchanged' },
];

interface ComparedRowsProps {
  comparison: ComparisonJson;
  filter: RowsFilter;
  onFilter(filter: RowsFilter): void;
}

/** The rows of both periods side by side, matched by a key. */
export function ComparedRows({ comparison, filter, onFilter }: ComparedRowsProps) {
  const [key, setKey] = useState<string | null>(null);
  const [state, setState] = useState<string>(ALL);
  const [spellings, setSpellings] = useState(false);
  const switchId = useId();
  const [offset, setOffset] = useState(0);
  const chosen = STATES.find((one) => one.state === state)?.state;
  const path = rowsPath(comparison.comparison_id, {
    ...(key !== null && { key: JSON.parse(key) as string[] }),
    ...(chosen !== undefined && { state: chosen }),
    ...(spellings && { spellings }),
    ...filter,
    limit: PAGE,
    offset,
  });
  const { data, error } = useSWR<ComparedRowsJson, ApiError>(
    [path, JSON.stringify(comparison.header_mapping)],
    ([address]: [string]) => fetchJson<ComparedRowsJson>(address),
    { keepPreviousData: true, revalidateOnFocus: false },
  );
  const keys = data?.keys ?? [];
  const shownKey = key ?? JSON.stringify(data?.key ?? []);
  const options = keys.some(({ columns }) => JSON.stringify(columns) === shownKey)
    ? keys.map(({ columns }) => columns)
    : [...(data ? [data.key] : []), ...keys.map(({ columns }) => columns)];

  const found = keys.find(({ columns }) => JSON.stringify(columns) === JSON.stringify(data?.key))?.spellings ?? 0;

  if (error?.code === 'wrong_state') return <ChooseKey comparison={comparison} onKey={setKey} />;
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <span className="text-muted text-sm">Rows are matched by</span>
        <Select
          aria-label="Rows are matched by"
          className="h-8 w-56"
          value={shownKey}
          onChange={(value) => {
            setKey(value);
            setOffset(0);
          }}
          options={options.map((columns) => ({
            value: JSON.stringify(columns),
            label: columns.map((name) => labelOfFirst(comparison, name)).join(' and '),
          }))}
        />
        <Select
          aria-label="Show"
          className="h-8 w-64"
          value={state}
          onChange={(value) => {
            setState(value);
            setOffset(0);
          }}
          options={[
            { value: ALL, label: 'All rows' },
            ...STATES.map(({ state: one, label }) => ({
              value: one,
              label,
              ...(data && { hint: number(data.counts[one]) }),
            })),
          ]}
        />
        {filter.where !== undefined && (
          <Button size="sm" onClick={() => onFilter({})}>
            {Object.values(filter.where)
              .map((value) => value ?? '(empty)')
              .join(' × ')}
            <X aria-label="Show all again" />
          </Button>
        )}
      </div>
      {error && <Notice>{error.message}</Notice>}
      {data === undefined && !error && <Skeleton className="h-64" />}
      {data && (
        <>
          {found > 0 && (
            <div className="flex items-center gap-2 text-sm">
              <Switch
                id={switchId}
                checked={spellings}
                onChange={(on) => {
                  setSpellings(on);
                  setOffset(0);
                }}
              />
              <label htmlFor={switchId}>Take other spellings of a key for the same ({number(found)} found)</label>
            </div>
          )}
          {data.spellings.length > 0 && (
            <Disclosure label={`${plural(data.spelling_count, 'key')} taken for another spelling`}>
              <ul className="grid gap-1 text-sm">
                {data.spellings.map(({ key_1, key_2 }) => (
                  <li key={key_2}>
                    {key_1} <span className="text-muted">and</span> {key_2}
                  </li>
                ))}
              </ul>
            </Disclosure>
          )}
          <p role="status" className="text-muted text-sm">
            {number(data.total)} {data.total === 1 ? 'row' : 'rows'}
            {data.counts.without_key_1 + data.counts.without_key_2 > 0 &&
              `; ${number(data.counts.without_key_1 + data.counts.without_key_2)} without a key are left out`}
            {data.counts.duplicate > 0 && `; ${number(data.counts.duplicate)} share a key and are paired with none`}.
          </p>
          {data.rows.length === 0 ? (
            <EmptyState icon={Table} title="No such rows" className="rounded-xl border bg-surface" />
          ) : (
            <RowsTable comparison={comparison} rows={data} />
          )}
          {data.total > PAGE && (
            <div className="flex items-center gap-2 text-sm">
              <Button size="sm" disabled={offset === 0} onClick={() => setOffset(Math.max(0, offset - PAGE))}>
                Previous
              </Button>
              <span className="text-muted">
                {number(offset + 1)}–{number(Math.min(offset + PAGE, data.total))} of {number(data.total)}
              </span>
              <Button size="sm" disabled={offset + PAGE >= data.total} onClick={() => setOffset(offset + PAGE)}>
                Next
              </Button>
            </div>
          )}
        </>
      )}
    </div>
  );
}

/** Nothing tells rows apart by itself: a person says what does. */
function ChooseKey({ comparison, onKey }: { comparison: ComparisonJson; onKey(key: string): void }) {
  return (
    <div className="grid gap-3">
      <Notice tone="info">No column tells the rows of both files apart. Choose the one that should.</Notice>
      <Select
        aria-label="Rows are matched by"
        className="w-64"
        value=""
        placeholder="Choose a column"
        onChange={(name) => onKey(JSON.stringify([name]))}
        options={Object.keys(comparison.header_mapping).map((name) => ({
          value: name,
          label: labelOfFirst(comparison, name),
        }))}
      />
    </div>
  );
}
