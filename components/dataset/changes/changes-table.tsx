import { Badge } from '@/components/ui/badge';
import type { AuditEntryJson } from '@/lib/contract/changes';
import { number } from '@/lib/text/words';
import { ChangeValues } from './change-values';

interface ChangesTableProps {
  entries: readonly AuditEntryJson[];
  /** Of the first entry among all that match. */
  offset: number;
  labelOf(action: string): string;
}

export function ChangesTable({ entries, offset, labelOf }: ChangesTableProps) {
  // Two changes may be equal in everything; their place among all is what tells them apart.
  const keys = entries.map((_, index) => offset + index);
  return (
    <div className="overflow-hidden rounded-xl border bg-surface">
      <table className="w-full text-left text-sm">
        <caption className="sr-only">Changes, in the order in which they were made</caption>
        <thead className="border-b text-muted text-xs">
          <tr>
            <th scope="col" className="py-2 pr-3 pl-4 text-right font-medium">
              Row
            </th>
            <th scope="col" className="hidden px-3 py-2 font-medium sm:table-cell">
              Column
            </th>
            <th scope="col" className="w-full px-3 py-2 font-medium">
              Change and reason
            </th>
            <th scope="col" className="hidden px-3 py-2 pr-4 font-medium md:table-cell">
              Operation
            </th>
          </tr>
        </thead>
        <tbody className="divide-y">
          {entries.map((entry, index) => (
            <tr key={keys[index]} className="align-top">
              <td className="py-2 pr-3 pl-4 text-right text-muted">
                {entry.row_index === null ? 'all' : number(entry.row_index + 1)}
              </td>
              <td className="hidden max-w-56 break-words px-3 py-2 sm:table-cell">
                {entry.column_name ?? <span className="text-muted">whole row</span>}
              </td>
              <td className="px-3 py-2">
                <p className="flex flex-wrap gap-x-2">
                  {entry.column_name !== null && <span className="text-muted sm:hidden">{entry.column_name}:</span>}
                  <ChangeValues entry={entry} />
                </p>
                <p className="text-muted text-xs">{entry.reason}</p>
              </td>
              <td className="hidden px-3 py-2 pr-4 md:table-cell">
                <Badge>{labelOf(entry.action)}</Badge>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
