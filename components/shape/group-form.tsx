'use client';

import { useEffect, useState } from 'react';
import { ColumnPicker } from '@/components/review/recipe/column-picker';
import { Field } from '@/components/ui/field';
import type { Measure } from '@/lib/shape/shape';
import type { FormProps } from './form-props';
import { isNumeric, MeasuresField } from './measures-field';

/** Groups, or, with a column whose values become columns, a pivot. */
export function GroupForm({ columns, onChange, isPivot }: FormProps & { isPivot: boolean }) {
  const number = columns.find(isNumeric);
  const [by, setBy] = useState<string[]>([]);
  const [across, setAcross] = useState<string | null>(null);
  const [values, setValues] = useState<Measure[]>(
    number ? [{ column: number.id, aggregate: 'sum' }] : [{ aggregate: 'count' }],
  );
  const key = JSON.stringify([by, across, values]);

  useEffect(() => {
    const [groups, column, measures] = JSON.parse(key) as [string[], string | null, Measure[]];
    if (groups.length === 0 || measures.length === 0 || (isPivot && column === null)) onChange(null);
    else if (isPivot && column !== null) {
      onChange({ shape: { shape: 'pivot', by: groups, column, values: measures }, with: [] });
    } else onChange({ shape: { shape: 'group', by: groups, values: measures }, with: [] });
  }, [key, isPivot, onChange]);

  return (
    <>
      <Field label="One row for each">
        {(control) => (
          <ColumnPicker
            control={control}
            columns={columns}
            value={by}
            placeholder="Choose one or more columns"
            onChange={setBy}
          />
        )}
      </Field>
      {isPivot && (
        <Field label="One column for each">
          {(control) => (
            <ColumnPicker
              control={control}
              columns={columns.filter(({ id }) => !by.includes(id))}
              value={across === null ? [] : [across]}
              isSingle
              placeholder="Choose a column"
              onChange={([id]) => setAcross(id ?? null)}
            />
          )}
        </Field>
      )}
      <MeasuresField columns={columns} value={values} onChange={setValues} />
    </>
  );
}
