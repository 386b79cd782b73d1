import type { DerivePreviewJson } from '@/lib/contract/shapes';

/** The first rows of what would come out; it scrolls by itself. */
export function PreviewTable({ columns, rows }: Pick<DerivePreviewJson, 'columns' | 'rows'>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    <section aria-label="First rows" tabIndex={0} className="max-h-[28rem] overflow-auto rounded-lg border bg-surface">
      <table className="w-full border-collapse text-sm">
        <thead className="sticky top-0 bg-sunken text-left">
          <tr>
            {columns.map(({ id, name }) => (
              <th key={id} scope="col" className="whitespace-nowrap px-2.5 py-1.5 font-medium">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other identity here
            <tr key={place} className="border-t">
              {row.map((cell, i) => (
                <td
                  key={columns[i]?.id}
                  className={`max-w-64 truncate whitespace-nowrap px-2.5 py-1 ${typeof cell === 'number' ? 'text-right tabular-nums' : ''}`}
                >
                  {cell === null ? <span className="text-muted">–</span> : String(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
