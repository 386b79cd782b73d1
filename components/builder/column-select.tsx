'use client';

import { Check, ChevronDown } from 'lucide-react';
import { Select as Radix } from 'radix-ui';
import { cn } from '@/components/ui/cn';
import { CONTROL } from '@/components/ui/input';
import { type BuilderColumn, findColumn, inOrder, nameOf, ROLE_LABELS } from './columns';
import { RoleIcon } from './role-icon';

/** Radix keeps the empty value for itself. */
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
  const chosen = value === null ? undefined : findColumn(columns, value);
  return (
    <Radix.Root
      value={value ?? (none === undefined ? '' : NONE)}
      onValueChange={(id) => onChange(id === NONE ? null : id)}
    >
      <Radix.Trigger className={cn(CONTROL, 'inline-flex min-w-0 items-center gap-2 text-left text-sm')} {...trigger}>
        {chosen && <RoleIcon role={chosen.role} />}
        <span className="min-w-0 flex-1 truncate">
          <Radix.Value placeholder={placeholder ?? 'Choose a column'}>
            {chosen ? nameOf(chosen) : (none ?? '')}
          </Radix.Value>
        </span>
        <Radix.Icon>
          <ChevronDown className="size-4 text-muted" aria-hidden="true" />
        </Radix.Icon>
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          position="popper"
          sideOffset={4}
          collisionPadding={8}
          className="z-50 max-h-[min(24rem,var(--radix-select-content-available-height))] min-w-(--radix-select-trigger-width) max-w-80 animate-appear overflow-hidden rounded-lg bg-surface p-1 shadow-raised"
        >
          <Radix.Viewport>
            {none !== undefined && (
              <Radix.Item value={NONE} className={cn(ITEM, 'text-muted')}>
                <Radix.ItemText>{none}</Radix.ItemText>
                <Chosen />
              </Radix.Item>
            )}
            {inOrder(columns).map((column) => (
              <Radix.Item key={column.id} value={column.id} className={ITEM}>
                <RoleIcon role={column.role} />
                <span className="min-w-0 truncate">
                  <Radix.ItemText>{nameOf(column)}</Radix.ItemText>
                </span>
                <span className="ml-auto pl-3 text-muted text-xs">{ROLE_LABELS[column.role]}</span>
                <Chosen />
              </Radix.Item>
            ))}
          </Radix.Viewport>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

const ITEM =
  'relative flex min-h-8 cursor-default select-none items-center gap-2 rounded px-2 py-1 pr-8 text-sm outline-none data-[highlighted]:bg-sunken';

function Chosen() {
  return (
    <Radix.ItemIndicator className="absolute right-2">
      <Check className="size-4 text-accent" aria-hidden="true" />
    </Radix.ItemIndicator>
  );
}
