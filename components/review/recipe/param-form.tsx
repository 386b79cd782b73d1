'use client';

import { ChevronRight } from 'lucide-react';
import { Collapsible } from 'radix-ui';
import { Field } from '@/components/ui/field';
import { list } from '@/lib/text/words';
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

/** The parameters of an operation, from its schema. Which columns it is limited to is folded: most are to none. */
export function ParamForm({ fields, params, columns, errors, onChange }: ParamFormProps) {
  const change = (key: string, value: unknown) => {
    const { [key]: _, ...rest } = params;
    onChange(value === undefined ? rest : { ...rest, [key]: value });
  };
  const shown = fields.filter((field) => field.kind !== 'fixed' && isShown(field, fields, params));
  const isTarget = ({ kind, isRequired }: FormField) => kind === 'columns' && !isRequired;
  const targets = shown.filter(isTarget);

  const control = (field: FormField) => {
    const error = errors.get(field.key);
    return (
      <Field key={field.key} label={field.label} hint={field.hint} {...(error && { error })}>
        {(ids) => (
          <ParamControl
            field={field}
            value={params[field.key] ?? field.default}
            columns={columns}
            columnOf={params.column}
            control={ids}
            onChange={(value) => change(field.key, value)}
          />
        )}
      </Field>
    );
  };

  return (
    <div className="grid gap-3">
      {shown.filter((field) => !isTarget(field)).map(control)}
      {targets.length > 0 && (
        <Collapsible.Root className="grid gap-3">
          <Collapsible.Trigger className="group flex items-center gap-1 rounded text-left text-sm">
            <ChevronRight
              className="size-3.5 shrink-0 text-muted transition-transform group-data-[state=open]:rotate-90"
              aria-hidden="true"
            />
            <span className="min-w-0 truncate">
              <span className="font-medium">Columns:</span> {describeTargets(params, columns)}
            </span>
          </Collapsible.Trigger>
          <Collapsible.Content className="grid gap-3 pl-4.5">{targets.map(control)}</Collapsible.Content>
        </Collapsible.Root>
      )}
    </div>
  );
}

function describeTargets(
  { columns: only, except }: Record<string, unknown>,
  columns: readonly PickableColumn[],
): string {
  const named = (ids: unknown) =>
    Array.isArray(ids) ? list(ids.map((id) => columns.find((column) => column.id === id)?.name ?? String(id))) : '';
  const [chosen, left] = [named(only), named(except)];
  return `${chosen || 'all that fit'}${left && `, but not ${left}`}`;
}
