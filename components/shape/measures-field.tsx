'use client';

import { Plus, X } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { AGGREGATES, type Aggregate, NUMERIC_AGGREGATES } from '@/lib/shape/aggregates';
import type { Measure } from '@/lib/shape/shape';
import type { ShapeColumn } from './form-props';

const WORDS: Readonly<Record<Aggregate, string>> = {
  count: 'How many have a value',
  distinct: 'How many different values',
  sum: 'Sum',
  mean: 'Mean',
  median: 'Median',
  min: 'Smallest',
  max: 'Largest',
  first: 'First',
  last: 'Last',
};
const ROWS = 'rows';

export const isNumeric = ({ type }: ShapeColumn) => type === 'integer' || type === 'number';

interface MeasuresFieldProps {
  columns: readonly ShapeColumn[];
  value: readonly Measure[];
  onChange(value: Measure[]): void;
}

/** What is said of each group: an aggregate and the column it is of, line by line. */
export function MeasuresField({ columns, value, onChange }: MeasuresFieldProps) {
  const replace = (place: number, measure: Measure) => onChange(value.map((old, i) => (i === place ? measure : old)));
  const choices = [
    { value: ROWS, label: 'Number of rows', isMuted: true },
    ...columns.map(({ id, name, type }) => ({ value: id, label: name, hint: type })),
  ];
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1.5 font-medium text-sm">What is said of each</legend>
      {value.map((measure, place) => {
        const column = columns.find(({ id }) => id === measure.column);
        const possible = AGGREGATES.filter((one) => !column || isNumeric(column) || !NUMERIC_AGGREGATES.includes(one));
        return (
          // Lines have no identity but their place.
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is what stands at its place
          <div key={place} className="flex flex-wrap items-center gap-2">
            <Select
              aria-label={`Column of value ${place + 1}`}
              className="min-w-36 flex-1"
              value={measure.column ?? ROWS}
              options={choices}
              onChange={(id) => {
                const of = columns.find((other) => other.id === id);
                replace(
                  place,
                  of ? { column: id, aggregate: isNumeric(of) ? 'sum' : 'count' } : { aggregate: 'count' },
                );
              }}
            />
            {column && (
              <Select
                aria-label={`Aggregate of value ${place + 1}`}
                className="w-48"
                value={measure.aggregate}
                options={possible.map((one) => ({ value: one, label: WORDS[one] }))}
                onChange={(one) => replace(place, { ...measure, aggregate: one as Aggregate })}
              />
            )}
            {value.length > 1 && (
              <Button
                variant="ghost"
                size="icon"
                aria-label={`Remove value ${place + 1}`}
                onClick={() => onChange(value.filter((_, i) => i !== place))}
              >
                <X aria-hidden="true" />
              </Button>
            )}
          </div>
        );
      })}
      <div>
        <Button size="sm" onClick={() => onChange([...value, { aggregate: 'count' }])}>
          <Plus aria-hidden="true" />
          Add a value
        </Button>
      </div>
    </fieldset>
  );
}
