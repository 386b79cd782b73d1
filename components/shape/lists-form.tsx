'use client';

import { useEffect, useState } from 'react';
import { ColumnPicker } from '@/components/review/recipe/column-picker';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import type { FormProps } from './form-props';

/** A row for each part of a list. */
export function ListsForm({ columns, offers, onChange }: FormProps) {
  const [offer] = offers?.lists ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const column = chosen ?? offer?.column ?? null;
  const offered = offers?.lists.find((list) => list.column === column);
  const separator = typed ?? offered?.separator ?? ';';

  useEffect(() => {
    const isWhole = column !== null && separator !== '';
    onChange(isWhole ? { shape: { shape: 'split_rows', column, separator }, with: [] } : null);
  }, [column, separator, onChange]);

  return (
    <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_8rem]">
      <Field label="Column of lists">
        {(control) => (
          <ColumnPicker
            control={control}
            columns={columns}
            value={column === null ? [] : [column]}
            isSingle
            placeholder="Choose a column"
            onChange={([id]) => setChosen(id ?? null)}
          />
        )}
      </Field>
      <Field label="Separator">
        {(control) => (
          <Input {...control} maxLength={20} value={separator} onChange={(event) => setTyped(event.target.value)} />
        )}
      </Field>
    </div>
  );
}
