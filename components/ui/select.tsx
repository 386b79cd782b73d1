'use client';

import { Check, ChevronDown } from 'lucide-react';
import { Select as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { cn } from './cn';
import { CONTROL } from './input';

export interface SelectOption {
  value: string;
  label: string;
  icon?: ReactNode;
  /** A word at the end of its line. */
  hint?: string;
  /** Stands for choosing none. */
  isMuted?: boolean;
}

interface SelectProps {
  value: string;
  onChange(value: string): void;
  options: readonly SelectOption[];
  /** Shown while `value` is empty. */
  placeholder?: string | undefined;
  id?: string | undefined;
  'aria-label'?: string | undefined;
  'aria-describedby'?: string;
  className?: string;
}

const ITEM =
  'relative flex min-h-8 cursor-default select-none items-center gap-2 rounded px-2 py-1 pr-8 text-sm outline-none data-[highlighted]:bg-sunken';

/** One of several options. */
export function Select({ value, onChange, options, placeholder, className, ...trigger }: SelectProps) {
  const chosen = options.find((option) => option.value === value);
  return (
    <Radix.Root value={value} onValueChange={onChange}>
      <Radix.Trigger
        className={cn(CONTROL, 'inline-flex min-w-0 items-center gap-2 text-left text-sm', className)}
        {...trigger}
      >
        {chosen?.icon}
        <span className="min-w-0 flex-1 truncate">
          <Radix.Value placeholder={placeholder}>{chosen?.label}</Radix.Value>
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
            {options.map((option) => (
              <Radix.Item key={option.value} value={option.value} className={cn(ITEM, option.isMuted && 'text-muted')}>
                {option.icon}
                <span className="min-w-0 truncate">
                  <Radix.ItemText>{option.label}</Radix.ItemText>
                </span>
                {option.hint && <span className="ml-auto pl-3 text-muted text-xs">{option.hint}</span>}
                <Radix.ItemIndicator className="absolute right-2">
                  <Check className="size-4 text-accent" aria-hidden="true" />
                </Radix.ItemIndicator>
              </Radix.Item>
            ))}
          </Radix.Viewport>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
