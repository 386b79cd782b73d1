'use client';

import { ChevronDown, Search } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useId, useRef, useState } from 'react';
import { cn } from '@/components/ui/cn';
import type { ControlProps } from '@/components/ui/field';
import { CONTROL, Input } from '@/components/ui/input';
import { list } from '@/lib/text/words';

export interface PickableColumn {
  id: string;
  name: string;
  type: string;
}

interface ColumnPickerProps {
  control: ControlProps;
  columns: readonly PickableColumn[];
  /** Ids. One at most when `isSingle`. */
  value: readonly string[];
  isSingle?: boolean;
  placeholder: string;
  onChange(ids: string[]): void;
}

/** Columns by name, with a search when there are many. */
export function ColumnPicker({ control, columns, value, isSingle, placeholder, onChange }: ColumnPickerProps) {
  const [isOpen, setOpen] = useState(false);
  const [search, setSearch] = useState('');
  const group = useId();
  const byPointer = useRef(false);
  const names = new Map(columns.map(({ id, name }) => [id, name]));
  const wanted = search.trim().toLowerCase();
  const shown = columns.filter(({ name }) => name.toLowerCase().includes(wanted));

  function choose(id: string, isChosen: boolean): void {
    if (!isSingle) onChange(isChosen ? [...value, id] : value.filter((other) => other !== id));
    else onChange([id]);
    // With arrow keys one passes over others on the way.
    if (isSingle && byPointer.current) setOpen(false);
    byPointer.current = false;
  }

  return (
    <Popover.Root open={isOpen} onOpenChange={setOpen}>
      <Popover.Trigger
        {...control}
        className={cn(CONTROL, 'inline-flex items-center justify-between gap-2 text-left text-sm')}
      >
        <span className={cn('truncate', value.length === 0 && 'text-muted')}>
          {value.length === 0 ? placeholder : list(value.map((id) => names.get(id) ?? id))}
        </span>
        <ChevronDown className="size-4 shrink-0 text-muted" aria-hidden="true" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="start"
          sideOffset={4}
          collisionPadding={8}
          aria-label="Columns"
          className="z-50 flex max-h-(--radix-popover-content-available-height) w-72 animate-appear flex-col rounded-lg bg-surface p-2 shadow-raised outline-none"
        >
          {columns.length > 8 && (
            <div className="relative mb-2">
              <Search className="absolute top-2.5 left-2.5 size-4 text-muted" aria-hidden="true" />
              <Input
                type="search"
                aria-label="Search columns"
                placeholder="Search columns"
                value={search}
                onChange={(event) => setSearch(event.target.value)}
                className="pl-8"
              />
            </div>
          )}
          <fieldset className="min-h-0 max-h-72 overflow-y-auto">
            <legend className="sr-only">Columns</legend>
            {shown.map(({ id, name, type }) => (
              <label
                key={id}
                onPointerDown={() => {
                  byPointer.current = true;
                }}
                className="flex min-h-8 items-center gap-2 rounded px-1.5 text-sm hover:bg-sunken has-focus-visible:bg-sunken"
              >
                <input
                  type={isSingle ? 'radio' : 'checkbox'}
                  name={group}
                  checked={value.includes(id)}
                  onChange={(event) => choose(id, event.target.checked)}
                  onKeyDown={(event) => {
                    byPointer.current = false;
                    if (event.key === 'Enter') setOpen(false);
                  }}
                  className="size-4 shrink-0 accent-accent"
                />
                <span className="min-w-0 flex-1 truncate">{name || 'no name'}</span>
                <span className="text-2xs text-muted">{type}</span>
              </label>
            ))}
            {shown.length === 0 && <p className="px-1.5 py-2 text-muted text-sm">No column is called so.</p>}
          </fieldset>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
