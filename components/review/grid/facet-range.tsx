'use client';

import { useState } from 'react';
import { formatRange, formatValue } from '@/components/review/inspector/format-value';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { Input } from '@/components/ui/input';
import type { FilterJson } from '@/lib/contract/filters';
import type { FacetsJson, RowsColumnJson } from '@/lib/contract/rows';
import { plural } from '@/lib/text/words';
import type { OnFilter } from './column-filters';
import { type Bounds, rangeFilter, rangeProblem } from './range-filter';

interface FacetRangeProps {
  head: RowsColumnJson;
  facets: FacetsJson;
  filters: readonly FilterJson[];
  onFilter: OnFilter;
}

/** Rows chosen by a range of numbers or dates: typed, or by a bar of the histogram. */
export function FacetRange({ head, facets, filters, onFilter }: FacetRangeProps) {
  const current = filters.find((filter) => filter.op === 'range');
  const [bounds, setBounds] = useState<Bounds>({
    min: String(current?.min ?? ''),
    max: String(current?.max ?? ''),
  });
  const isNumber = facets.histogram !== null;
  const problem = rangeProblem(bounds, isNumber);

  function apply(next: Bounds): void {
    setBounds(next);
    if (rangeProblem(next, isNumber)) return;
    const filter = rangeFilter(head.id, next, isNumber);
    if (filter) onFilter(filter, true);
    else if (current) onFilter(current, false);
  }

  return (
    <form
      className="grid gap-2 border-t px-3 py-2.5"
      onSubmit={(event) => {
        event.preventDefault();
        apply(bounds);
      }}
    >
      {facets.histogram && (
        <Histogram
          histogram={facets.histogram}
          expected={facets.expected_range}
          onPick={(min, max) => apply({ min: String(min), max: String(max) })}
        />
      )}
      <div className="flex items-center gap-1.5">
        {(['min', 'max'] as const).map((end) => (
          <Input
            key={end}
            value={bounds[end]}
            inputMode={isNumber ? 'decimal' : 'text'}
            aria-label={end === 'min' ? `Lowest ${head.name}` : `Highest ${head.name}`}
            aria-invalid={problem !== undefined || undefined}
            placeholder={end === 'min' ? 'From' : 'To'}
            onChange={(event) => setBounds({ ...bounds, [end]: event.target.value })}
            className="h-8 min-w-0 text-sm"
          />
        ))}
        <Button type="submit" size="sm" className="h-8">
          Apply
        </Button>
      </div>
      {problem && (
        <p role="alert" className="text-danger text-xs">
          {problem}
        </p>
      )}
    </form>
  );
}

interface HistogramProps {
  histogram: { edges: readonly number[]; counts: readonly number[] };
  expected: readonly [number, number] | null;
  onPick(min: number, max: number): void;
}

/** For the pointer; the fields below do the same for the keyboard. */
function Histogram({ histogram: { edges, counts }, expected, onPick }: HistogramProps) {
  const most = Math.max(...counts, 1);
  const bins = counts.map((count, index) => ({ count, from: edges[index] ?? 0, to: edges[index + 1] ?? 0 }));
  return (
    <div aria-hidden="true">
      <div className="flex h-14 items-end gap-px border-b">
        {bins.map((bin) => (
          <button
            key={bin.from}
            type="button"
            tabIndex={-1}
            title={`${formatRange([bin.from, bin.to])}: ${plural(bin.count, 'row')}`}
            onClick={() => onPick(bin.from, bin.to)}
            className="group flex h-full flex-1 items-end hover:bg-sunken"
          >
            <span
              className={cn(
                'w-full rounded-t-xs',
                expected && (bin.to < expected[0] || bin.from > expected[1]) ? 'bg-warn' : 'bg-accent/70',
              )}
              style={{ height: bin.count === 0 ? 0 : `max(2px, ${(bin.count / most) * 100}%)` }}
            />
          </button>
        ))}
      </div>
      <p className="flex justify-between text-2xs text-muted">
        <span>{formatValue(edges[0] ?? 0)}</span>
        <span>{formatValue(edges.at(-1) ?? 0)}</span>
      </p>
    </div>
  );
}
