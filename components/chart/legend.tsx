import { cn } from '@/components/ui/cn';
import type { LegendEntry } from '@/lib/charts/scene/legend';
import { themed } from './themed';

interface LegendProps {
  entries: readonly LegendEntry[];
  hidden: ReadonlySet<number>;
  onToggle(index: number): void;
  isCompact: boolean;
}

/** What each colour means; pressing one hides it and shows it again. */
export function Legend({ entries, hidden, onToggle, isCompact }: LegendProps) {
  return (
    <ul
      aria-label="Series"
      className={cn(
        'flex flex-wrap gap-x-1 gap-y-0.5 text-xs',
        // Two lines; more of them are scrolled to, so that the drawing keeps its room.
        isCompact && 'max-h-10.5 overflow-y-auto [scrollbar-width:thin]',
      )}
    >
      {entries.map(({ key, label, paint }, index) => (
        <li key={key} className="min-w-0">
          <button
            type="button"
            aria-pressed={!hidden.has(index)}
            title={label}
            onClick={() => onToggle(index)}
            className={cn(
              'inline-flex items-center gap-1.5 rounded px-1.5 py-0.5 outline-offset-[-2px] hover:bg-sunken aria-[pressed=false]:text-muted aria-[pressed=false]:line-through',
              isCompact ? 'max-w-34' : 'max-w-48',
            )}
          >
            <span
              aria-hidden="true"
              data-series={index}
              style={{ background: hidden.has(index) ? 'var(--line-strong)' : themed(paint) }}
              className="size-2.5 shrink-0 rounded-[2px]"
            />
            <span className="truncate">{label}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
