'use client';

import { useMemo, useState } from 'react';
import { ApiError } from '@/components/api/api-error';
import { confirmMapping } from '@/components/compare/compare-api';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import type { ComparisonJson } from '@/lib/contract/comparison';
import { number, plural } from '@/lib/text/words';
import { draftOf, isSame, joined } from './draft';
import { MappingTable } from './mapping-table';

interface MappingPanelProps {
  comparison: ComparisonJson;
  canWrite: boolean;
  onConfirmed(): Promise<void>;
}

/** Which columns belong together: proposed, corrected by drag, by a list or by keyboard, and confirmed. */
export function MappingPanel({ comparison, canWrite, onConfirmed }: MappingPanelProps) {
  const stored = useMemo(() => draftOf(comparison), [comparison]);
  const [draft, setDraft] = useState(stored);
  const [factors, setFactors] = useState<Record<string, string>>({});
  const [error, setError] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const { period_1: first, period_2: second } = comparison;
  const isChanged = !isSame(draft, stored);
  const rates = comparison.todos.filter(({ code }) => code === 'two_currencies' || code === 'other_unit');

  async function confirm(): Promise<void> {
    setIsBusy(true);
    setError(null);
    try {
      await confirmMapping(comparison.comparison_id, {
        mapping: Object.fromEntries(draft),
        factors: Object.fromEntries(
          Object.entries(factors)
            .map(([column, text]) => [idOf(comparison, column), Number(text)] as const)
            .filter(([column, factor]) => draft.has(column) && factor > 0),
        ),
      });
      await onConfirmed();
    } catch (thrown) {
      setError(thrown instanceof ApiError ? thrown.message : 'The columns could not be confirmed.');
      setIsBusy(false);
    }
  }

  return (
    <div className="grid gap-4">
      <p className="text-muted text-sm">
        {draft.size === 0
          ? 'No column of one file was found in the other. Join those that hold the same, if there are any.'
          : `${plural(draft.size, 'column')} of ${number(first.columns.length)} and ${number(second.columns.length)} belong together.`}{' '}
        {canWrite && (
          <>
            <span className="max-md:hidden">Drag from one column to another, or choose</span>
            <span className="md:hidden">Choose</span> from the list.
          </>
        )}
      </p>
      <MappingTable
        comparison={comparison}
        draft={draft}
        canWrite={canWrite}
        onJoin={(one, other) => setDraft(joined(draft, one, other))}
      />
      {rates.map((todo) => (
        <Field key={todo.column} label={`${labelOf(comparison, todo.column)}: ${todo.sentence}`}>
          {(control) => (
            <div className="flex items-center gap-2 text-sm">
              <span className="text-muted">1 {todo.second} =</span>
              <Input
                {...control}
                inputMode="decimal"
                className="w-28"
                disabled={!canWrite}
                value={factors[todo.column] ?? ''}
                onChange={(event) => setFactors({ ...factors, [todo.column]: event.target.value })}
              />
              <span className="text-muted">{todo.first}</span>
            </div>
          )}
        </Field>
      ))}
      {comparison.todos
        .filter((todo) => !rates.includes(todo))
        .map((todo) => (
          <Notice key={todo.column + todo.code} tone="warn">
            {labelOf(comparison, todo.column)}: {todo.sentence}.
          </Notice>
        ))}
      {comparison.adjustments.length > 0 && (
        <ul className="grid gap-1 text-muted text-sm">
          {comparison.adjustments.map(({ column, code, sentence }) => (
            <li key={column + code}>
              {labelOf(comparison, column)}: {sentence}.
            </li>
          ))}
        </ul>
      )}
      {error !== null && <Notice>{error}</Notice>}
      {canWrite && (
        <div className="flex flex-wrap gap-2">
          <Button variant="primary" isBusy={isBusy} onClick={() => void confirm()}>
            {comparison.status === 'confirmed' && !isChanged ? 'Confirm again' : 'Confirm columns'}
          </Button>
          {isChanged && <Button onClick={() => setDraft(stored)}>Start over</Button>}
        </div>
      )}
    </div>
  );
}

const idOf = ({ header_mapping }: ComparisonJson, name: string): string => header_mapping[name]?.column_id_1 ?? name;

const labelOf = ({ period_1 }: ComparisonJson, name: string): string =>
  period_1.columns.find((column) => column.name === name)?.label ?? name;
