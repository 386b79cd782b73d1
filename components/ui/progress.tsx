import { Progress as Radix } from 'radix-ui';
import { cn } from './cn';

interface ProgressProps {
  /** 0–100. */
  value: number;
  label: string;
  className?: string;
}

export function Progress({ value, label, className }: ProgressProps) {
  const shown = Math.min(100, Math.max(0, value));
  return (
    <Radix.Root
      value={shown}
      aria-label={label}
      getValueLabel={(current) => `${Math.round(current)} %`}
      className={cn('h-1.5 w-full overflow-hidden rounded-full bg-sunken', className)}
    >
      <Radix.Indicator
        className="h-full rounded-full bg-accent transition-[width] duration-300 ease-out"
        style={{ width: `${shown}%` }}
      />
    </Radix.Root>
  );
}
