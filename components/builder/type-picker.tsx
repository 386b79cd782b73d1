'use client';

import { Sparkles } from 'lucide-react';
import { useId, useState } from 'react';
import { TypeIcon } from '@/components/chart/type-icon';
import { cn } from '@/components/ui/cn';
import { CHART_TYPES, type ChartType, chartType } from '@/lib/charts/types';
import type { ChartPreviewAnswerJson } from '@/lib/contract/charts';

interface TypePickerProps {
  value: ChartType | null;
  /** What is drawn while the choice is left to RefineX. */
  drawn: ChartType | null;
  types: ChartPreviewAnswerJson['types'];
  onChange(type: ChartType | null): void;
}

/** The types of charts. One that cannot show what was chosen stays in reach and says why. */
export function TypePicker({ value, drawn, types, onChange }: TypePickerProps) {
  const id = useId();
  const [asked, setAsked] = useState<ChartType | null>(null);
  const reasons = new Map(
    types.filter(({ is_possible }) => !is_possible).map((type) => [type.chart_type, type.reason]),
  );
  const reason = asked === null ? undefined : reasons.get(asked);
  return (
    <fieldset className="grid min-w-0 gap-1.5">
      <legend className="mb-1.5 font-medium text-sm">Type</legend>
      <div className="grid grid-cols-3 gap-1.5 xs:grid-cols-4 lg:grid-cols-3">
        <button type="button" aria-pressed={value === null} onClick={() => onChange(null)} className={CHOICE}>
          <Sparkles className="size-4.5" aria-hidden="true" />
          <span>{value === null && drawn ? `Automatic: ${chartType(drawn).label.toLowerCase()}` : 'Automatic'}</span>
        </button>
        {CHART_TYPES.map((type) => {
          const isImpossible = reasons.has(type) && type !== value;
          return (
            <button
              key={type}
              type="button"
              aria-pressed={value === type}
              aria-disabled={isImpossible || undefined}
              aria-describedby={isImpossible ? `${id}-${type}` : undefined}
              title={reasons.get(type) ?? undefined}
              onFocus={() => setAsked(type)}
              onMouseEnter={() => setAsked(type)}
              onMouseLeave={() => setAsked(null)}
              onBlur={() => setAsked(null)}
              onClick={() => !isImpossible && onChange(type)}
              className={cn(CHOICE, value === null && drawn === type && 'border-accent-line')}
            >
              <TypeIcon type={type} className="size-4.5" />
              <span>{chartType(type).label}</span>
              {isImpossible && (
                <span id={`${id}-${type}`} hidden>
                  {reasons.get(type)}
                </span>
              )}
            </button>
          );
        })}
      </div>
      <p className="min-h-[2lh] text-muted text-xs">
        {reason ? `${asked === null ? '' : chartType(asked).label}: ${reason}` : ''}
      </p>
    </fieldset>
  );
}

const CHOICE =
  'grid min-h-14 content-center justify-items-center gap-1 rounded-md border bg-surface px-1 py-1.5 text-center text-xs leading-tight transition-colors hover:bg-sunken aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent aria-disabled:cursor-not-allowed aria-disabled:text-muted aria-disabled:opacity-55 aria-disabled:hover:bg-surface';
