'use client';

import { balanceColor } from '@/components/charts/colors';
import { coefficient, probability } from '@/components/charts/words/fit-words';
import { strengthWords, strongestPairs } from '@/components/charts/words/pairs';
import { number } from '@/lib/cleaning/words';
import type { CorrelationJson } from '@/lib/contract-charts';

const MOST = 10;

interface StrongestPairsProps {
  data: CorrelationJson;
  onSelect(a: string, b: string): void;
}

/** The pairs worth looking at first. */
export function StrongestPairs({ data, onSelect }: StrongestPairsProps) {
  const pairs = strongestPairs(data, MOST);
  const ids = data.column_ids;
  return (
    <section aria-label="Strongest pairs" className="grid gap-2">
      <h2 className="font-semibold text-lg">Strongest pairs</h2>
      <ol className="grid gap-x-6 lg:grid-cols-2">
        {pairs.map(({ a, b, r, n, p }) => (
          <li key={`${ids[a]} ${ids[b]}`} className="border-b">
            <button
              type="button"
              onClick={() => onSelect(ids[a] ?? '', ids[b] ?? '')}
              className="flex w-full flex-wrap items-baseline gap-x-3 gap-y-0.5 rounded px-1 py-2 text-left text-sm hover:bg-sunken"
            >
              <span
                aria-hidden="true"
                style={{ background: balanceColor(r) }}
                className="size-2.5 self-center rounded-[2px]"
              />
              <span className="w-11 text-right font-medium">{coefficient(r)}</span>
              <span className="min-w-0 flex-1 basis-40 [overflow-wrap:anywhere]">
                {data.columns[a]} × {data.columns[b]}
              </span>
              <span className="text-muted text-xs">
                {[strengthWords(r), `n = ${number(n)}`, probability(p)].filter(Boolean).join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ol>
      <p className="max-w-prose text-muted text-xs">
        n counts the rows in which both columns have a value. p is how often rows without any connection would look at
        least this connected; with many pairs some small ones come by chance. Two columns that go together need not
        cause one another.
      </p>
    </section>
  );
}
