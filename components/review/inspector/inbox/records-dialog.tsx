'use client';

import { useEffect, useState } from 'react';
import { useChange } from '@/components/review/inspector/use-change';
import { Modal } from '@/components/review/recipe/modal';
import { useReview } from '@/components/review/review-context';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { Select } from '@/components/ui/select';
import type { RecordGroupJson } from '@/lib/contract/findings';
import { number, percent, plural } from '@/lib/text/words';
import { RULES } from './merge-rules';
import { StackedRecords } from './stacked-records';
import { useRecords } from './use-inbox';

interface RecordsDialogProps {
  isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
}

/** Where a letter looks for an option and decides nothing. */
const TYPED_INTO = '[role="combobox"], [role="listbox"]';

/** Groups of rows that may be records of one thing, one after the other: merged with a rule for each column, or kept apart. */
export function RecordsDialog({ isOpen, onOpenChange }: RecordsDialogProps) {
  const { data } = useRecords(isOpen);
  const [index, setIndex] = useState(0);
  const groups = data?.groups ?? [];
  const at = Math.max(0, Math.min(index, groups.length - 1));
  const group = groups[at];
  const total = data?.total ?? 0;
  return (
    <Modal
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      title="Records that may be one"
      description={
        data && data.state === 'ready'
          ? `${plural(total, 'group')} left, compared by ${data.compared.join(', ') || 'nothing'}.`
          : 'The records are being compared …'
      }
      className="max-w-4xl"
    >
      {group && data ? (
        <Group
          key={group.group_id}
          group={group}
          columns={data.columns}
          place={`${number(at + 1)} of ${number(total)}`}
          onPrevious={at > 0 ? () => setIndex(at - 1) : undefined}
          onNext={at < groups.length - 1 ? () => setIndex(at + 1) : undefined}
          onLeave={() => onOpenChange(false)}
        />
      ) : (
        data?.state === 'ready' && <p className="py-6 text-muted text-sm">Every group is decided on.</p>
      )}
    </Modal>
  );
}

interface GroupProps {
  group: RecordGroupJson;
  columns: readonly string[];
  place: string;
  onPrevious: (() => void) | undefined;
  onNext: (() => void) | undefined;
  /** The data is to be seen, which lies below. */
  onLeave(): void;
}

function Group({ group, columns, place, onPrevious, onNext, onLeave }: GroupProps) {
  const { canWrite, goTo, columns: known } = useReview('canWrite', 'goTo', 'columns');
  const { send, isReady } = useChange();
  const [keep, setKeep] = useState(group.keep_row);
  const [rules, setRules] = useState<Readonly<Record<string, string>>>({});
  const { rows } = group;
  const differs = columns.map((_, c) => new Set(rows.map(({ values }) => values[c])).size > 1);

  const decide = (action: 'merge' | 'keep') => {
    if (!isReady) return;
    const body = action === 'merge' ? { action, keep_row: keep, rules } : { action };
    const done =
      action === 'merge' ? `${plural(rows.length, 'record')} merged` : `${plural(rows.length, 'record')} kept apart`;
    void send(`duplicates/${group.group_id}`, body, done);
  };

  useEffect(() => {
    const handle = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || !canWrite) return;
      if (event.target instanceof HTMLElement && event.target.closest(TYPED_INTO)) return;
      if (event.key === 'm') decide('merge');
      else if (event.key === 'k') decide('keep');
    };
    window.addEventListener('keydown', handle);
    return () => window.removeEventListener('keydown', handle);
  });

  return (
    <div className="grid gap-3">
      <p className="flex flex-wrap items-center gap-2 text-sm">
        <span className="text-muted">Group {place}</span>
        <strong className="font-medium">{percent(group.probability)} likely to be one</strong>
        <span className="ml-auto flex gap-1.5">
          <Button size="sm" aria-disabled={!onPrevious || undefined} onClick={onPrevious}>
            Previous
          </Button>
          <Button size="sm" aria-disabled={!onNext || undefined} onClick={onNext}>
            Next
          </Button>
        </span>
      </p>
      <section
        aria-label="The records side by side"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls sideways, also by keyboard
        tabIndex={0}
        className="overflow-x-auto rounded-md border max-sm:hidden"
      >
        <table className="w-full text-sm">
          <thead>
            <tr className="border-b bg-sunken text-left">
              <th scope="col" className="px-2 py-1.5 font-medium">
                Column
              </th>
              {rows.map(({ row_index }) => (
                <th key={row_index} scope="col" className="px-2 py-1.5 font-medium">
                  <label className="flex items-center gap-1.5">
                    <input
                      type="radio"
                      name="keep"
                      checked={keep === row_index}
                      disabled={!canWrite}
                      onChange={() => setKeep(row_index)}
                    />
                    Keep row {number(row_index + 1)}
                  </label>
                  <button
                    type="button"
                    onClick={() => {
                      onLeave();
                      goTo(row_index, known[0]?.id ?? '');
                    }}
                    className="min-h-6 rounded px-1 font-normal text-accent text-xs hover:bg-sunken"
                  >
                    Show in the table
                  </button>
                </th>
              ))}
              <th scope="col" className="px-2 py-1.5 font-medium">
                Value that stays
              </th>
            </tr>
          </thead>
          <tbody>
            {columns.map((column, c) => (
              <tr key={known[c]?.id ?? column} className="border-b last:border-0">
                <th scope="row" className="max-w-40 truncate px-2 py-1 text-left font-normal text-muted">
                  {column}
                </th>
                {rows.map(({ row_index, values }) => (
                  <td
                    key={row_index}
                    className={cn('max-w-64 px-2 py-1 [overflow-wrap:anywhere]', differs[c] && 'bg-warn-soft')}
                  >
                    {values[c] ?? <span className="text-muted">missing</span>}
                  </td>
                ))}
                <td className="px-2 py-1">
                  {differs[c] && canWrite ? (
                    <Select
                      aria-label={`Value of ${column} that stays`}
                      value={rules[column] ?? 'kept'}
                      onChange={(rule) => setRules({ ...rules, [column]: rule })}
                      options={RULES}
                      className="h-7 w-44"
                    />
                  ) : (
                    <span className="text-muted text-xs">equal</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <StackedRecords
        group={group}
        columns={columns}
        differs={differs}
        keep={keep}
        onKeep={setKeep}
        rules={rules}
        onRule={(column, rule) => setRules({ ...rules, [column]: rule })}
        onShow={(row) => {
          onLeave();
          goTo(row, known[0]?.id ?? '');
        }}
      />
      {canWrite && (
        <div className="flex flex-wrap items-center gap-2 max-sm:sticky max-sm:-bottom-5 max-sm:-mx-5 max-sm:-mb-5 max-sm:border-t max-sm:bg-surface max-sm:px-5 max-sm:py-3">
          <Button variant="primary" aria-disabled={!isReady || undefined} onClick={() => decide('merge')}>
            Merge <kbd className="max-sm:hidden">M</kbd>
          </Button>
          <Button aria-disabled={!isReady || undefined} onClick={() => decide('keep')}>
            Keep apart <kbd className="max-sm:hidden">K</kbd>
          </Button>
          <p className="text-muted text-xs">Where the kept row has no value, that of another one is taken.</p>
        </div>
      )}
    </div>
  );
}
