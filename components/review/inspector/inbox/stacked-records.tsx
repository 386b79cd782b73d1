'use client';

import { useReview } from '@/components/review/review-context';
import { cn } from '@/components/ui/cn';
import { Select } from '@/components/ui/select';
import type { RecordGroupJson } from '@/lib/contract/findings';
import { number } from '@/lib/text/words';
import { RULES } from './merge-rules';

interface StackedRecordsProps {
  group: RecordGroupJson;
  columns: readonly string[];
  /** By column: whether the records differ in it. */
  differs: readonly boolean[];
  keep: number;
  onKeep(row: number): void;
  rules: Readonly<Record<string, string>>;
  onRule(column: string, rule: string): void;
  onShow(row: number): void;
}

/** The records of a group one value below the other, where there is no room for them side by side; what differs first. */
export function StackedRecords(props: StackedRecordsProps) {
  const { group, columns, differs, keep, onKeep, rules, onRule, onShow } = props;
  const { canWrite } = useReview('canWrite');
  const order = columns.map((_, c) => c).sort((a, b) => Number(differs[b]) - Number(differs[a]) || a - b);
  return (
    <div className="grid gap-3 sm:hidden">
      <fieldset className="grid gap-1 rounded-md border p-2.5">
        <legend className="px-1 text-muted text-xs">The row that stays</legend>
        {group.rows.map(({ row_index: row }) => (
          <div key={row} className="flex items-center justify-between gap-2 text-sm">
            <label className="flex min-h-7 flex-1 items-center gap-2">
              <input
                type="radio"
                name="keep-stacked"
                checked={keep === row}
                disabled={!canWrite}
                onChange={() => onKeep(row)}
              />
              Keep row {number(row + 1)}
            </label>
            <button
              type="button"
              onClick={() => onShow(row)}
              className="min-h-6 rounded px-1 text-accent text-xs hover:bg-sunken"
            >
              Show<span className="sr-only"> row {number(row + 1)}</span> in the table
            </button>
          </div>
        ))}
      </fieldset>
      <ul className="divide-y rounded-md border text-sm">
        {order.map((c) => {
          const column = columns[c] ?? '';
          return (
            <li key={`${c} ${column}`} className={cn('grid gap-1 px-2.5 py-2', differs[c] && 'bg-warn-soft')}>
              <span className="text-muted text-xs [overflow-wrap:anywhere]">{column}</span>
              {(differs[c] ? group.rows : group.rows.slice(0, 1)).map(({ row_index: row, values }) => (
                <span key={row} className="flex gap-2">
                  {differs[c] && <span className="w-14 shrink-0 text-muted text-xs">row {number(row + 1)}</span>}
                  <span className="min-w-0 [overflow-wrap:anywhere]">
                    {values[c] ?? <span className="text-muted">missing</span>}
                  </span>
                </span>
              ))}
              {differs[c] && canWrite && (
                <Select
                  aria-label={`Value of ${column} that stays`}
                  value={rules[column] ?? 'kept'}
                  onChange={(rule) => onRule(column, rule)}
                  options={RULES}
                  className="h-8"
                />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
