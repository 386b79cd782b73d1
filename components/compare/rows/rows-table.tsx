import { labelOfFirst, unitOfFirst } from '@/components/compare/columns';
import { Badge } from '@/components/ui/badge';
import { cn } from '@/components/ui/cn';
import { formatValue } from '@/lib/charts/scene/format';
import type { ComparedRowState, ComparedRowsJson, ComparisonJson } from '@/lib/contract/comparison';

const WORDS: Readonly<Record<ComparedRowState, { label: string; tone: 'neutral' | 'accent' | 'warn' | 'danger' }>> = {
  changed: { label: 'changed', tone: 'warn' },
  added: { label: 'added', tone: 'accent' },
  removed: { label: 'removed', tone: 'danger' },
  cleaning: { label: 'cleaning', tone: 'neutral' },
  duplicate: { label: 'not unique', tone: 'neutral' },
  unchanged: { label: 'unchanged', tone: 'neutral' },
};

type Cell = string | number | boolean | null;

/** A row a line; where a cell differs both values stand in it. */
export function RowsTable({ comparison, rows }: { comparison: ComparisonJson; rows: ComparedRowsJson }) {
  const text = (cell: Cell | undefined, column: string) =>
    cell === null || cell === undefined
      ? '–'
      : typeof cell === 'number'
        ? formatValue(cell, unitOfFirst(comparison, column))
        : String(cell);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section aria-label="Rows of both periods" tabIndex={0} className="overflow-x-auto rounded-xl border bg-surface">
      <table className="w-full text-sm">
        <thead className="text-left text-muted text-xs">
          <tr className="border-b">
            <th scope="col" className="px-3 py-2 font-medium">
              State
            </th>
            {rows.columns.map(({ column, column_2, changed }) => (
              <th key={column} scope="col" className="whitespace-nowrap px-3 py-2 font-medium" title={column_2}>
                {labelOfFirst(comparison, column)}
                {changed > 0 && <span className="font-normal"> ({changed})</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y">
          {rows.rows.map((row) => {
            const { label, tone } = WORDS[row.state];
            const differs = new Set(row.changed);
            const byCleaning = new Set(row.by_cleaning);
            return (
              <tr key={`${row.row_1} ${row.row_2}`}>
                <td className="whitespace-nowrap px-3 py-1.5">
                  <Badge tone={tone}>{label}</Badge>
                </td>
                {rows.columns.map(({ column }, place) => {
                  const [before, after] = [row.values_1?.[place], row.values_2?.[place]];
                  return (
                    <td
                      key={column}
                      className={cn(
                        'max-w-64 truncate px-3 py-1.5',
                        differs.has(place) && (byCleaning.has(place) ? 'bg-sunken' : 'bg-warn-soft'),
                      )}
                      title={byCleaning.has(place) ? 'The files agree here: only cleaning made it differ' : undefined}
                    >
                      {differs.has(place) ? (
                        <>
                          <del className="text-muted">{text(before, column)}</del>{' '}
                          <ins className="font-medium no-underline">{text(after, column)}</ins>
                          {byCleaning.has(place) && <span className="text-muted text-xs"> by cleaning</span>}
                        </>
                      ) : (
                        text(row.values_2 === null ? before : after, column)
                      )}
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
