'use client';

import { useEffect, useState } from 'react';
import { ColumnPicker } from '@/components/review/recipe/column-picker';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import type { FormProps } from './form-props';

/** Columns become rows: which, and what the two new columns are called. */
export function UnpivotForm({ columns, offers, onChange }: FormProps) {
  const [offer] = offers?.unpivot ?? [];
  const [chosen, setChosen] = useState<string[] | null>(null);
  const [name, setName] = useState<string | null>(null);
  const [value, setValue] = useState('value');
  const wide = chosen ?? offer?.columns ?? [];
  const header = name ?? offer?.name ?? 'name';
  const key = JSON.stringify([wide, header, value]);

  useEffect(() => {
    const [ids, of, into] = JSON.parse(key) as [string[], string, string];
    const isWhole = ids.length >= 2 && of.trim() !== '' && into.trim() !== '';
    onChange(
      isWhole
        ? { shape: { shape: 'unpivot', columns: ids, name: of, value: into, drop_missing: true }, with: [] }
        : null,
    );
  }, [key, onChange]);

  return (
    <>
      <Field
        label="Columns that become rows"
        hint={
          offer
            ? 'Their headers go on from one to the next. All other columns are repeated.'
            : 'All other columns are repeated.'
        }
      >
        {(control) => (
          <ColumnPicker
            control={control}
            columns={columns}
            value={wide}
            placeholder="Choose two or more"
            onChange={setChosen}
          />
        )}
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="Their headers go into">
          {(control) => <Input {...control} value={header} onChange={(event) => setName(event.target.value)} />}
        </Field>
        <Field label="Their values go into">
          {(control) => <Input {...control} value={value} onChange={(event) => setValue(event.target.value)} />}
        </Field>
      </div>
    </>
  );
}
