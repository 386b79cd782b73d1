'use client';

import { useState } from 'react';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { number } from '@/lib/text/words';
import { DeltaBars, type DeltaRow } from './delta-bars';
import { type DeltaOrder, orderedDeltas } from './delta-order';

/** Fewer are seen at a glance. */
const MANY = 8;
const SHOWN = 50;

const ORDERS: readonly { value: DeltaOrder; label: string }[] = [
  { value: 'percent', label: 'Largest change in %' },
  { value: 'falls', label: 'Falls first' },
  { value: 'rises', label: 'Rises first' },
  { value: 'absolute', label: 'Largest difference' },
  { value: 'name', label: 'Name' },
];

interface DeltaListProps {
  rows: readonly DeltaRow[];
  heading?: string;
  /** What is looked through: “measures”, “groups”. */
  what: string;
}

/** Changes as bars, in an order of choice, and by name where there are many. */
export function DeltaList({ rows, heading, what }: DeltaListProps) {
  const [order, setOrder] = useState<DeltaOrder>('percent');
  const [query, setQuery] = useState('');
  const wanted = query.trim().toLowerCase();
  const found = orderedDeltas(
    rows.filter(({ name }) => name.toLowerCase().includes(wanted)),
    order,
  );
  return (
    <div className="grid gap-3">
      {rows.length > 1 && (
        <div className="flex flex-wrap gap-2">
          {rows.length > MANY && (
            <Input
              type="search"
              aria-label={`Search ${what}`}
              placeholder="Search by name"
              className="h-8 w-56"
              value={query}
              onChange={(event) => setQuery(event.target.value)}
            />
          )}
          <Select
            aria-label={`Order of ${what}`}
            className="h-8 w-48"
            value={order}
            onChange={(value) => setOrder(ORDERS.find((one) => one.value === value)?.value ?? 'percent')}
            options={ORDERS}
          />
        </div>
      )}
      <DeltaBars rows={found.slice(0, SHOWN)} {...(heading !== undefined && { heading })} />
      {(found.length > SHOWN || wanted !== '') && (
        <p role="status" className="text-muted text-sm">
          {number(Math.min(SHOWN, found.length))} of {number(rows.length)} {what}.
        </p>
      )}
    </div>
  );
}
