'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import type { PreparedChart } from '@/lib/charts/chart';
import { dataTable } from '@/lib/charts/words/data-table';
import { number } from '@/lib/text/words';
import { placed } from './placed';

const FIRST_ROWS = 100;

interface ChartTableProps {
  chart: PreparedChart;
  className?: string | undefined;
}

/** The data behind a chart. */
export function ChartTable({ chart, className }: ChartTableProps) {
  const [isWhole, setWhole] = useState(false);
  const { columns, rows } = dataTable(chart);
  const shown = isWhole ? rows : rows.slice(0, FIRST_ROWS);
  return (
    <div className={cn('grid min-w-0 grid-cols-[minmax(0,1fr)] gap-2', className)}>
      <section
        {...SCROLLED}
        aria-label={`Data of ${chart.title}`}
        className="max-h-112 overflow-auto rounded-md border"
      >
        <table className="w-full border-collapse text-sm">
          <caption className="sr-only">
            {chart.title}, {number(rows.length)} rows
          </caption>
          <thead className="sticky top-0 bg-sunken text-muted text-xs">
            <tr>
              {placed(columns).map(({ item: column, place }) => (
                <th
                  key={place}
                  scope="col"
                  className={cn(
                    'whitespace-nowrap px-3 py-1.5 font-medium',
                    column.isNumber ? 'text-right' : 'text-left',
                  )}
                >
                  {column.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {placed(shown).map(({ item: row, place }) => (
              <tr key={place} className="border-t">
                {placed(row).map(({ item: text, place: column }) =>
                  column === 0 ? (
                    <th
                      key={column}
                      scope="row"
                      className={cn(CELL, columns[column]?.isNumber ? 'text-right' : 'text-left')}
                    >
                      {text}
                    </th>
                  ) : (
                    <td key={column} className={cn(CELL, columns[column]?.isNumber ? 'text-right' : 'text-left')}>
                      {text}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {shown.length < rows.length && (
        <div>
          <Button size="sm" onClick={() => setWhole(true)}>
            Show all {number(rows.length)} rows
          </Button>
        </div>
      )}
    </div>
  );
}

/** What scrolls is reached by keyboard. */
const SCROLLED = { tabIndex: 0 } as const;

const CELL = 'max-w-80 px-3 py-1 font-normal tabular-nums [overflow-wrap:anywhere]';
