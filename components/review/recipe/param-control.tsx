'use client';

import type { ControlProps } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Segmented } from '@/components/ui/segmented';
import { Select } from '@/components/ui/select';
import { Switch } from '@/components/ui/switch';
import { ColumnPicker, type PickableColumn } from './column-picker';
import type { FormField } from './form-fields';
import { FormulaControl } from './formula/formula-control';
import { KeysControl, type SortKeyValue } from './keys-control';
import { LinesControl } from './lines-control';
import { linesOf, type Merge } from './merges';
import { MergesControl } from './merges-control';
import { NumberControl } from './number-control';
import { ValueControl } from './value-control';

interface ParamControlProps {
  field: FormField;
  value: unknown;
  columns: readonly PickableColumn[];
  /** The column the step is about, if it is about one. */
  columnOf: unknown;
  control: ControlProps;
  /** Undefined leaves the parameter out. */
  onChange(value: unknown): void;
}

/** The control of one parameter. */
export function ParamControl({ field, value, columns, columnOf, control, onChange }: ParamControlProps) {
  switch (field.kind) {
    case 'column':
      return (
        <ColumnPicker
          control={control}
          columns={columns}
          value={typeof value === 'string' ? [value] : []}
          isSingle
          placeholder="Choose a column"
          onChange={([id]) => onChange(id)}
        />
      );
    case 'columns':
      return (
        <ColumnPicker
          control={control}
          columns={columns}
          value={stringsOf(value)}
          placeholder={field.key === 'except' ? 'None' : field.isRequired ? 'Choose columns' : 'All that fit'}
          onChange={(ids) => onChange(ids.length > 0 ? ids : undefined)}
        />
      );
    case 'choice':
      return <ChoiceControl field={field} value={value} control={control} onChange={onChange} />;
    case 'switch':
      return <Switch {...control} checked={value === true} onChange={onChange} />;
    case 'number':
      return <NumberControl field={field} value={value} control={control} onChange={onChange} />;
    case 'text':
      return (
        <Input
          {...control}
          value={typeof value === 'string' ? value : ''}
          maxLength={field.maxLength}
          autoComplete="off"
          className="text-sm"
          onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
        />
      );
    case 'lines':
      return (
        <LinesControl
          control={control}
          lines={stringsOf(value)}
          onChange={(text) => onChange(text.trim() ? linesOf(text) : undefined)}
        />
      );
    case 'value': {
      const column = columns.find(({ id }) => id === columnOf);
      return (
        <ValueControl
          control={control}
          value={value}
          isNumeric={column?.type === 'number' || column?.type === 'integer'}
          mayBeMissing={field.mayBeMissing}
          onChange={onChange}
        />
      );
    }
    case 'merges':
      return <MergesControl control={control} merges={mergesOf(value)} onChange={onChange} />;
    case 'formula':
      return (
        <FormulaControl
          control={control}
          value={typeof value === 'string' ? value : ''}
          target={typeof columnOf === 'string' ? columnOf : undefined}
          onChange={onChange}
        />
      );
    case 'keys':
      return <KeysControl control={control} keys={keysOf(value)} columns={columns} onChange={onChange} />;
    case 'fixed':
      return null;
  }
}

const NOT_SAID = '\u0000';

interface ChoiceControlProps {
  field: Extract<FormField, { kind: 'choice' }>;
  value: unknown;
  control: ControlProps;
  onChange(value: unknown): void;
}

function ChoiceControl({ field, value, control, onChange }: ChoiceControlProps) {
  const { options, default: byDefault, isRequired, label } = field;
  const isShort = options.length <= 3 && options.every((option) => option.label.length <= 8);
  if (isShort && typeof value === 'string') {
    return (
      <div>
        <Segmented label={label} value={value} options={options} onChange={onChange} />
      </div>
    );
  }
  const none = { value: NOT_SAID, label: isRequired ? 'Choose' : 'As the data has it' };
  const mayBeLeftOut = byDefault === undefined;
  return (
    <Select
      {...control}
      value={typeof value === 'string' ? value : NOT_SAID}
      options={mayBeLeftOut ? [none, ...options] : options}
      onChange={(chosen) => onChange(chosen === NOT_SAID ? undefined : chosen)}
    />
  );
}

const stringsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];

const mergesOf = (value: unknown): Merge[] => (Array.isArray(value) ? (value as Merge[]) : []);

const keysOf = (value: unknown): SortKeyValue[] => (Array.isArray(value) ? (value as SortKeyValue[]) : []);
