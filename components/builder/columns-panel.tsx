'use client';

import { Plus, X } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { ColumnSelect } from './column-select';
import { type BuilderColumn, findColumn, nameOf } from './columns';
import type { Draft } from './draft';

interface ColumnsPanelProps {
  columns: readonly BuilderColumn[];
  draft: Draft;
  onChange(part: Partial<Draft>): void;
}

/** Which columns are drawn: along the axis, as values, as groups. */
export function ColumnsPanel({ columns, draft, onChange }: ColumnsPanelProps) {
  const { y_cols: y } = draft;
  const setY = (place: number, column: string | null) =>
    onChange({ y_cols: y.toSpliced(place, 1, ...(column === null ? [] : [column])).filter(isFirst) });
  const others = columns.filter((column) => !y.includes(column.id) && column.isNumber && column.role !== 'identifier');
  return (
    <div className="grid gap-4">
      <Field label="Along the axis (x)">
        {(control) => (
          <ColumnSelect
            columns={columns}
            value={draft.x_col ?? null}
            onChange={(x_col) => onChange({ x_col })}
            id={control.id}
          />
        )}
      </Field>
      <fieldset className="grid min-w-0 gap-1.5">
        <legend className="mb-1.5 font-medium text-sm">Values (y)</legend>
        {(y.length === 0 ? [null] : y).map((column, place) => {
          const chosen = column === null ? undefined : findColumn(columns, column);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: who chooses another column in a place keeps the focus there
            <div key={place} className="flex items-center gap-1.5">
              <div className="grid min-w-0 flex-1">
                <ColumnSelect
                  columns={columns}
                  value={column}
                  onChange={(next) => setY(place, next)}
                  none="Number of rows"
                  aria-label={y.length > 1 ? `Values (y), ${place + 1} of ${y.length}` : 'Values (y)'}
                />
              </div>
              {y.length > 1 && chosen && (
                <Button
                  variant="ghost"
                  size="icon"
                  aria-label={`Remove ${nameOf(chosen)}`}
                  onClick={() => setY(place, null)}
                >
                  <X aria-hidden="true" />
                </Button>
              )}
            </div>
          );
        })}
        {y.length > 0 && others.length > 0 && (
          <div className="flex items-center gap-1.5">
            <Plus className="size-4 shrink-0 text-muted" aria-hidden="true" />
            <div className="grid min-w-0 flex-1">
              <ColumnSelect
                key={y.length}
                columns={others}
                value={null}
                onChange={(column) => column !== null && onChange({ y_cols: [...y, column] })}
                placeholder="Another column"
                aria-label="Add another column of values"
              />
            </div>
          </div>
        )}
      </fieldset>
      <Field label="In groups of">
        {(control) => (
          <ColumnSelect
            columns={columns}
            value={draft.group_col ?? null}
            onChange={(group_col) => onChange({ group_col })}
            none="No groups"
            id={control.id}
          />
        )}
      </Field>
    </div>
  );
}

const isFirst = (column: string, place: number, all: readonly string[]) => all.indexOf(column) === place;
