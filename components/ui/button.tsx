import { LoaderCircle } from 'lucide-react';
import { Slot } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from './cn';

const VARIANTS = {
  primary: 'bg-accent text-on-accent hover:bg-accent-hover',
  secondary: 'border border-line bg-surface text-ink hover:bg-sunken',
  ghost: 'text-muted hover:bg-sunken hover:text-ink',
  danger: 'bg-danger text-on-danger hover:bg-danger-hover',
  link: 'text-accent underline-offset-4 hover:underline',
} as const;

const SIZES = {
  sm: 'h-7 gap-1.5 px-2 text-sm',
  md: 'h-8.5 gap-2 px-3 text-sm',
  lg: 'h-10 gap-2 px-4 text-base',
  icon: 'size-8.5',
  'icon-sm': 'size-7',
  inline: 'gap-1 text-sm',
} as const;

interface ButtonProps extends ComponentProps<'button'> {
  variant?: keyof typeof VARIANTS;
  size?: keyof typeof SIZES;
  /** Shows a spinner and takes no clicks; stays focusable, so that focus is not lost. */
  isBusy?: boolean;
  asChild?: boolean;
}

export function Button({
  variant = 'secondary',
  size = 'md',
  isBusy = false,
  asChild,
  className,
  children,
  onClick,
  ...props
}: ButtonProps) {
  const classes = cn(
    'inline-flex shrink-0 select-none items-center justify-center whitespace-nowrap rounded-md font-medium transition-colors',
    'disabled:pointer-events-none disabled:opacity-50 aria-disabled:opacity-60 [&_svg]:size-4 [&_svg]:shrink-0',
    VARIANTS[variant],
    SIZES[size],
    className,
  );
  if (asChild) {
    return (
      <Slot.Root className={classes} {...props}>
        {children}
      </Slot.Root>
    );
  }
  return (
    <button
      type="button"
      className={classes}
      aria-disabled={isBusy || undefined}
      onClick={isBusy ? (event) => event.preventDefault() : onClick}
      {...props}
    >
      {isBusy && <LoaderCircle className="animate-spin" aria-hidden="true" />}
      {children}
    </button>
  );
}
