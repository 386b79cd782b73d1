import type { ReactNode } from 'react';
import { number } from '@/lib/text/words';

interface FacetCheckProps {
  isOn: boolean;
  count?: number | undefined;
  onChange(isOn: boolean): void;
  children: ReactNode;
}

/** One thing rows can be chosen by, with how many there are. */
export function FacetCheck({ isOn, count, onChange, children }: FacetCheckProps) {
  return (
    <label className="flex min-h-7 cursor-default items-center gap-2 rounded px-1 text-sm hover:bg-sunken">
      <input
        type="checkbox"
        checked={isOn}
        onChange={(event) => onChange(event.target.checked)}
        className="size-3.5 shrink-0 accent-accent"
      />
      <span className="min-w-0 flex-1 truncate">{children}</span>
      {count !== undefined && <span className="shrink-0 text-muted text-xs">{number(count)}</span>}
    </label>
  );
}
