'use client';

import { Select, type SelectOption } from '@/components/ui/select';
import { type BuilderColumn, inOrder, nameOf, ROLE_LABELS } from './columns';
import { RoleIcon } from './role-icon';

/** The empty value is that of a list in which nothing is chosen. */
const NONE = 'none';

interface ColumnSelectProps {
  columns: readonly BuilderColumn[];
  value: string | null;
  onChange(id: string | null): void;
  /** What it says to choose none; without it one has to be chosen. */
  none?: string | undefined;
  placeholder?: string | undefined;
  id?: string | undefined;
  'aria-label'?: string | undefined;
}

/** One of the columns, each with what it is; identifiers come last. */
export function ColumnSelect({ columns, value, onChange, none, placeholder, ...trigger }: ColumnSelectProps) {
  const options: SelectOption[] = inOrder(columns).map((column) => ({
    value: column.id,
    label: nameOf(column),
    icon: <RoleIcon role={column.role} />,
    hint: ROLE_LABELS[column.role],
  }));
  if (none !== undefined) options.unshift({ value: NONE, label: none, isMuted: true });
  return (
    <Select
      value={value ?? (none === undefined ? '' : NONE)}
      onChange={(id) => onChange(id === NONE ? null : id)}
      options={options}
      placeholder={placeholder ?? 'Choose a column'}
      {...trigger}
    />
  );
}
