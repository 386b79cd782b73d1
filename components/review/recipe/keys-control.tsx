'use client';

import { X } from 'lucide-react';
import { Button } from '@/components/ui/button';
import type { ControlProps } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { ColumnPicker, type PickableColumn } from './column-picker';

export interface SortKeyValue {
  column: string;
  descending?: boolean;
}

interface KeysControlProps {
  control: ControlProps;
  keys: readonly SortKeyValue[];
  columns: readonly PickableColumn[];
  onChange(keys: SortKeyValue[] | undefined): void;
}

const DIRECTIONS = [
  { value: 'ascending', label: 'Ascending' },
  { value: 'descending', label: 'Descending' },
];

/** What to sort by, the key that decides first; each with its direction. */
export function KeysControl({ control, keys, columns, onChange }: KeysControlProps) {
  const set = (next: readonly SortKeyValue[]) => onChange(next.length > 0 ? [...next] : undefined);
  const nameOf = (id: string) => columns.find((column) => column.id === id)?.name ?? id;
  return (
    <div className="grid gap-2">
      {keys.map((key, index) => (
        <div key={key.column} className="flex items-center gap-2 text-sm">
          <span className="min-w-0 flex-1 truncate">{nameOf(key.column)}</span>
          <Select
            id={`${control.id}-${String(index)}`}
            aria-label={`Direction of ${nameOf(key.column)}`}
            value={key.descending ? 'descending' : 'ascending'}
            options={DIRECTIONS}
            onChange={(value) =>
              set(keys.map((other, i) => (i === index ? { ...other, descending: value === 'descending' } : other)))
            }
          />
          <Button
            variant="ghost"
            size="icon-sm"
            aria-label={`Leave out ${nameOf(key.column)}`}
            onClick={() => set(keys.filter((_, i) => i !== index))}
          >
            <X aria-hidden="true" />
          </Button>
        </div>
      ))}
      <ColumnPicker
        control={control}
        columns={columns.filter(({ id }) => !keys.some(({ column }) => column === id))}
        value={[]}
        isSingle
        placeholder={keys.length === 0 ? 'Choose a column' : 'Then by another column'}
        onChange={([id]) => id !== undefined && set([...keys, { column: id }])}
      />
    </div>
  );
}
