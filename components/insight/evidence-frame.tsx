import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import type { FactJson } from '@/lib/contract/insights';
import { percent } from '@/lib/text/words';

/** Where what a number rests on is shown. */
export function EvidenceFrame({ onClose, children }: { onClose(): void; children: ReactNode }) {
  return (
    <section aria-label="Evidence" className="grid gap-3 rounded-lg border bg-sunken p-3 text-sm">
      <div className="flex items-start justify-between gap-3">
        <h3 className="font-semibold">What this rests on</h3>
        <Button size="sm" onClick={onClose}>
          Close
        </Button>
      </div>
      {children}
    </section>
  );
}

interface FactEntriesProps {
  fact: FactJson;
  /** What it was computed from. */
  restsOn: string;
  more?: readonly (readonly [name: string, value: ReactNode])[];
}

/** What a fact says, what was computed, from how many rows, how sure that is, and what else is known of it. */
export function FactEntries({ fact, restsOn, more = [] }: FactEntriesProps) {
  const entries: readonly (readonly [string, ReactNode])[] = [
    ['Computed', fact.query_text],
    ['Rests on', restsOn],
    ['Certainty', `${fact.confidence.toFixed(2)} of 1`],
    [
      'Filled in or suspected',
      `${percent(fact.quality.filled)} and ${percent(fact.quality.suspected)} of the cells used`,
    ],
    ...more,
  ];
  return (
    <>
      <p>{fact.says}</p>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1">
        {entries.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-muted">{name}</dt>
            <dd className="break-words tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
