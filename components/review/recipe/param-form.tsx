'use client';

import { Field } from '@/components/ui/field';
import type { PickableColumn } from './column-picker';
import { type FormField, isShown } from './form-fields';
import { ParamControl } from './param-control';

interface ParamFormProps {
  fields: readonly FormField[];
  params: Record<string, unknown>;
  columns: readonly PickableColumn[];
  errors: ReadonlyMap<string, string>;
  onChange(params: Record<string, unknown>): void;
}

/** The parameters of an operation, from its schema. */
export function ParamForm({ fields, params, columns, errors, onChange }: ParamFormProps) {
  const change = (key: string, value: unknown) => {
    const { [key]: _, ...rest } = params;
    onChange(value === undefined ? rest : { ...rest, [key]: value });
  };
  const shown = fields.filter((field) => field.kind !== 'fixed' && isShown(field, fields, params));
  return (
    <div className="grid gap-3">
      {shown.map((field) => {
        const error = errors.get(field.key);
        return (
          <Field key={field.key} label={field.label} hint={field.hint} {...(error && { error })}>
            {(control) => (
              <ParamControl
                field={field}
                value={params[field.key] ?? field.default}
                columns={columns}
                columnOf={params.column}
                control={control}
                onChange={(value) => change(field.key, value)}
              />
            )}
          </Field>
        );
      })}
    </div>
  );
}
