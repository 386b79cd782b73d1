'use client';

import { coefficient, probability } from '@/lib/charts/words/fit';
import type { CorrelationJson } from '@/lib/contract/correlation';
import { number } from '@/lib/text/words';
import { cellStyle } from './cell-style';
import { isWeak, type Pair, SIGNIFICANCE } from './pairs';
import { ShortName } from './short-name';
import { chanceNote, columnName, SYMBOLS } from './words';

const MOST = 10;
const MOST_LETTERS = 32;

interface StrongestPairsProps {
  correlation: CorrelationJson;
  /** All, the strongest first. */
  pairs: readonly Pair[];
  open: Pair | undefined;
  onOpen(pair: Pair): void;
}

/** The pairs worth looking at first, and how much to believe them. */
export function StrongestPairs({ correlation, pairs, open, onOpen }: StrongestPairsProps) {
  const { columns, column_ids: ids, method } = correlation;
  const name = (place: number) => columnName(columns[place] ?? '', ids[place] ?? '');
  const significant = pairs.filter(({ p }) => p !== null && p < SIGNIFICANCE).length;
  if (pairs.length === 0) return null;
  return (
    <section aria-labelledby="strongest-heading" className="grid gap-2">
      <h2 id="strongest-heading" className="font-semibold text-lg">
        Strongest pairs
      </h2>
      <ol className="grid grid-cols-[minmax(0,1fr)] gap-x-8 lg:grid-cols-2">
        {pairs.slice(0, MOST).map((pair) => (
          <li key={`${ids[pair.row]} ${ids[pair.column]}`} className="border-b">
            <button
              type="button"
              aria-pressed={open !== undefined && isSame(open, pair)}
              onClick={() => onOpen(pair)}
              className="flex w-full items-baseline gap-2.5 rounded px-1 py-2 text-left text-sm outline-offset-[-2px] hover:bg-sunken aria-pressed:bg-accent-soft"
            >
              <span aria-hidden="true" style={cellStyle(pair)} className="size-3.5 shrink-0 self-center" />
              <span className="w-16 shrink-0 whitespace-nowrap font-medium tabular-nums">
                {SYMBOLS[method]} = {coefficient(pair.r ?? 0)}
              </span>
              <span className="flex min-w-0 flex-1 flex-wrap gap-x-3">
                <span className="min-w-0 flex-1 basis-48 [overflow-wrap:anywhere]">
                  <ShortName name={name(pair.row)} letters={MOST_LETTERS} className="inline-block align-top" />{' '}
                  <span className="text-muted">and</span>{' '}
                  <ShortName name={name(pair.column)} letters={MOST_LETTERS} className="inline-block align-top" />
                </span>{' '}
                <span className="whitespace-nowrap text-muted text-xs">
                  {[`n = ${number(pair.n)}`, probability(pair.p), isWeak(pair) ? 'weak evidence' : '']
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ol>
      <p className="max-w-prose text-muted text-xs">
        {chanceNote(columns.length, pairs.length, significant)} Correlation is not causation: what goes together need
        not cause one another.
      </p>
    </section>
  );
}

/** Whichever of the two columns is across. */
const isSame = (one: Pair, other: Pair): boolean =>
  (one.row === other.row && one.column === other.column) || (one.row === other.column && one.column === other.row);
