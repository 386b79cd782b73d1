'use client';

import { Columns3 } from 'lucide-react';
import { LoadState } from '@/components/review/inspector/load-state';
import { useColumn } from '@/components/review/inspector/use-inspector-data';
import { useReview } from '@/components/review/review-context';
import { EmptyState } from '@/components/ui/empty-state';
import { Select } from '@/components/ui/select';
import { ColumnActions } from './column-actions';
import { ColumnChanges } from './column-changes';
import { ColumnFacts } from './column-facts';
import { ColumnSuggestions } from './column-suggestions';
import { ColumnValues } from './column-values';
import { ColumnWork } from './column-work';

/** One column closely: what it holds, what became of it, and what can be done with it. */
export function ColumnTab() {
  const { recipe, selectedColumn, selectColumn } = useReview('recipe', 'selectedColumn', 'selectColumn');
  const { data, error, mutate } = useColumn(selectedColumn);
  const options = recipe.columns.map(({ id, name, source_name }) => ({
    value: id,
    label: name ?? `${source_name || id} (not in the result)`,
  }));
  const isKnown = options.some(({ value }) => value === selectedColumn);
  return (
    <div className="grid grid-cols-1 gap-5">
      <Select
        aria-label="Column"
        value={isKnown && selectedColumn !== null ? selectedColumn : ''}
        placeholder="Choose a column"
        onChange={selectColumn}
        options={options}
      />
      {selectedColumn === null ? (
        <EmptyState icon={Columns3} title="No column chosen" className="px-0 py-8">
          Choose one above, or a cell or head in the table.
        </EmptyState>
      ) : data?.id === selectedColumn ? (
        <>
          <ColumnActions key={`${data.id} ${data.name}`} column={data} />
          <ColumnWork columnId={data.id} />
          <ColumnSuggestions columnId={data.id} />
          <ColumnValues column={data} />
          <ColumnFacts column={data} />
          <ColumnChanges column={data} />
        </>
      ) : (
        <LoadState what="the column" error={error} onRetry={() => void mutate()} />
      )}
    </div>
  );
}
