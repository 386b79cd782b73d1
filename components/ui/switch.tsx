'use client';

import { Switch as Radix } from 'radix-ui';

interface SwitchProps {
  checked: boolean;
  onChange(checked: boolean): void;
  id?: string;
  'aria-label'?: string;
  'aria-describedby'?: string;
  'aria-disabled'?: boolean;
}

export function Switch({ checked, onChange, ...props }: SwitchProps) {
  return (
    <Radix.Root
      checked={checked}
      onCheckedChange={onChange}
      className="inline-flex h-5 w-9 shrink-0 items-center rounded-full bg-line-strong p-0.5 transition-colors data-[state=checked]:bg-accent"
      {...props}
    >
      <Radix.Thumb className="size-4 rounded-full bg-surface transition-transform data-[state=checked]:translate-x-4" />
    </Radix.Root>
  );
}
