import { cn } from '@/components/ui/cn';
import type { ColumnJson } from '@/lib/contract/columns';
import { columnFacts } from './facts';

/** The measures of a column, in the file and in the result. */
export function ColumnFacts({ column }: { column: ColumnJson }) {
  const facts = columnFacts(column.source, column.cleaned);
  return (
    <section aria-labelledby="column-facts" className="grid gap-1.5">
      <h2 id="column-facts" className="font-semibold text-sm">
        Source and result
      </h2>
      <table className="w-full text-left text-sm">
        <thead className="text-muted text-xs">
          <tr>
            <th scope="col" className="py-1 font-normal">
              <span className="sr-only">Measure</span>
            </th>
            <th scope="col" className="py-1 text-right font-normal">
              Source
            </th>
            <th scope="col" className="py-1 text-right font-normal">
              Result
            </th>
          </tr>
        </thead>
        <tbody className="divide-y">
          {facts.map(({ label, source, cleaned }) => (
            <tr key={label}>
              <th scope="row" className="py-1 pr-2 font-normal text-muted">
                {label}
              </th>
              <td className="py-1 pl-2 text-right text-muted">{source ?? '–'}</td>
              <td className={cn('py-1 pl-2 text-right', cleaned !== source && 'font-medium')}>{cleaned ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
