import type { EvidenceJson } from '@/lib/contract/insights';
import { number } from '@/lib/text/words';

/** The rows as they are, each changed cell with what it was. */
export function EvidenceRows({ data: { fact, rows, marks } }: { data: Pick<EvidenceJson, 'fact' | 'rows' | 'marks'> }) {
  const used = [fact.query.by, fact.query.measure, fact.query.second].filter((id) => id !== null);
  const shown = rows.columns.map((column, at) => ({ column, at })).filter(({ column }) => used.includes(column.id));
  const markOf = (row: number, column: string) =>
    marks.find(({ row_index, column_id }) => row_index === row && column_id === column);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
    <section className="max-h-72 overflow-auto rounded-md border bg-surface" tabIndex={0} aria-label="Rows">
      <table className="w-full text-left text-xs">
        <thead className="sticky top-0 bg-surface">
          <tr className="border-b">
            <th className="px-2 py-1 font-medium text-muted">Row</th>
            {shown.map(({ column }) => (
              <th key={column.id} className="px-2 py-1 font-medium text-muted">
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.rows.map((cells, place) => {
            const row = rows.row_indices[place] ?? 0;
            return (
              <tr key={row} className="border-b last:border-0">
                <th scope="row" className="px-2 py-1 font-normal text-muted tabular-nums">
                  {number(row + 1)}
                </th>
                {shown.map(({ column, at }) => {
                  const mark = markOf(row, column.id);
                  const isChanged = mark !== undefined && mark.original_value !== mark.new_value;
                  return (
                    <td key={column.id} className="px-2 py-1 tabular-nums">
                      {cells[at] === null || cells[at] === undefined ? (
                        <span className="text-muted">–</span>
                      ) : (
                        String(cells[at])
                      )}
                      {isChanged && (
                        <span className="block text-muted">
                          was {mark.original_value ?? 'empty'}: {mark.reason}
                        </span>
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
