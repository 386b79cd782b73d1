'use client';

import { Plus, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import type { FilterJson } from '@/lib/contract/filters';
import { ColumnSelect } from './column-select';
import { type BuilderColumn, findColumn, nameOf } from './columns';
import {
  CONDITION_LABELS,
  type Condition,
  conditionsOf,
  emptyRow,
  type FilterRow,
  filterOf,
  rowOf,
} from './filter-rows';
import { FilterValues } from './filter-values';

interface FiltersProps {
  jobId: string;
  columns: readonly BuilderColumn[];
  /** To begin with; from then on `onChange` tells. */
  initial: readonly FilterJson[];
  onChange(filters: FilterJson[]): void;
}

/** Which rows are drawn: those that fulfil every condition. */
export function Filters({ jobId, columns, initial, onChange }: FiltersProps) {
  const [rows, setRows] = useState<readonly FilterRow[]>(() => initial.map(rowOf));
  const next = useRef(initial.length);
  const add = useRef<HTMLButtonElement>(null);
  const isNumber = (id: string | null) => (id === null ? false : (findColumn(columns, id)?.isNumber ?? false));

  function change(after: readonly FilterRow[]): void {
    setRows(after);
    onChange(after.flatMap((row) => filterOf(row, isNumber(row.column)) ?? []));
  }
  const replace = (row: FilterRow) => change(rows.map((other) => (other.key === row.key ? row : other)));

  return (
    <fieldset className="grid min-w-0 gap-2">
      <legend className="mb-1.5 font-medium text-sm">Only rows where</legend>
      {rows.map((row) => (
        <Row
          key={row.key}
          jobId={jobId}
          columns={columns}
          row={row}
          onChange={replace}
          onRemove={() => {
            change(rows.filter((other) => other.key !== row.key));
            add.current?.focus();
          }}
        />
      ))}
      <div>
        <Button ref={add} size="sm" onClick={() => setRows([...rows, emptyRow(next.current++, null)])}>
          <Plus aria-hidden="true" />
          {rows.length === 0 ? 'Add a condition' : 'Another condition'}
        </Button>
      </div>
    </fieldset>
  );
}

interface RowProps {
  jobId: string;
  columns: readonly BuilderColumn[];
  row: FilterRow;
  onChange(row: FilterRow): void;
  onRemove(): void;
}

function Row({ jobId, columns, row, onChange, onRemove }: RowProps) {
  const column = row.column === null ? undefined : findColumn(columns, row.column);
  const name = column ? nameOf(column) : 'this column';
  const choose = (id: string | null) => onChange(emptyRow(row.key, (id && findColumn(columns, id)) || null));
  return (
    <div className="grid gap-1.5 rounded-lg border p-2">
      <div className="flex items-center gap-1.5">
        <div className="grid min-w-0 flex-1">
          <ColumnSelect columns={columns} value={row.column} onChange={choose} aria-label="Column of the condition" />
        </div>
        <Button variant="ghost" size="icon" aria-label={`Remove the condition on ${name}`} onClick={onRemove}>
          <X aria-hidden="true" />
        </Button>
      </div>
      {row.condition === 'other' ? (
        <p className="text-muted text-sm">A condition that can only be kept or removed here.</p>
      ) : (
        column && (
          <>
            <Select
              aria-label={`Condition on ${name}`}
              value={row.condition}
              options={conditionsOf(column).map((value) => ({ value, label: CONDITION_LABELS[value] }))}
              onChange={(condition) => onChange({ ...row, condition: condition as Condition })}
              className="h-8"
            />
            {(row.condition === 'is' || row.condition === 'is_not') && (
              <FilterValues
                jobId={jobId}
                column={column.id}
                name={name}
                isNumber={column.isNumber}
                values={row.values}
                onChange={(values) => onChange({ ...row, values })}
              />
            )}
            {row.condition === 'contains' && (
              <Input
                aria-label={`Text in ${name}`}
                value={row.text}
                onChange={(event) => onChange({ ...row, text: event.target.value })}
                className="h-8 text-sm"
              />
            )}
            {row.condition === 'between' && <Between row={row} column={column} onChange={onChange} />}
          </>
        )
      )}
    </div>
  );
}

function Between({ row, column, onChange }: Pick<RowProps, 'row' | 'onChange'> & { column: BuilderColumn }) {
  const inputMode = column.isNumber ? 'decimal' : 'text';
  const placeholder = column.role === 'time' && !column.isNumber ? '2024-03' : '';
  return (
    <div className="flex items-center gap-2 text-muted text-sm">
      <Input
        aria-label={`${nameOf(column)} from`}
        inputMode={inputMode}
        placeholder={placeholder}
        value={row.min}
        onChange={(event) => onChange({ ...row, min: event.target.value })}
        className="h-8 text-sm"
      />
      and
      <Input
        aria-label={`${nameOf(column)} to`}
        inputMode={inputMode}
        placeholder={placeholder}
        value={row.max}
        onChange={(event) => onChange({ ...row, max: event.target.value })}
        className="h-8 text-sm"
      />
    </div>
  );
}
