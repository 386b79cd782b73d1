import type { ComponentProps } from 'react';
import { cn } from './cn';

export const CONTROL =
  'h-9 w-full rounded-md border border-line-strong/70 bg-surface px-2.5 text-base text-ink transition-colors placeholder:text-muted hover:border-line-strong aria-invalid:border-danger disabled:opacity-50';

export function Input({ className, ...props }: ComponentProps<'input'>) {
  return <input className={cn(CONTROL, className)} {...props} />;
}
